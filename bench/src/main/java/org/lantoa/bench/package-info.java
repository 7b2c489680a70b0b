/**
 * Benchmarks, each named on the command line. Enter at {@link org.lantoa.bench.ImportBenchmark};
 * they are found as services of {@code org.lantoa.local.bench.Benchmark}.
 */
@NullMarked
package org.lantoa.bench;

import org.jspecify.annotations.NullMarked;
