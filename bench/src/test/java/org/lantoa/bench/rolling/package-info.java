/** Tests of the made-up log and of the small run that watches for regressions. */
@NullMarked
package org.lantoa.bench.rolling;

import org.jspecify.annotations.NullMarked;
