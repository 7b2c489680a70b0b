@NullMarked
package org.lantoa.dashboards.wording;

import org.jspecify.annotations.NullMarked;
