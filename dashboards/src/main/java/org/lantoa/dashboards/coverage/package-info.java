/**
 * How complete the figures of a scope are: which sources they come from, and how well those were
 * watched. Enter at {@link org.lantoa.dashboards.coverage.ScopeCoverage}.
 */
@NullMarked
package org.lantoa.dashboards.coverage;

import org.jspecify.annotations.NullMarked;
