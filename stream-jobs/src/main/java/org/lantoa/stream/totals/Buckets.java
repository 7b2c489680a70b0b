package org.lantoa.stream.totals;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Figures by bucket of time. The port behind which state lives; a bucket is named by its first
 * millisecond.
 */
interface Buckets {
  /** The figures of a bucket; absent if nothing is dated there. */
  long @Nullable [] at(long start);

  /** Sets the figures of a bucket. */
  void put(long start, long[] figures);

  /** Forgets a bucket. */
  void remove(long start);

  /** Visits the buckets that start in [from, to), in any order; they may be removed meanwhile. */
  void forEach(long from, long to, BiConsumer<Long, long[]> visitor);
}
