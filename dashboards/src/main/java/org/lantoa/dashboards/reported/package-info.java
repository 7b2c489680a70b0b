/**
 * What units report by hand, as pages and reports set it beside what is measured: never added to
 * it. Enter at {@link org.lantoa.dashboards.reported.ReportedRows}.
 */
@NullMarked
package org.lantoa.dashboards.reported;

import org.jspecify.annotations.NullMarked;
