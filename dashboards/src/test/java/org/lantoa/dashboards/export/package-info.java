/** Tests of files of posts. */
@NullMarked
package org.lantoa.dashboards.export;

import org.jspecify.annotations.NullMarked;
