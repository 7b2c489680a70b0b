/**
 * Posts as files for other programs; enter at {@link org.lantoa.dashboards.export.ExportFormat}.
 */
@NullMarked
package org.lantoa.dashboards.export;

import org.jspecify.annotations.NullMarked;
