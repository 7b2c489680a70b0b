/**
 * Random histories of the log, run through the job's operators in Flink's harnesses and compared
 * with the reference model. Enter at {@link org.lantoa.stream.histories.HistoryRun}; {@link
 * org.lantoa.stream.histories.HistoryText} is their written form.
 */
@NullMarked
package org.lantoa.stream.histories;

import org.jspecify.annotations.NullMarked;
