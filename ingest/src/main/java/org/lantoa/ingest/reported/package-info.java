/**
 * Import of what units report by hand: figures per indicator and period, and monthly totals of
 * whole groups. Enter at {@link org.lantoa.ingest.reported.ReportedImport}.
 */
@NullMarked
package org.lantoa.ingest.reported;

import org.jspecify.annotations.NullMarked;
