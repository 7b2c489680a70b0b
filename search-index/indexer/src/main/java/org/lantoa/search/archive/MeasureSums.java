package org.lantoa.search.archive;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.lantoa.model.Measure;
import org.lantoa.model.Tally;

/**
 * Sums per measure by aggregation. Elasticsearch sums in doubles, which hold whole numbers exactly
 * up to 2^53, nine thousand billion: no office's counts come near.
 */
final class MeasureSums {
  private static final String SUM = "sum-";
  private static final String KNOWN = "known-";
  private static final String REMOVED = "removed";
  private static final double EXACT = 1L << 53;

  private MeasureSums() {}

  /** Sums of a field per measure; the function gives the field's name. */
  static Map<String, Aggregation> sums(Function<Measure, String> field) {
    Map<String, Aggregation> aggregations = new HashMap<>();
    for (Measure measure : Measure.values()) {
      aggregations.put(
          SUM + measure.wireName(), Aggregation.of(a -> a.sum(s -> s.field(field.apply(measure)))));
    }
    return aggregations;
  }

  /** Beside the sums, how many documents have the field, and how many are of removed posts. */
  static Map<String, Aggregation> allOf(Function<Measure, String> field) {
    Map<String, Aggregation> aggregations = sums(field);
    for (Measure measure : Measure.values()) {
      aggregations.put(
          KNOWN + measure.wireName(),
          Aggregation.of(a -> a.valueCount(c -> c.field(field.apply(measure)))));
    }
    aggregations.put(
        REMOVED, Aggregation.of(a -> a.filter(f -> f.exists(e -> e.field("removedAt")))));
    return aggregations;
  }

  static Tally readSums(Map<String, Aggregate> answers) {
    return read(answers, SUM, answer -> answer.sum().value());
  }

  static Tally readKnown(Map<String, Aggregate> answers) {
    return read(answers, KNOWN, answer -> answer.valueCount().value());
  }

  static long readRemoved(Map<String, Aggregate> answers) {
    Aggregate answer = answers.get(REMOVED);
    return answer == null ? 0 : answer.filter().docCount();
  }

  private static Tally read(
      Map<String, Aggregate> answers, String prefix, Function<Aggregate, Double> value) {
    Map<Measure, Long> sums = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      Aggregate answer = answers.get(prefix + measure.wireName());
      if (answer != null) {
        sums.put(measure, exact(value.apply(answer)));
      }
    }
    return Tally.of(sums);
  }

  static long exact(double sum) {
    if (Math.abs(sum) >= EXACT || sum != Math.rint(sum)) {
      throw new ArithmeticException("a sum is beyond what Elasticsearch adds exactly: " + sum);
    }
    return (long) sum;
  }
}
