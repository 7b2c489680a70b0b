package org.lantoa.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantoa.model.Counts;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Tick;
import org.lantoa.model.topic.Topic;
import org.lantoa.search.testing.SampleRecords;

class BatchTest {
  private static final Instant JANUARY = Instant.parse("2026-01-10T02:00:00Z");

  private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

  private void add(Topic topic, byte @Nullable [] json) {
    records.add(new ConsumerRecord<>(topic.topicName(), 0, 40 + records.size(), null, json));
  }

  private void addPost(int number, long shares, long version) {
    add(
        Topic.POSTS,
        RecordCodec.POSTS.write(
            SampleRecords.post(number, null, JANUARY, Counts.of(shares, 0, 0), version)));
  }

  private Batch read(Topic topic) {
    TopicPartition partition = new TopicPartition(topic.topicName(), 0);
    Batch batch = new Batch();
    batch.read(
        new ConsumerRecords<>(Map.of(partition, records), Map.of()),
        new DocumentReader(Reading.EVERYTHING));
    return batch;
  }

  @Test
  void ofOneIdOnlyTheHighestVersionIsWritten() {
    addPost(1, 5, 7);
    addPost(1, 9, 8);
    addPost(1, 6, 3);
    addPost(2, 1, 1);
    Batch batch = read(Topic.POSTS);
    assertThat(batch.documents())
        .extracting(IndexDocument::id)
        .containsExactly("facebook:1001:1", "facebook:1001:2");
    assertThat(batch.documents().get(0).version()).isEqualTo(OptionalLong.of(8));
    assertThat(batch.ends().values()).containsExactly(new OffsetAndMetadata(44));
    assertThat(batch.starts().values()).containsExactly(40L);
  }

  @Test
  void ofOneObservationTheFirstIsWrittenAndTicksAreNot() {
    for (long shares : new long[] {5, 6}) {
      add(
          Topic.OBSERVATIONS,
          RecordCodec.OBSERVATIONS.write(
              SampleRecords.observation(1, JANUARY, Counts.of(shares, 0, 0))));
      add(Topic.OBSERVATIONS, RecordCodec.OBSERVATIONS.write(new Tick(JANUARY)));
    }
    Batch batch = read(Topic.OBSERVATIONS);
    assertThat(batch.documents()).hasSize(1);
    assertThat(new String(batch.documents().get(0).json(), StandardCharsets.UTF_8))
        .contains("\"shares\":5");
    assertThat(batch.ends().values()).containsExactly(new OffsetAndMetadata(44));
  }

  @Test
  void malformedRecordsAreSetAsideAndPassed() {
    addPost(1, 5, 1);
    add(Topic.POSTS, "tên riêng".getBytes(StandardCharsets.UTF_8));
    add(Topic.POSTS, null);
    Batch batch = read(Topic.POSTS);
    assertThat(batch.documents()).hasSize(1);
    assertThat(batch.malformed()).hasSize(2);
    assertThat(batch.ends().values()).containsExactly(new OffsetAndMetadata(43));
  }

  @Test
  void aNewerRecordEndsWhatIsReadOfItsPartition() {
    addPost(1, 5, 1);
    add(Topic.POSTS, "{\"v\":2}".getBytes(StandardCharsets.UTF_8));
    addPost(2, 5, 1);
    Batch batch = read(Topic.POSTS);
    assertThat(batch.documents()).hasSize(1);
    assertThat(batch.ends().values()).containsExactly(new OffsetAndMetadata(41));
    assertThat(batch.stops().values()).extracting(Batch.Stop::offset).containsExactly(41L);
  }
}
