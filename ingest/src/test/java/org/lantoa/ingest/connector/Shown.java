package org.lantoa.ingest.connector;

import java.time.Duration;
import java.time.Instant;

/**
 * A post that a stand-in of a platform shows.
 *
 * @param id the platform's id of it
 * @param publishedAt when it was published
 * @param text what it says
 * @param number from 1; its counts follow from it
 * @param flaw what is wrong with it
 */
public record Shown(String id, Instant publishedAt, String text, int number, Flaw flaw) {
  /** What may be wrong with a post. */
  public enum Flaw {
    /** Nothing. */
    NONE,
    /** The platform leaves out every count that it may leave out. */
    COUNTS_ABSENT,
    /** A count is an object with a person's name in it. */
    COUNT_OF_WRONG_TYPE,
    /** It was published by somebody else. */
    OF_ANOTHER_SOURCE
  }

  /** A post without a flaw; each is published a minute after the one before. */
  static Shown of(int number, String id, Instant first) {
    return new Shown(
        id, first.plus(Duration.ofMinutes(number)), "Bài số " + number, number, Flaw.NONE);
  }

  /** The same with a flaw. */
  Shown with(Flaw other) {
    return new Shown(id, publishedAt, text, number, other);
  }

  /** Its likes. */
  public long likes() {
    return number * 10L;
  }

  /** Its comments. */
  public long comments() {
    return number * 3L;
  }

  /** Its shares; 0 for every fourth. */
  public long shares() {
    return number % 4;
  }

  /** Its views. */
  public long views() {
    return number * 1_000_000L;
  }
}
