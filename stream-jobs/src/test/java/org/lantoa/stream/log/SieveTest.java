package org.lantoa.stream.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.stream.testing.TestingPosts.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.Test;
import org.lantoa.model.topic.Rejection;
import org.lantoa.model.topic.Tick;

final class SieveTest {
  @Test
  void letsRecordsThroughDropsTicksAndTurnsMalformedOnesAside() throws Exception {
    LogRecord content = LogRecord.of("t", 0, 1, post("1", "2025-03-01T01:00:00Z").says("a"));
    OneInputStreamOperatorTestHarness<LogRecord, LogRecord> harness =
        ProcessFunctionTestHarnesses.forProcessFunction(new Sieve());
    try {
      harness.processElement(
          LogRecord.of("t", 0, 0, new Tick(Instant.parse("2025-03-01T10:00:00Z"))), 5);
      harness.processElement(content, 5);
      harness.processElement(LogRecord.malformed("lantoa.contents", 1, 17, "kind"), 5);
      assertThat(harness.extractOutputValues()).containsExactly(content);
      List<Rejection> rejections = new ArrayList<>();
      for (StreamRecord<Rejection> record : harness.getSideOutput(Sieve.REJECTED)) {
        rejections.add(record.getValue());
      }
      assertThat(rejections).hasSize(1);
      assertThat(rejections.get(0).reason()).isEqualTo("malformed-record");
      assertThat(rejections.get(0).fields())
          .containsEntry("topic", "lantoa.contents")
          .containsEntry("partition", "1")
          .containsEntry("offset", "17")
          .containsEntry("field", "kind");
    } finally {
      harness.close();
    }
  }
}
