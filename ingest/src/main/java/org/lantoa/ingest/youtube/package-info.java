/**
 * Reads official channels by the YouTube Data API: their uploads, the counts of each video and the
 * subscribers. Enter at {@link org.lantoa.ingest.youtube.YouTubeConnector}.
 */
@NullMarked
package org.lantoa.ingest.youtube;

import org.jspecify.annotations.NullMarked;
