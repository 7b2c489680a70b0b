/** Writes time into the log. Enter at {@link org.lantoa.ingest.clock.ClockService}. */
@NullMarked
package org.lantoa.ingest.clock;

import org.jspecify.annotations.NullMarked;
