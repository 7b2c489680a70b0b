package org.lantoa.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
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

  private final String wireName;
  private final Duration length;
  private final Duration slide;

  Horizon(String wireName, Duration length, Duration slide) {
    this.wireName = wireName;
    this.length = length;
    this.slide = slide;
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
    if (!isRolling()) {
      return Optional.empty();
    }
    long step = slide.toMillis();
    long ceiling = -Math.floorDiv(-asOf.toEpochMilli(), step) * step;
    return Optional.of(Instant.ofEpochMilli(ceiling - length.toMillis()));
  }

  /** Finds a horizon by its wire name. */
  public static Optional<Horizon> ofWireName(String name) {
    return Arrays.stream(values()).filter(h -> h.wireName.equals(name)).findFirst();
  }
}
