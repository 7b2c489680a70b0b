/**
 * What the pages read, as the pages need it: a port that the archive in Elasticsearch stands
 * behind. Enter at {@link org.lantoa.dashboards.figures.FigureSource}.
 */
@NullMarked
package org.lantoa.dashboards.figures;

import org.jspecify.annotations.NullMarked;
