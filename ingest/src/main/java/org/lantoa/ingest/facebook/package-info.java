/**
 * Facebook pages, read by the Graph API: their own posts with the counts of these, and the number
 * of their followers; never a feed, a comment, a reaction's owner or an author. Enter at {@link
 * org.lantoa.ingest.facebook.FacebookConnector}.
 */
@NullMarked
package org.lantoa.ingest.facebook;

import org.jspecify.annotations.NullMarked;
