/**
 * The period report in words: what an office published between two days and what those posts
 * received, as units were organised then or are now. Enter at {@link
 * org.lantoa.dashboards.report.PeriodReport}.
 */
@NullMarked
package org.lantoa.dashboards.report;

import org.jspecify.annotations.NullMarked;
