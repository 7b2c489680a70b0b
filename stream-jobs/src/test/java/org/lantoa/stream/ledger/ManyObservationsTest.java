package org.lantoa.stream.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.stream.testing.TestingPosts.post;

import java.time.Instant;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.junit.jupiter.api.Test;
import org.lantoa.model.Counts;
import org.lantoa.model.topic.LogEntry;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.stream.log.LogRecord;
import org.lantoa.stream.testing.TestingPosts;
import org.lantoa.stream.testing.TestingRegistry;

/** A post that is observed so often that its observations do not fit into one value of state. */
final class ManyObservationsTest {
  private static final TestingPosts POST = post("1", "2025-03-01T01:00:00Z");
  private static final Instant FIRST = Instant.parse("2025-03-01T02:00:00Z");
  private static final int MANY = 1_000;

  @Test
  void tellsEveryOneOfThemFromTheOthersForEver() throws Exception {
    LedgerTask before = new LedgerTask(1, 0, TestingRegistry.small().version(0), null);
    read(before, POST.says("khác"));
    for (int i = 0; i < MANY; i += 2) {
      read(before, observation(i, i));
    }
    OperatorSubtaskState checkpoint = before.snapshot(1);
    before.close();
    try (LedgerTask ledger = new LedgerTask(1, 0, TestingRegistry.small().version(0), checkpoint)) {
      for (int i = 0; i < MANY; i += 2) {
        read(ledger, observation(i, i), observation(i, i + 1));
      }
      for (int i = 1; i < MANY; i += 2) {
        read(ledger, observation(i, i), observation(i, i));
      }
      assertThat(ledger.counters())
          .containsEntry("duplicateObservations", (long) MANY)
          .containsEntry("conflictingObservations", (long) MANY / 2)
          .containsEntry("lateObservations", (long) MANY / 2 - 1);
      assertThat(ledger.takePosts())
          .last()
          .extracting(PostSummary::counts)
          .isEqualTo(Counts.of(MANY - 1, 0, 0));
    }
  }

  private static void read(LedgerTask ledger, LogEntry... entries) throws Exception {
    for (LogEntry entry : entries) {
      ledger.process(new StreamRecord<>(LogRecord.of("topic", 0, 0, entry), Long.MIN_VALUE));
    }
  }

  private static Observation observation(int minute, long shares) {
    return POST.counts(FIRST.plusSeconds(60L * minute).toString(), shares, 0, 0);
  }
}
