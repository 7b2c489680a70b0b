/**
 * What each page shows, ready for its template and for its JSON twin: the same records serve both.
 * They are public because templates compile into a package of their own. Enter at the record of the
 * page: {@link org.lantoa.dashboards.page.Overview}, {@link org.lantoa.dashboards.page.UnitList},
 * and so on.
 */
@NullMarked
package org.lantoa.dashboards.page;

import org.jspecify.annotations.NullMarked;
