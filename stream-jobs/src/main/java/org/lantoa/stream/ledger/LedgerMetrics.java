package org.lantoa.stream.ledger;

import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** Counts what changes no total, and what was lowered. */
final class LedgerMetrics {
  private final Map<Reading.Why, Counter> passed = new EnumMap<>(Reading.Why.class);
  private final Counter refused;
  private final Counter corrections;

  LedgerMetrics(MetricGroup group) {
    for (Reading.Why why : Reading.Why.values()) {
      passed.put(why, group.counter(why.metric()));
    }
    refused = group.counter("refusedRecords");
    corrections = group.counter("corrections");
  }

  void passed(Reading.Why why) {
    Counter counter = passed.get(why);
    if (counter != null) {
      counter.inc();
    }
  }

  void refused() {
    refused.inc();
  }

  void corrected(long counts) {
    corrections.inc(counts);
  }
}
