/**
 * Asks connectors and keeps what they find: when each source is read, what of it is written, what
 * an attempt came to, and when a post counts as removed. Enter at {@link
 * org.lantoa.ingest.polling.Poller}.
 */
@NullMarked
package org.lantoa.ingest.polling;

import org.jspecify.annotations.NullMarked;
