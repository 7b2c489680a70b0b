package org.lantoa.ingest.files;

import java.util.Collection;
import java.util.Map;
import org.lantoa.model.Count;
import org.lantoa.model.Measure;

/**
 * What the reaction types leave of all reactions.
 *
 * @param other the remainder; unknown if a part is, or if the types come to more than the total
 * @param isExceeded whether the types come to more than the total
 */
record ReactionRemainder(Count other, boolean isExceeded) {

  static ReactionRemainder of(Map<Measure, Count> counts, Collection<Measure> types) {
    Count total = counts.getOrDefault(Measure.REACTIONS, Count.UNKNOWN);
    long sum = 0;
    boolean allKnown = total.isKnown();
    for (Measure type : types) {
      Count count = counts.getOrDefault(type, Count.UNKNOWN);
      allKnown &= count.isKnown();
      sum += count.value().orElse(0);
    }
    boolean exceeded = total.isKnown() && sum > total.value().orElseThrow();
    return new ReactionRemainder(
        allKnown && !exceeded ? Count.of(total.value().orElseThrow() - sum) : Count.UNKNOWN,
        exceeded);
  }
}
