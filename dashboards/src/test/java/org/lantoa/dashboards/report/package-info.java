@NullMarked
package org.lantoa.dashboards.report;

import org.jspecify.annotations.NullMarked;
