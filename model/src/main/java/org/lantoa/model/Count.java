package org.lantoa.model;

import java.util.OptionalLong;

/**
 * One count of a post: known, or unknown because the platform did not give it. Unknown is a value
 * of its own: it is never zero and takes part in no sum.
 */
public final class Count {
  /** The count that the platform did not give. */
  public static final Count UNKNOWN = new Count(-1);

  private final long value;

  private Count(long value) {
    this.value = value;
  }

  /**
   * A known count.
   *
   * @param value 0 or more
   * @throws IllegalArgumentException if negative: platforms count from zero
   */
  public static Count of(long value) {
    if (value < 0) {
      throw new IllegalArgumentException("a count cannot be negative: " + value);
    }
    return new Count(value);
  }

  /** Whether the platform gave this count. */
  public boolean isKnown() {
    return value >= 0;
  }

  /** The value, empty if unknown. */
  public OptionalLong value() {
    return isKnown() ? OptionalLong.of(value) : OptionalLong.empty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Count that && that.value == value;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(value);
  }

  /** The digits, or "—" for unknown, as pages show it. */
  @Override
  public String toString() {
    return isKnown() ? Long.toString(value) : "—";
  }
}
