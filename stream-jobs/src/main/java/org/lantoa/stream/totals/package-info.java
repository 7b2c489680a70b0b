/**
 * Totals per scope: rolling horizons as of the newest tick, and figures per hour. Enter at {@link
 * org.lantoa.stream.totals.TotalsOperator}; the arithmetic is {@code RollingTotals}, free of Flink.
 */
@NullMarked
package org.lantoa.stream.totals;

import org.jspecify.annotations.NullMarked;
