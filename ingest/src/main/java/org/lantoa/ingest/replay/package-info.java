/**
 * Appends records anew that the job refused. Enter at {@link
 * org.lantoa.ingest.replay.RejectedReplay}.
 */
@NullMarked
package org.lantoa.ingest.replay;

import org.jspecify.annotations.NullMarked;
