package org.lantoa.stream.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.stream.testing.TestingPosts.post;

import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.Test;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.stream.testing.TestingPosts;
import org.lantoa.stream.testing.TestingRegistry;

final class LedgerMetricsTest {
  private static final TestingPosts POST = post("1", "2025-03-01T01:00:00Z");

  @Test
  void tellsApartWhyObservationsChangeNothing() {
    TestingBooks books = new TestingBooks(new Placing(TestingRegistry.small().build()));
    books.read(POST.says("a"));
    books.read(POST.counts("2025-03-01T03:00:00Z", 1, 1, 1));
    books.read(POST.counts("2025-03-01T03:00:00Z", 1, 1, 1));
    books.read(POST.counts("2025-03-01T03:00:00Z", 2, 1, 1));
    books.read(POST.counts("2025-03-01T02:00:00Z", 1, 0, 0));
    books.read(POST.counts("2025-03-01T02:00:00Z", 1, 0, 0));
    books.read(POST.counts("2025-03-01T02:00:00Z", 0, 0, 0));
    books.read(POST.counts("2025-03-01T04:00:00Z", Counts.of(1, 1, 1), CountingOrigin.UCI));
    assertThat(books.passed)
        .containsOnly(
            Map.entry(Reading.Why.DUPLICATE, 2),
            Map.entry(Reading.Why.CONFLICTING, 2),
            Map.entry(Reading.Why.LATE, 1),
            Map.entry(Reading.Why.OTHER_ORIGIN, 1));
  }

  @Test
  void countsEachReasonAsAFlinkCounter() {
    Map<String, Counter> counters = new TreeMap<>();
    LedgerMetrics metrics =
        new LedgerMetrics(
            new UnregisteredMetricsGroup() {
              @Override
              public Counter counter(String name) {
                return counters.computeIfAbsent(name, key -> new SimpleCounter());
              }
            });
    metrics.passed(Reading.Why.LATE);
    metrics.passed(Reading.Why.OTHER_ORIGIN);
    metrics.refused();
    metrics.corrected(3);
    assertThat(counters)
        .containsOnlyKeys(
            "duplicateObservations",
            "conflictingObservations",
            "lateObservations",
            "otherOriginObservations",
            "refusedRecords",
            "corrections");
    assertThat(counters.get("lateObservations")).extracting(Counter::getCount).isEqualTo(1L);
    assertThat(counters.get("refusedRecords")).extracting(Counter::getCount).isEqualTo(1L);
    assertThat(counters.get("corrections")).extracting(Counter::getCount).isEqualTo(3L);
  }
}
