package org.lantoa.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * The counts of one post at one instant, each {@link Count known or unknown}. Stored as a bit set
 * of the known measures and a vector of their values, because this record crosses Flink edges and
 * lives in state millions of times; use {@link #of(Measure)} to read it.
 *
 * @param known bit {@code 1 << slot} is set for each known measure
 * @param values the value per {@link Measure#slot()}; 0 where unknown
 */
public record Counts(int known, long[] values) {
  private static final Counts NONE = new Counts(0, new long[Measure.SLOTS]);

  /** Refuses negative values, and values where the measure is unknown. */
  public Counts {
    if (known >>> Measure.SLOTS != 0 || values.length > Measure.SLOTS) {
      throw new IllegalArgumentException("counts of measures that this version does not know");
    }
    // A vector written before a measure existed is shorter: what it lacks is unknown.
    values = Arrays.copyOf(values, Measure.SLOTS);
    for (int slot = 0; slot < values.length; slot++) {
      boolean isKnown = (known & 1 << slot) != 0;
      if (values[slot] < 0 || (!isKnown && values[slot] != 0)) {
        throw new IllegalArgumentException(
            "slot " + slot + " holds " + values[slot] + (isKnown ? "" : " though unknown"));
      }
    }
  }

  /** All unknown. */
  public static Counts unknown() {
    return NONE;
  }

  /** Counts from a map; a measure that is not in the map is unknown. */
  public static Counts of(Map<Measure, Count> counts) {
    int known = 0;
    long[] values = new long[Measure.SLOTS];
    for (Map.Entry<Measure, Count> entry : counts.entrySet()) {
      if (entry.getValue().isKnown()) {
        known |= 1 << entry.getKey().slot();
        values[entry.getKey().slot()] = entry.getValue().value().orElseThrow();
      }
    }
    return new Counts(known, values);
  }

  /** Known shares, comments and reactions, everything else unknown: what most files hold. */
  public static Counts of(long shares, long comments, long reactions) {
    Map<Measure, Count> counts = new EnumMap<>(Measure.class);
    counts.put(Measure.SHARES, Count.of(shares));
    counts.put(Measure.COMMENTS, Count.of(comments));
    counts.put(Measure.REACTIONS, Count.of(reactions));
    return of(counts);
  }

  /** The count of one measure. */
  public Count of(Measure measure) {
    return isKnown(measure) ? Count.of(values[measure.slot()]) : Count.UNKNOWN;
  }

  /** Whether the platform gave this measure. */
  public boolean isKnown(Measure measure) {
    return (known & 1 << measure.slot()) != 0;
  }

  /**
   * The value of a known measure, for where it is asked for millions of times.
   *
   * @throws IllegalArgumentException if it is unknown, which is no number
   */
  public long known(Measure measure) {
    if (!isKnown(measure)) {
      throw new IllegalArgumentException(measure.wireName() + " is unknown");
    }
    return values[measure.slot()];
  }

  /** A copy of the vector. */
  @Override
  public long[] values() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Counts that
        && that.known == known
        && Arrays.equals(that.values, values);
  }

  @Override
  public int hashCode() {
    return 31 * known + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Counts{");
    for (Measure measure : Measure.values()) {
      if (isKnown(measure)) {
        text.append(text.length() > 7 ? ", " : "").append(measure.wireName()).append('=');
        text.append(values[measure.slot()]);
      }
    }
    return text.append('}').toString();
  }
}
