/**
 * Figures that units report by hand: what is counted, for which days, and what was reported. They
 * stand beside measured figures and are never added to them. Enter at {@link
 * org.lantoa.model.reported.ReportedFigure} and {@link org.lantoa.model.reported.GroupMonth}.
 */
@NullMarked
package org.lantoa.model.reported;

import org.jspecify.annotations.NullMarked;
