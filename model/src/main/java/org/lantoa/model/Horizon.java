package org.lantoa.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far back a total looks. As of T a rolling horizon covers [ceil(T, slide) − length, T). */
public enum Horizon {
  /** One hour, sliding by a minute. */
  HOUR("1h", Duration.ofHours(1), Duration.ofMinutes(1)),
  /** 24 hours, sliding by a minute. */
  DAY("24h", Duration.ofHours(24), Duration.ofMinutes(1)),
  /** 7 days, sliding by an hour. */
  WEEK("7d", Duration.ofDays(7), Duration.ofHours(1)),
  /** 30 days, sliding by an hour. */
  MONTH("30d", Duration.ofDays(30), Duration.ofHours(1)),
  /** Everything counted so far, whatever its date. */
  ALL("all", Duration.ZERO, Duration.ZERO);

  private static final List<Horizon> BY_WIRE_NAME = List.of(values());

  private final String wireName;
  private final Duration length;
  private final Duration slide;
  private final long lengthMillis;
  private final long slideMillis;

  Horizon(String wireName, Duration length, Duration slide) {
    this.wireName = wireName;
    this.length = length;
    this.slide = slide;
    this.lengthMillis = length.toMillis();
    this.slideMillis = slide.toMillis();
  }

  /** The name used in topics, indices and addresses. */
  public String wireName() {
    return wireName;
  }

  /** Whether this horizon rolls; only {@link #ALL} does not. */
  public boolean isRolling() {
    return this != ALL;
  }

  /** The length of a rolling horizon; zero for {@link #ALL}. */
  public Duration length() {
    return length;
  }

  /** By how much the lower end of a rolling horizon moves; zero for {@link #ALL}. */
  public Duration slide() {
    return slide;
  }

  /** The inclusive lower end as of an instant; empty for {@link #ALL}. */
  public Optional<Instant> from(Instant asOf) {
    return isRolling()
        ? Optional.of(Instant.ofEpochMilli(from(asOf.toEpochMilli())))
        : Optional.empty();
  }

  /**
   * The inclusive lower end as of an instant, both in milliseconds since the epoch; {@link
   * Long#MIN_VALUE} for {@link #ALL}.
   */
  public long from(long asOf) {
    return isRolling()
        ? -Math.floorDiv(-asOf, slideMillis) * slideMillis - lengthMillis
        : Long.MIN_VALUE;
  }

  /** Finds a horizon by its wire name. */
  public static Optional<Horizon> ofWireName(String name) {
    for (Horizon horizon : BY_WIRE_NAME) {
      if (horizon.wireName.equals(name)) {
        return Optional.of(horizon);
      }
    }
    return Optional.empty();
  }
}
