@NullMarked
package org.lantoa.dashboards.session;

import org.jspecify.annotations.NullMarked;
