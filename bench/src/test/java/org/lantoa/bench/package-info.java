/** Tests of the benchmarks. */
@NullMarked
package org.lantoa.bench;

import org.jspecify.annotations.NullMarked;
