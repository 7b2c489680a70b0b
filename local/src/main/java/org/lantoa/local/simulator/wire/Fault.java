package org.lantoa.local.simulator.wire;

import java.time.Instant;
import java.util.Optional;
import org.lantoa.model.SourceKey;

/**
 * Something that goes wrong for a while.
 *
 * @param source for whom; empty for all
 * @param from the first instant
 * @param to the first instant after it
 * @param share of how many requests, above 0 up to 1
 */
public record Fault(
    FaultKind kind, Optional<SourceKey> source, Instant from, Instant to, double share) {
  /** Refuses shares of nothing. */
  public Fault {
    if (!(share > 0 && share <= 1) || !from.isBefore(to)) {
      throw new IllegalArgumentException(
          "a fault of " + share + " of all requests from " + from + " to " + to + " is none");
    }
  }

  /** A fault of all requests of one source. */
  public static Fault of(FaultKind kind, SourceKey source, Instant from, Instant to) {
    return new Fault(kind, Optional.of(source), from, to, 1);
  }

  /** A fault of all requests of all sources. */
  public static Fault ofAll(FaultKind kind, Instant from, Instant to) {
    return new Fault(kind, Optional.empty(), from, to, 1);
  }

  boolean concerns(SourceKey other, Instant now) {
    return source.map(other::equals).orElse(true) && !now.isBefore(from) && now.isBefore(to);
  }
}
