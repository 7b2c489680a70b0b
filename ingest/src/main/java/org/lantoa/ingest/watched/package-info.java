/**
 * The watched folder: files that an office drops are imported without anybody's command and put
 * away with a report. Enter at {@link org.lantoa.ingest.watched.WatchedFolder}.
 */
@NullMarked
package org.lantoa.ingest.watched;

import org.jspecify.annotations.NullMarked;
