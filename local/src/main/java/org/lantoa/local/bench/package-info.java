/**
 * What a benchmark is to the command line. Benchmarks live elsewhere and are found as services;
 * enter at {@link org.lantoa.local.bench.Benchmark}.
 */
@NullMarked
package org.lantoa.local.bench;

import org.jspecify.annotations.NullMarked;
