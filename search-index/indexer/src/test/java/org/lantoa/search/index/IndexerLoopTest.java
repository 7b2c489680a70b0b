package org.lantoa.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lantoa.model.Counts;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Rejection;
import org.lantoa.model.topic.Topic;
import org.lantoa.search.testing.SampleRecords;

/** Two batches may be in hand; offsets still never run ahead of what is written. */
class IndexerLoopTest {
  private static final TopicPartition POSTS = new TopicPartition(Topic.POSTS.topicName(), 0);
  private static final Instant PUBLISHED = Instant.parse("2026-01-15T03:00:00Z");

  private final SlowTarget target = new SlowTarget();
  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final IndexerState state =
      new IndexerState(new SimpleMeterRegistry(), Reading.EVERYTHING);
  private final BatchWriter writer = new BatchWriter(target, state);
  private final IndexerLoop loop =
      new IndexerLoop(
          new DocumentReader(Reading.EVERYTHING),
          consumer,
          writer,
          new NoRejections(),
          new Rejections(InstantSource.fixed(PUBLISHED)),
          state);

  @BeforeEach
  void assign() {
    consumer.assign(Set.of(POSTS));
    consumer.updateBeginningOffsets(Map.of(POSTS, 0L));
    consumer.updateEndOffsets(Map.of(POSTS, 6L));
    consumer.setMaxPollRecords(2);
    for (int i = 0; i < 6; i++) {
      byte[] json =
          RecordCodec.POSTS.write(
              SampleRecords.post(i + 1, "Dân vận khéo", PUBLISHED, Counts.unknown(), i + 1L));
      consumer.addRecord(new ConsumerRecord<>(POSTS.topic(), 0, i, new byte[] {1}, json));
    }
  }

  @AfterEach
  void end() {
    target.go.countDown();
    writer.close();
  }

  @Test
  void readsTheNextBatchWhileOneIsWrittenAndCommitsNothingBeforeItIs() throws Exception {
    loop.cycle();
    assertThat(target.began.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(consumer.position(POSTS)).isEqualTo(2);
    assertThat(committed()).isZero();
    assertThat(state.health().isCaughtUp()).isFalse();
    target.go.countDown();
    loop.cycle();
    assertThat(consumer.position(POSTS)).isGreaterThanOrEqualTo(4);
    assertThat(committed()).isEqualTo(2);
    loop.cycle();
    loop.cycle();
    assertThat(committed()).isEqualTo(6);
    assertThat(target.written).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void gathersWhatComesWhileOneIsWrittenIntoOneRequest() {
    loop.cycle();
    for (int i = 0; i < 2; i++) {
      consumer.schedulePollTask(() -> assertThat(target.requests).isEmpty());
    }
    consumer.schedulePollTask(target.go::countDown);
    loop.cycle();
    assertThat(consumer.position(POSTS)).isEqualTo(6);
    assertThat(committed()).isEqualTo(2);
    loop.cycle();
    assertThat(committed()).isEqualTo(6);
    assertThat(target.requests).containsExactly(2, 4);
  }

  @Test
  void beginsAgainAtTheOlderOfTwoBatchesWhenThatFails() {
    target.go.countDown();
    target.failing = true;
    loop.cycle();
    loop.cycle();
    assertThat(consumer.position(POSTS)).isZero();
    assertThat(committed()).isZero();
    assertThat(state.health().alarms()).isNotEmpty();
  }

  @Test
  void isCaughtUpOnlyOnceTheLastBatchIsCommitted() {
    target.go.countDown();
    loop.cycle();
    assertThat(state.health().isCaughtUp()).isFalse();
    for (int i = 0; i < 3; i++) {
      loop.cycle();
      assertThat(state.health().isCaughtUp()).isEqualTo(committed() == 6);
    }
    assertThat(committed()).isEqualTo(6);
  }

  private long committed() {
    OffsetAndMetadata place = consumer.committed(Set.of(POSTS)).get(POSTS);
    return place == null ? 0 : place.offset();
  }

  private static final class SlowTarget implements BulkTarget {
    private final CountDownLatch began = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final List<String> written = new ArrayList<>();
    private final List<Integer> requests = new CopyOnWriteArrayList<>();
    private boolean failing;

    @Override
    public void prepare() {}

    @Override
    public List<ItemOutcome> write(List<IndexDocument> documents) {
      began.countDown();
      try {
        if (!go.await(30, TimeUnit.SECONDS)) {
          throw new IllegalStateException("nobody let the bulk go on");
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      if (failing) {
        throw new IllegalStateException("a fault of the program");
      }
      requests.add(documents.size());
      documents.forEach(document -> written.add(document.id()));
      return documents.stream().<ItemOutcome>map(document -> new ItemOutcome.Written()).toList();
    }
  }

  private static final class NoRejections implements RejectionLog {
    @Override
    public void append(List<Rejection> rejections) {
      throw new AssertionError("refused: " + rejections);
    }

    @Override
    public void close() {}
  }
}
