package org.lantoa.stream.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lantoa.stream.testing.TestingPosts.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Tick;
import org.lantoa.model.topic.Topic;
import org.lantoa.stream.testing.TestingPosts;

final class LogRecordReaderTest {
  private static final TestingPosts POST = post("1", "2025-03-01T01:00:00Z");

  @Test
  void readsWhatStandsOnTheTopicsWithItsPlace() {
    var observation = POST.counts("2025-03-01T02:00:00Z", 1, 2, 3);
    LogRecord record = read(Topic.OBSERVATIONS, RecordCodec.OBSERVATIONS.write(observation));
    assertThat(record.observation()).isEqualTo(observation);
    assertThat(record.topic()).isEqualTo("lantoa.observations");
    assertThat(record.partition()).isEqualTo(3);
    assertThat(record.offset()).isEqualTo(42);
    Tick tick = new Tick(Instant.parse("2025-03-01T02:00:00Z"));
    assertThat(read(Topic.CONTENTS, RecordCodec.CONTENTS.write(tick)).tick()).isEqualTo(tick.at());
    var content = POST.says("bài");
    assertThat(read(Topic.CONTENTS, RecordCodec.CONTENTS.write(content)).content())
        .isEqualTo(content);
  }

  @Test
  void namesTheFieldOfAMalformedRecord() {
    String json = new String(RecordCodec.CONTENTS.write(POST.says("bài")), UTF_8);
    assertThat(malformed(Topic.CONTENTS, json.replace("photo", "foto"))).isEqualTo("kind");
    assertThat(malformed(Topic.CONTENTS, "Nguyễn Văn A")).isEmpty();
    assertThat(malformed(Topic.CONTENTS, null)).isEmpty();
  }

  @Test
  void repeatsNoForeignFieldName() {
    String json = new String(RecordCodec.CONTENTS.write(POST.says("bài")), UTF_8);
    String foreign = json.replace("\"v\":1", "\"v\":1,\"Nguyễn Văn A\":1");
    assertThat(malformed(Topic.CONTENTS, foreign)).isEmpty();
  }

  @Test
  void refusesARecordOnTheOtherTopic() {
    String content = new String(RecordCodec.CONTENTS.write(POST.says("bài")), UTF_8);
    assertThat(malformed(Topic.OBSERVATIONS, content)).isEqualTo("type");
    var observation = POST.counts("2025-03-01T02:00:00Z", 1, 2, 3);
    String counts = new String(RecordCodec.OBSERVATIONS.write(observation), UTF_8);
    assertThat(malformed(Topic.CONTENTS, counts)).isEqualTo("type");
  }

  @Test
  void stopsTheJobForGoodAtARecordOfANewerVersion() {
    byte[] newer = "{\"v\":2,\"type\":\"tick\"}".getBytes(UTF_8);
    assertThatThrownBy(() -> read(Topic.OBSERVATIONS, newer))
        .isInstanceOf(SuppressRestartsException.class)
        .cause()
        .hasMessageContaining("version 2")
        .hasMessageContaining("update the program");
  }

  private static @Nullable String malformed(Topic topic, @Nullable String json) {
    return read(topic, json == null ? null : json.getBytes(UTF_8)).malformedField();
  }

  private static LogRecord read(Topic topic, byte @Nullable [] json) {
    List<LogRecord> out = new ArrayList<>();
    new LogRecordReader(topic)
        .deserialize(
            new ConsumerRecord<>(topic.topicName(), 3, 42, new byte[0], json),
            new ListCollector<>(out));
    assertThat(out).hasSize(1);
    return out.get(0);
  }
}
