package org.lantoa.stream.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.stream.testing.TestingPosts.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.junit.jupiter.api.Test;
import org.lantoa.model.topic.Rejection;
import org.lantoa.model.topic.Tick;
import org.lantoa.stream.refusals.ToldRefusals;
import org.lantoa.stream.testing.Harnesses;
import org.lantoa.stream.testing.TestingPosts;

final class SieveTest {
  private static final TestingPosts POST = post("1", "2025-03-01T01:00:00Z");
  private static final Instant TEN = Instant.parse("2025-03-01T10:00:00Z");

  @Test
  void letsRecordsThroughDropsTicksAndTurnsMalformedOnesAside() throws Exception {
    LogRecord content = LogRecord.of("t", 0, 1, POST.says("a"));
    try (SieveTask sieve = new SieveTask(1, 0, null)) {
      assertThat(sieve.process(tick(0, TEN))).isEmpty();
      assertThat(sieve.process(content))
          .extracting(StreamRecord::getValue)
          .containsExactly(content);
      assertThat(sieve.process(LogRecord.malformed("lantoa.contents", 1, 17, "kind"))).isEmpty();
      List<Rejection> rejections = sieve.takeRejections();
      assertThat(rejections).hasSize(1);
      assertThat(rejections.get(0).reason()).isEqualTo("malformed-record");
      assertThat(rejections.get(0).fields())
          .containsEntry("topic", "lantoa.contents")
          .containsEntry("partition", "1")
          .containsEntry("offset", "17")
          .containsEntry("field", "kind");
    }
  }

  @Test
  void doesNotTellAgainWhatAnotherJobHasTold() throws Exception {
    try (SieveTask sieve = new SieveTask(1, 0, null, ToldRefusals.before(TEN))) {
      sieve.process(LogRecord.malformed("t", 0, 1, ""));
      sieve.process(tick(0, TEN.minusSeconds(60)));
      sieve.process(LogRecord.malformed("t", 0, 3, ""));
      sieve.process(tick(0, TEN));
      sieve.process(LogRecord.malformed("t", 0, 5, ""));
      assertThat(sieve.takeRejections())
          .extracting(told -> told.fields().get("offset"))
          .containsExactly("5");
    }
  }

  @Test
  void stampsRecordsWithTheNewestTickOfTheirOwnPartition() throws Exception {
    try (SieveTask sieve = new SieveTask(1, 0, null)) {
      assertThat(logTime(sieve, 0)).isEqualTo(Long.MIN_VALUE);
      sieve.process(tick(0, TEN));
      sieve.process(tick(0, TEN.minusSeconds(60)));
      assertThat(logTime(sieve, 0)).isEqualTo(TEN.toEpochMilli());
      assertThat(logTime(sieve, 1)).isEqualTo(Long.MIN_VALUE);
    }
  }

  @Test
  void remembersLogTimeOverARestartWhicheverTaskReadsThePartitionThen() throws Exception {
    List<OperatorSubtaskState> left = new ArrayList<>();
    for (int task = 0; task < 3; task++) {
      try (SieveTask sieve = new SieveTask(3, task, null)) {
        sieve.process(tick(task, TEN.plusSeconds(60L * task)));
        left.add(sieve.snapshot(1));
      }
    }
    for (int task = 0; task < 2; task++) {
      try (SieveTask sieve = new SieveTask(2, task, Harnesses.part(left, 2, task))) {
        for (int partition = 0; partition < 3; partition++) {
          assertThat(logTime(sieve, partition))
              .isEqualTo(TEN.plusSeconds(60L * partition).toEpochMilli());
        }
      }
    }
  }

  private static long logTime(SieveTask sieve, int partition) throws Exception {
    return sieve.process(LogRecord.of("t", partition, 1, POST.says("a"))).get(0).getTimestamp();
  }

  private static LogRecord tick(int partition, Instant at) {
    return LogRecord.of("t", partition, 0, new Tick(at));
  }
}
