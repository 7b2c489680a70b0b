package org.lantoa.bench.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.LogEntry;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Tick;

final class WorkloadTest {
  private static final WorkloadShape SHAPE = WorkloadShape.usual(40_000);

  @Test
  void tellsAsManyRecordsAsItsShapeSays() throws IOException {
    Told told = new Told();
    Truth truth = new Workload(SHAPE, 1).tell(told);

    assertThat(told.contents).hasSize(2_000);
    assertThat(told.observations).hasSize(40_000);
    assertThat(truth.ticks()).isEqualTo(60 * 1_440 + 1);
    assertThat(truth.duplicates()).isBetween(300L, 500L);
    assertThat(truth.late()).isBetween(300L, 500L);
  }

  @Test
  void tellsTheSameForTheSameSeed() throws IOException {
    assertThat(fingerprint(1)).isEqualTo(fingerprint(1)).isNotEqualTo(fingerprint(2));
  }

  @Test
  void tellsContentsInOrderOfPublicationAndBeforeTheirObservations() throws IOException {
    Told told = new Told();
    new Workload(SHAPE, 1).tell(told);

    assertThat(told.contents).extracting(Content::publishedAt).isSorted();
    assertThat(told.observationsBeforeContent).isZero();
  }

  @Test
  void comesToTheSumsOfTheNewestObservations() throws IOException {
    Told told = new Told();
    Truth truth = new Workload(SHAPE, 1).tell(told);

    Map<PostKey, Observation> newest = new HashMap<>();
    told.observations.forEach(
        seen ->
            newest.merge(
                seen.post(), seen, (a, b) -> b.observedAt().isAfter(a.observedAt()) ? b : a));
    for (Measure measure : Measure.values()) {
      long sum =
          newest.values().stream()
              .mapToLong(seen -> seen.counts().of(measure).value().orElse(0))
              .sum();
      assertThat(truth.sums().getOrDefault(measure, 0L)).isEqualTo(sum);
    }
  }

  @Test
  void repeatsAndDelaysAsManyAsItTells() throws IOException {
    Told told = new Told();
    Truth truth = new Workload(SHAPE, 1).tell(told);

    Map<PostKey, Instant> newest = new HashMap<>();
    Set<Observation> seen = new HashSet<>();
    long repeated = 0;
    long late = 0;
    for (Observation next : told.observations) {
      if (!seen.add(next)) {
        repeated++;
      } else if (next.observedAt().isBefore(newest.getOrDefault(next.post(), Instant.MIN))) {
        late++;
      } else {
        newest.put(next.post(), next.observedAt());
      }
    }
    assertThat(repeated).isEqualTo(truth.duplicates());
    assertThat(late).isEqualTo(truth.late());
  }

  @Test
  void letsSomeSourcesPublishMuchMoreThanOthers() throws IOException {
    Told told = new Told();
    new Workload(SHAPE, 1).tell(told);

    Map<SourceKey, Integer> posts = new HashMap<>();
    told.contents.forEach(content -> posts.merge(content.post().source(), 1, Integer::sum));
    assertThat(posts.values().stream().mapToInt(Integer::intValue).max().orElse(0))
        .isGreaterThan(100);
    assertThat(posts.size()).isGreaterThan(500);
  }

  @Test
  void hasTheUnitsSourcesAndCampaignsOfItsShape() {
    var registry = new Workload(SHAPE, 1).registry();

    assertThat(registry.units()).hasSize(700);
    assertThat(registry.sources()).hasSize(3_000);
    assertThat(registry.campaigns()).hasSize(20);
    assertThat(registry.units()).extracting(unit -> unit.level()).contains("province", "district");
  }

  private static int fingerprint(long seed) throws IOException {
    Told told = new Told();
    new Workload(WorkloadShape.usual(2_000), seed).tell(told);
    List<Integer> hashes = new ArrayList<>();
    for (LogEntry entry : told.observations) {
      hashes.add(java.util.Arrays.hashCode(RecordCodec.OBSERVATIONS.write(entry)));
    }
    for (LogEntry entry : told.contents) {
      hashes.add(java.util.Arrays.hashCode(RecordCodec.CONTENTS.write(entry)));
    }
    return hashes.hashCode();
  }

  private static final class Told implements Workload.Taker {
    private final List<Content> contents = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private final Set<PostKey> read = new HashSet<>();
    private int observationsBeforeContent;

    @Override
    public void content(Content content) {
      contents.add(content);
      read.add(content.post());
    }

    @Override
    public void observation(Observation observation) {
      observations.add(observation);
      observationsBeforeContent += read.contains(observation.post()) ? 0 : 1;
    }

    @Override
    public void tick(Tick tick) {}
  }
}
