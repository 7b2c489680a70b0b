/**
 * What Kibana shows of the archive: data views, a saved search and one dashboard, described in
 * typed records and written as importable NDJSON. Enter at {@link
 * org.lantoa.dashboards.kibana.KibanaExport}; the description is {@code LantoaBoard}.
 */
@NullMarked
package org.lantoa.dashboards.kibana;

import org.jspecify.annotations.NullMarked;
