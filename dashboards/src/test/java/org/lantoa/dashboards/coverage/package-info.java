@NullMarked
package org.lantoa.dashboards.coverage;

import org.jspecify.annotations.NullMarked;
