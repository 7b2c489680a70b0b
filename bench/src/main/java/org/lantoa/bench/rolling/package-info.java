/**
 * Rolling totals, measured: a made-up log, the whole job over it, and what it is compared with.
 * Enter at {@link org.lantoa.bench.rolling.RollingBenchmark}; what others measure the same data
 * with needs {@link org.lantoa.bench.rolling.Workload}.
 */
@NullMarked
package org.lantoa.bench.rolling;

import org.jspecify.annotations.NullMarked;
