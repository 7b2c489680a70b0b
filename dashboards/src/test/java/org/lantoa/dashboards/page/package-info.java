@NullMarked
package org.lantoa.dashboards.page;

import org.jspecify.annotations.NullMarked;
