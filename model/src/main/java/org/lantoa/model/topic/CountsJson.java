package org.lantoa.model.topic;

import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.Tally;

/**
 * Counts and sums by measure name. The four main counts always stand there, null for unknown; of
 * reaction types only the known ones do. An unknown field is refused, so a misspelt measure cannot
 * pass for an unknown one.
 */
final class CountsJson {
  private static final Measure[] ALL = Measure.values();

  private CountsJson() {}

  static Counts readCounts(FieldReader fields) {
    int known = 0;
    long[] values = new long[Measure.SLOTS];
    for (Measure measure : ALL) {
      String name = measure.wireName();
      if (measure.isMain() ? !fields.isNull(name) : fields.has(name)) {
        known |= 1 << measure.slot();
        values[measure.slot()] = count(name, fields);
      }
    }
    return new Counts(known, values);
  }

  private static long count(String name, FieldReader fields) {
    long value = fields.integer(name);
    if (value < 0) {
      throw fields.refusal(name, "a count cannot be negative: " + value);
    }
    return value;
  }

  static void writeCounts(Counts counts, FieldWriter fields) {
    for (Measure measure : ALL) {
      if (counts.isKnown(measure)) {
        fields.number(measure.wireName(), counts.known(measure));
      } else if (measure.isMain()) {
        fields.nothing(measure.wireName());
      }
    }
  }

  static Tally readTally(FieldReader fields) {
    long[] sums = new long[Measure.SLOTS];
    for (Measure measure : ALL) {
      if (measure.isMain() || fields.has(measure.wireName())) {
        sums[measure.slot()] = fields.integer(measure.wireName());
      }
    }
    return new Tally(sums);
  }

  static void writeTally(Tally tally, FieldWriter fields) {
    for (Measure measure : ALL) {
      if (measure.isMain() || tally.of(measure) != 0) {
        fields.number(measure.wireName(), tally.of(measure));
      }
    }
  }
}
