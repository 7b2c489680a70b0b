package org.lantoa.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchWriterTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final IndexerState state = new IndexerState(meters, Reading.EVERYTHING);
  private final TestingTarget target = new TestingTarget();
  private final BatchWriter writer = new BatchWriter(target, state);
  private final List<Duration> waits = new ArrayList<>();
  private final List<IndexerHealth> whileWaiting = new ArrayList<>();

  private void await(Duration duration) {
    waits.add(duration);
    whileWaiting.add(state.health());
  }

  private static IndexDocument document(String id) {
    return document(id, 10);
  }

  private static IndexDocument document(String id, int bytes) {
    return new IndexDocument(
        Indices.POSTS,
        "lantoa-posts-g1-2026-01",
        id,
        OptionalLong.of(1),
        new byte[bytes],
        new RecordPlace("lantoa.posts", 0, 7));
  }

  private double count(String outcome) {
    return meters
        .get("lantoa.indexer.documents")
        .tags("index", "lantoa-posts", "outcome", outcome)
        .counter()
        .count();
  }

  @Test
  void conflictsAreAsGoodAsWritten() {
    target.answer("a", ItemOutcome.of(409, "version_conflict_engine_exception"));
    assertThat(writer.finish(writer.begin(List.of(document("a"), document("b"))), this::await))
        .isEmpty();
    assertThat(target.written()).containsExactly("b");
    assertThat(waits).isEmpty();
    assertThat(count("superseded")).isEqualTo(1);
    assertThat(count("written")).isEqualTo(1);
  }

  @Test
  void refusedDocumentsAreHandedBackAndTheRestIsWritten() {
    target.answer("a", ItemOutcome.of(400, "document_parsing_exception"));
    List<BatchWriter.Refusal> refusals =
        writer.finish(writer.begin(List.of(document("a"), document("b"))), this::await);
    assertThat(refusals)
        .containsExactly(
            new BatchWriter.Refusal(
                refusals.get(0).document(),
                new ItemOutcome.Refused(400, "document_parsing_exception")));
    assertThat(refusals.get(0).document().id()).isEqualTo("a");
    assertThat(target.written()).containsExactly("b");
    assertThat(state.health().isHealthy()).isTrue();
  }

  @Test
  void onlyDelayedDocumentsAreTriedAgainAndAlarmsEndWithThem() {
    target.answer("a", ItemOutcome.of(429, "es_rejected"), ItemOutcome.of(503, "unavailable"));
    assertThat(writer.finish(writer.begin(List.of(document("a"), document("b"))), this::await))
        .isEmpty();
    assertThat(target.written()).containsExactly("b", "a");
    assertThat(waits).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
    assertThat(whileWaiting)
        .allMatch(health -> health.state() == IndexerHealth.State.WAITING)
        .noneMatch(health -> health.alarms().isEmpty());
    assertThat(state.health().isHealthy()).isTrue();
  }

  @Test
  void anOutageIsWaitedOutAndTemplatesArePutBackFirst() {
    target.awayFor(3);
    assertThat(writer.finish(writer.begin(List.of(document("a"))), this::await)).isEmpty();
    assertThat(target.written()).containsExactly("a");
    assertThat(waits).hasSize(3);
    assertThat(target.preparations()).isEqualTo(1);
  }

  @Test
  void waitsGrowButNeverBeyondTenSeconds() {
    target.awayFor(12);
    writer.prepare(this::await);
    assertThat(waits).hasSize(12).isSorted().endsWith(Duration.ofSeconds(10));
  }

  @Test
  void largeBatchesGoInPiecesAndNothingIsLeftOut() {
    List<IndexDocument> many = IntStream.range(0, 5_000).mapToObj(i -> document("d" + i)).toList();
    writer.finish(writer.begin(many), this::await);
    List<IndexDocument> heavy =
        IntStream.range(0, 7).mapToObj(i -> document("h" + i, 3_000_000)).toList();
    writer.finish(writer.begin(heavy), this::await);
    assertThat(target.written()).hasSize(5_007).doesNotHaveDuplicates();
  }
}
