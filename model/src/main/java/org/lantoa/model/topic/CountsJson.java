package org.lantoa.model.topic;

import java.util.EnumMap;
import java.util.Map;
import org.lantoa.model.Count;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.Tally;

/**
 * Counts and sums by measure name. The four main counts always stand there, null for unknown; of
 * reaction types only the known ones do. An unknown field is refused, so a misspelt measure cannot
 * pass for an unknown one.
 */
final class CountsJson {
  private CountsJson() {}

  static Counts readCounts(FieldReader fields) {
    Map<Measure, Count> counts = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      String name = measure.wireName();
      boolean isMain = Measure.main().contains(measure);
      if (isMain ? !fields.isNull(name) : fields.has(name)) {
        long value = fields.integer(name);
        counts.put(measure, fields.constructed(name, () -> Count.of(value)));
      }
    }
    return Counts.of(counts);
  }

  static void writeCounts(Counts counts, FieldWriter fields) {
    for (Measure measure : Measure.values()) {
      if (counts.isKnown(measure)) {
        fields.number(measure.wireName(), counts.of(measure).value().orElseThrow());
      } else if (Measure.main().contains(measure)) {
        fields.nothing(measure.wireName());
      }
    }
  }

  static Tally readTally(FieldReader fields) {
    Map<Measure, Long> sums = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      if (Measure.main().contains(measure) || fields.has(measure.wireName())) {
        sums.put(measure, fields.integer(measure.wireName()));
      }
    }
    return Tally.of(sums);
  }

  static void writeTally(Tally tally, FieldWriter fields) {
    for (Measure measure : Measure.values()) {
      if (Measure.main().contains(measure) || tally.of(measure) != 0) {
        fields.number(measure.wireName(), tally.of(measure));
      }
    }
  }
}
