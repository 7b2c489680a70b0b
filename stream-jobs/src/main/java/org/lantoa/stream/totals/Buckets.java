package org.lantoa.stream.totals;

import org.jspecify.annotations.Nullable;

/**
 * Figures by bucket of time. The port behind which state lives; a bucket is named by its first
 * millisecond.
 */
interface Buckets {
  /** Is shown a bucket; the figures are good until it returns. */
  @FunctionalInterface
  interface Visitor {
    void visit(long start, long[] figures);
  }

  /** The figures of a bucket; absent if nothing is dated there. */
  long @Nullable [] at(long start);

  /** Adds to the figures of a bucket; kept when {@link #keep} is called. */
  void add(long start, long[] figures);

  /** Visits the buckets that start in [from, to), in any order. */
  void forEach(long from, long to, Visitor visitor);

  /** Buckets that start in [from, to) are needed no more: they may stay, or be forgotten. */
  void release(long from, long to);

  /** Puts all that was added into state, before the key changes. */
  void keep();
}
