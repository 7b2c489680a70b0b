package org.lantoa.model.topic;

import java.time.Instant;

final class Instants {
  private Instants() {}

  static void requireMillis(String field, Instant instant) {
    if (instant.getNano() % 1_000_000 != 0) {
      throw new IllegalArgumentException(field + " is finer than a millisecond: " + instant);
    }
  }
}
