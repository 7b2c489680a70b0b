/**
 * The period report in words: what an office published between two days and what those posts
 * received. Enter at {@link org.lantoa.dashboards.report.ReportSentence}.
 */
@NullMarked
package org.lantoa.dashboards.report;

import org.jspecify.annotations.NullMarked;
