/** Hand-written stand-ins for what the pages read. */
@NullMarked
package org.lantoa.dashboards.testing;

import org.jspecify.annotations.NullMarked;
