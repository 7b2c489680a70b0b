/**
 * The one way by which ingest appends to topics. Enter at {@link org.lantoa.ingest.log.RecordLog}.
 */
@NullMarked
package org.lantoa.ingest.log;

import org.jspecify.annotations.NullMarked;
