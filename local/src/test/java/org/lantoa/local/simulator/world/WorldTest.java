package org.lantoa.local.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.local.simulator.world.Truth.PostTruth;
import org.lantoa.local.simulator.world.Truth.SourceTruth;
import org.lantoa.model.Count;
import org.lantoa.model.Measure;
import org.lantoa.model.Platform;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.RegistryFiles;
import org.lantoa.model.registry.RegistryReading;

class WorldTest {
  private static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");
  private static final WorldSettings SETTINGS =
      new WorldSettings(3, 6, 3, 2, 1500, BEGIN, Duration.ofDays(7), Duration.ofDays(7));

  @TempDir private Path folder;

  private final World world = World.of(SETTINGS);
  private final Truth truth = world.truth();

  @Test
  void equalSeedsMakeEqualWorldsAndOthersOthers() {
    Instant at = BEGIN.plus(Duration.ofDays(5));
    World other =
        World.of(
            new WorldSettings(4, 6, 3, 2, 1500, BEGIN, Duration.ofDays(7), Duration.ofDays(7)));

    assertThat(World.of(SETTINGS).truth().posts(at)).isEqualTo(truth.posts(at));
    assertThat(other.truth().posts(at)).isNotEqualTo(truth.posts(at));
  }

  @Test
  void hasPostsBeforeTheBeginAndGetsMore() {
    int before = truth.posts(BEGIN).size();

    assertThat(before).isBetween(500, 1000);
    assertThat(truth.posts(BEGIN.plus(Duration.ofDays(7)))).hasSize(1500);
  }

  @Test
  void countsGrowAndFallOnlyByCorrection() {
    int falls = 0;
    for (int hour = 0; hour < 14 * 24; hour += 6) {
      Instant at = BEGIN.minus(Duration.ofDays(7)).plus(Duration.ofHours(hour));
      Map<PostKey, PostTruth> laters =
          truth.posts(at.plus(Duration.ofHours(6))).stream()
              .collect(Collectors.toMap(PostTruth::post, Function.identity()));
      for (PostTruth post : truth.posts(at)) {
        PostTruth later = Objects.requireNonNull(laters.get(post.post()));
        for (Measure measure : List.of(Measure.SHARES, Measure.COMMENTS, Measure.VIEWS)) {
          assertThat(value(later, measure)).isGreaterThanOrEqualTo(value(post, measure));
        }
        falls += value(later, Measure.REACTIONS) < value(post, Measure.REACTIONS) ? 1 : 0;
      }
    }
    assertThat(falls).isPositive();
  }

  @Test
  void reactionTypesAddUpToReactions() {
    for (PostTruth post : truth.posts(BEGIN.plus(Duration.ofDays(7)))) {
      if (post.post().platform() == Platform.FACEBOOK) {
        long sum = Measure.reactionTypes().stream().mapToLong(type -> value(post, type)).sum();
        assertThat(sum).isEqualTo(value(post, Measure.REACTIONS));
      }
    }
  }

  @Test
  void hidesCountsOfSomeVideosAndGivesNoSharesOfAny() {
    List<PostTruth> videos =
        truth.posts(BEGIN.plus(Duration.ofDays(7))).stream()
            .filter(post -> post.post().platform() == Platform.YOUTUBE)
            .toList();

    assertThat(videos).isNotEmpty().noneMatch(post -> post.counts().isKnown(Measure.SHARES));
    assertThat(videos)
        .anyMatch(post -> !post.counts().isKnown(Measure.REACTIONS))
        .anyMatch(post -> !post.counts().isKnown(Measure.COMMENTS))
        .anyMatch(post -> post.counts().isKnown(Measure.REACTIONS))
        .allMatch(post -> post.counts().isKnown(Measure.VIEWS));
  }

  @Test
  void removedPostsKeepTheirLastCountsAndEditedOnesChangeTheirText() {
    Instant end = BEGIN.plus(Duration.ofDays(20));
    List<SimulatedPost> posts =
        world.sources().stream().flatMap(source -> world.posts(source.key()).stream()).toList();

    assertThat(posts).anyMatch(post -> !post.updatedAt(end).equals(post.publishedAt()));
    SimulatedPost removed =
        posts.stream()
            .filter(post -> post.removedAt().isPresent() && post.restoredAt().isEmpty())
            .findFirst()
            .orElseThrow();
    Instant at = removed.removedAt().orElseThrow();
    assertThat(removed.isThereAt(at.minusSeconds(1))).isTrue();
    assertThat(removed.isThereAt(at)).isFalse();
    assertThat(removed.countsAt(end)).isEqualTo(removed.countsAt(at));
  }

  @Test
  void someRemovedPostsComeBackAsIfTheyHadNeverBeenAway() {
    SimulatedPost post =
        world.sources().stream()
            .flatMap(source -> world.posts(source.key()).stream())
            .filter(each -> each.restoredAt().isPresent())
            .findFirst()
            .orElseThrow();
    Instant away = post.removedAt().orElseThrow();
    Instant back = post.restoredAt().orElseThrow();

    assertThat(post.isThereAt(back.minusSeconds(1))).isFalse();
    assertThat(post.countsAt(back.minusSeconds(1))).isEqualTo(post.countsAt(away));
    assertThat(post.isThereAt(back)).isTrue();
    assertThat(post.countsAt(back).of(Measure.REACTIONS).value().orElse(0))
        .isGreaterThanOrEqualTo(post.countsAt(away).of(Measure.REACTIONS).value().orElse(0));
  }

  @Test
  void sumsAreThoseOfThePosts() {
    Instant at = BEGIN.plus(Duration.ofDays(3));
    Map<SourceKey, SourceTruth> sources = truth.sources(at);

    assertThat(sources).hasSize(11);
    sources.forEach(
        (key, source) -> {
          List<PostTruth> posts = truth.posts(key, at);
          assertThat(source.posts()).isEqualTo(posts.size());
          assertThat(source.sums().getOrDefault(Measure.COMMENTS, 0L))
              .isEqualTo(posts.stream().mapToLong(post -> value(post, Measure.COMMENTS)).sum());
        });
  }

  @Test
  void followersChange() {
    SimulatedSource page = world.sources().get(0);

    assertThat(page.followersAt(BEGIN.plus(Duration.ofDays(60))))
        .isNotEqualTo(page.followersAt(BEGIN))
        .isPositive();
  }

  @Test
  void writesARegistryWithoutAnyMistakeOrDraft() throws Exception {
    world.writeRegistry(folder);
    RegistryReading reading = RegistryFiles.read(folder, (query, locale) -> Optional.empty());

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.registry().orElseThrow().sources()).hasSize(11);
  }

  @Test
  void refusesWhatCannotBeMade() {
    assertThatThrownBy(() -> WorldSettings.of(1, 0, 1, BEGIN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("need a page");
    assertThatThrownBy(() -> WorldSettings.of(1, 1001, 1, BEGIN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1000");
  }

  private static long value(PostTruth post, Measure measure) {
    Count count = post.counts().of(measure);
    return count.value().orElse(0);
  }
}
