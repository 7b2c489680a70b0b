package org.lantoa.bench.rolling;

import java.util.Locale;

/** Whom a process runs. */
enum PeerName {
  /** The product's own totals. */
  LANTOA(false),
  /** Flink SQL's {@code HOP}. */
  HOP(true),
  /** Flink's sliding windows. */
  SLIDING(true),
  /** Kafka Streams with buckets. */
  KSTREAMS(false),
  /** Reads and parses, no more. */
  SOURCE(false);

  private final boolean windows;

  PeerName(boolean windows) {
    this.windows = windows;
  }

  /**
   * Whether it tells every window that is not empty at each slide. The others tell what changed, a
   * total that fell to nothing included.
   */
  boolean tellsWindows() {
    return windows;
  }

  String typed() {
    return name().toLowerCase(Locale.ROOT);
  }
}
