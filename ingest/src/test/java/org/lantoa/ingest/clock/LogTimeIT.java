package org.lantoa.ingest.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.ingest.testing.RealBroker;
import org.lantoa.ingest.topics.TopicSetup;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Tick;
import org.lantoa.model.topic.Topic;

/** What time it is for a reader of the log, on a real broker. */
final class LogTimeIT {
  private static final Instant TEN = Instant.parse("2026-01-31T10:00:00Z");
  private static final Instant LATER = TEN.plusSeconds(60);
  private static final byte[] ANYTHING = "x".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private RealBroker broker;

  @BeforeEach
  void start() throws Exception {
    broker = RealBroker.start(folder.resolve("kafka"));
    TopicSetup.create(broker.bootstrap(), 2);
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  @Test
  void isTheNewestTickBeforeItsPlaceInTheSlowestPartition() throws Exception {
    try (RecordLog log = RecordLog.kafka(broker.bootstrap())) {
      tick(log, TEN);
      // More than one step back, as between two ticks while a large file is imported.
      for (int record = 0; record < 6000; record++) {
        log.append(Topic.OBSERVATIONS, "key " + record, ANYTHING);
      }
      tick(log, LATER);
    }
    long first = newestTick(0);
    long second = newestTick(1);
    assertThat(Math.min(first, second)).isGreaterThan(2000);
    assertThat(logTime(first + 1, second + 1)).contains(LATER);
    assertThat(logTime(first + 1, second)).contains(TEN);
    assertThat(logTime(first, 1)).contains(TEN);
    assertThat(logTime(first + 1, 0)).isEmpty();
    assertThat(ClockService.newestTick(broker.bootstrap())).contains(LATER);
  }

  @Test
  void isNotKnownToAReaderThatHasReadNothing() throws Exception {
    assertThat(logTime(0, 0)).isEmpty();
    assertThat(ClockService.logTime(broker.bootstrap(), Map.of())).isEmpty();
    assertThat(ClockService.newestTick(broker.bootstrap())).isEmpty();
  }

  private static void tick(RecordLog log, Instant at) throws Exception {
    Tick tick = new Tick(at);
    log.appendToEveryPartition(Topic.OBSERVATIONS, Tick.KEY, RecordCodec.OBSERVATIONS.write(tick));
    log.flush();
  }

  /** The offset of a partition's newest tick. */
  private long newestTick(int partition) {
    return broker.records(Topic.OBSERVATIONS).stream()
        .filter(record -> record.partition() == partition && Tick.KEY.equals(record.key()))
        .mapToLong(record -> record.offset())
        .max()
        .orElseThrow();
  }

  private Optional<Instant> logTime(long first, long second) throws Exception {
    String topic = Topic.OBSERVATIONS.topicName();
    return ClockService.logTime(
        broker.bootstrap(),
        Map.of(new TopicPartition(topic, 0), first, new TopicPartition(topic, 1), second));
  }
}
