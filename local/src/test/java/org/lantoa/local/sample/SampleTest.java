package org.lantoa.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.files.FileImport;
import org.lantoa.ingest.files.ImportListener;
import org.lantoa.ingest.files.ImportRequest;
import org.lantoa.ingest.files.ImportSummary;
import org.lantoa.model.Measure;
import org.lantoa.model.Platform;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.QuerySyntax;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.RegistryFiles;
import org.lantoa.model.registry.RegistryReading;
import org.lantoa.model.registry.Unit;
import org.lantoa.search.query.Abbreviations;
import org.lantoa.search.query.QuerySyntaxException;
import org.lantoa.search.query.SearchQuery;

class SampleTest {
  private static final Instant ANCHOR = Instant.parse("2026-11-22T05:00:00Z");
  private static final SampleSettings SETTINGS = new SampleSettings(7, ANCHOR, 2000);
  private static final Sample SAMPLE = Sample.generate(SETTINGS);

  /** The real language, as the program plugs it in. */
  private static final QuerySyntax SYNTAX =
      (query, locale) -> {
        try {
          SearchQuery.parseCampaign(query, Abbreviations.official());
          return Optional.empty();
        } catch (QuerySyntaxException malformed) {
          return Optional.of(malformed.message(locale));
        }
      };

  @TempDir private Path folder;

  @Test
  void equalSettingsGiveEqualBytes() throws Exception {
    SampleSettings settings = new SampleSettings(7, ANCHOR, 300);
    List<Path> first = written(Sample.generate(settings), "first");
    List<Path> second = written(Sample.generate(settings), "second");

    assertThat(second).hasSameSizeAs(first);
    for (int i = 0; i < first.size(); i++) {
      assertThat(second.get(i)).hasSameBinaryContentAs(first.get(i));
    }
  }

  @Test
  void anotherSeedGivesOtherPosts() {
    Sample other = Sample.generate(new SampleSettings(8, ANCHOR, 50));
    Sample same = Sample.generate(new SampleSettings(7, ANCHOR, 50));

    assertThat(other.files().get(0).rows().get(0).text())
        .isNotEqualTo(same.files().get(0).rows().get(0).text());
  }

  @Test
  void theRegistryPassesTheCheckWithoutAFinding() throws Exception {
    SAMPLE.writeRegistry(folder);

    RegistryReading reading = RegistryFiles.read(folder, SYNTAX);

    assertThat(reading.findings()).isEmpty();
    Registry registry = reading.registry().orElseThrow();
    assertThat(registry.units().stream().filter(u -> u.level().equals("district"))).hasSize(8);
    assertThat(registry.units().stream().filter(u -> u.level().equals("commune"))).hasSize(100);
    assertThat(registry.sources()).hasSize(120);
    assertThat(registry.campaigns()).hasSize(6);
  }

  @Test
  void everyRowIsTakenByTheImport() throws Exception {
    SAMPLE.writeRegistry(folder);
    Registry registry = RegistryFiles.read(folder, SYNTAX).registry().orElseThrow();
    List<Path> files = SAMPLE.writeFiles(folder.resolve("files"));

    ImportSummary summary =
        FileImport.dryRun(
                new ImportRequest(files, registry, null, InstantSource.fixed(ANCHOR), Locale.ROOT),
                ImportListener.SILENT)
            .summary();

    ScopeTruth all = SAMPLE.truth().total("all");
    assertThat(summary.refused()).isZero();
    assertThat(summary.conflicting()).isPositive();
    assertThat(summary.duplicates()).isPositive();
    assertThat(summary.posts()).isEqualTo(2000);
    assertThat(summary.shares()).isEqualTo(all.sums().of(Measure.SHARES));
    assertThat(summary.comments()).isEqualTo(all.sums().of(Measure.COMMENTS));
    assertThat(summary.reactions()).isEqualTo(all.sums().of(Measure.REACTIONS));
  }

  @Test
  void oneCommuneIsMergedIntoItsNeighbourAndItsPageGoesWithIt() throws Exception {
    SAMPLE.writeRegistry(folder);
    Registry registry = RegistryFiles.read(folder, SYNTAX).registry().orElseThrow();

    Unit merged = registry.lookup().unit(Province.MERGED).orElseThrow();
    assertThat(merged.successor()).isEqualTo(Province.MERGED_INTO);
    assertThat(merged.existsOn(Province.LAST_DAY_OF_MERGED)).isTrue();
    assertThat(merged.existsOn(Province.LAST_DAY_OF_MERGED.plusDays(1))).isFalse();
    SourceKey page =
        SAMPLE.province().sources().stream()
            .filter(source -> source.owner().id().equals(Province.MERGED))
            .findFirst()
            .orElseThrow()
            .key();
    assertThat(registry.lookup().pathOf(page, Province.LAST_DAY_OF_MERGED))
        .startsWith(Province.MERGED);
    assertThat(registry.lookup().pathOf(page, Province.LAST_DAY_OF_MERGED.plusDays(1)))
        .startsWith(Province.MERGED_INTO);
    // What it published before stays its own, for good.
    assertThat(SAMPLE.truth().total("unit:" + Province.MERGED).posts()).isPositive();
  }

  @Test
  void nothingIsReadOfAPageThatIsDownForADayAndThenItHasGrown() {
    Mishaps mishaps = new Mishaps(ANCHOR);
    Map<String, SampleRow> before = new HashMap<>();
    int grown = 0;
    for (SampleRow row : rows()) {
      if (Mishaps.isDown(row.post().source())) {
        Instant at = row.observedAt();
        assertThat(at.isBefore(mishaps.downFrom()) || !at.isBefore(mishaps.downUntil())).isTrue();
        SampleRow older = before.put(row.post().key(), row);
        grown +=
            older != null
                    && older.observedAt().isBefore(mishaps.downFrom())
                    && !at.isBefore(mishaps.downUntil())
                ? 1
                : 0;
      }
    }
    assertThat(grown).isPositive();
  }

  @Test
  void somePostsAreRemovedAndSomeOfThemComeBackLater() {
    Set<String> back = new HashSet<>();
    Map<String, Instant> removed = new HashMap<>();
    for (SampleFile file : SAMPLE.files()) {
      for (SampleRow row : file.rows()) {
        Instant at = removed.get(row.post().key());
        if (at != null && row.observedAt().isAfter(at)) {
          back.add(row.post().key());
        }
      }
      for (SampleRemoval removal : file.removals()) {
        assertThat(removal.at()).isBeforeOrEqualTo(ANCHOR).isAfter(removal.post().publishedAt());
        removed.put(removal.post().key(), removal.at());
      }
    }
    assertThat(back).isNotEmpty();
    assertThat(removed).hasSizeGreaterThan(2 * back.size());
    assertThat(SAMPLE.truth().total("all").removed()).isEqualTo(removed.size() - back.size());
    assertThat(SAMPLE.removalsAfter(0)).hasSize(SAMPLE.files().get(0).removals().size());
  }

  @Test
  void noTextStandsTwiceAndNoneHoldsWhatDoesNotBelong() {
    Set<String> texts = new HashSet<>();
    Set<String> posts = new HashSet<>();
    for (SampleRow row : rows()) {
      if (posts.add(row.post().key())) {
        texts.add(row.post().text());
        // Counts are never called a reach, and nobody is named.
        assertThat(row.post().text())
            .doesNotContainIgnoringCase("tiếp cận")
            .doesNotContainPattern("(?U)\\b([Đđ]ồng chí|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị) \\p{Lu}")
            .doesNotContain("{", "}");
      }
    }
    assertThat(texts).hasSize(2000);
  }

  @Test
  void twentyThousandPostsFindEnoughToSay() {
    Sample large =
        assertTimeoutPreemptively(
            Duration.ofMinutes(5), () -> Sample.generate(new SampleSettings(1, ANCHOR, 20_000)));

    assertThat(large.truth().total("all").posts()).isEqualTo(20_000);
    assertThat(large.truth().total("all").removed()).isBetween(100L, 400L);
  }

  @Test
  void everyTemplateCanBeFilled() {
    long templates = Topic.all().stream().mapToLong(topic -> topic.templates().size()).sum();

    assertThat(Topic.all()).hasSizeGreaterThan(20);
    assertThat(templates).isGreaterThan(100);
  }

  @Test
  void noObservationLiesAfterTheAnchorOrBeforeItsPost() {
    for (SampleRow row : rows()) {
      assertThat(row.observedAt()).isBeforeOrEqualTo(ANCHOR);
      assertThat(row.observedAt()).isAfterOrEqualTo(row.post().publishedAt());
    }
  }

  @Test
  void platformsLeaveUnknownWhatTheyDoNotGive() {
    for (SampleRow row : rows()) {
      Platform platform = row.post().source().key().platform();
      if (platform == Platform.FACEBOOK) {
        assertThat(row.counts().isKnown(Measure.VIEWS)).isFalse();
      }
      if (platform == Platform.YOUTUBE || platform == Platform.ZALO) {
        assertThat(row.counts().isKnown(Measure.SHARES)).isFalse();
      }
    }
    assertThat(
            rows().stream()
                .map(row -> row.post().source().key().platform())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Platform.values());
  }

  @Test
  void engagementIsLongTailed() {
    List<Long> reactions = new ArrayList<>();
    Set<String> posts = new HashSet<>();
    for (SampleRow row : rows()) {
      if (posts.add(row.post().key())) {
        reactions.add(row.post().finals().values().stream().mapToLong(Long::longValue).sum());
      }
    }
    reactions.sort(null);

    long top = reactions.subList(1800, 2000).stream().mapToLong(Long::longValue).sum();
    long all = reactions.stream().mapToLong(Long::longValue).sum();
    assertThat((double) top / all).isGreaterThan(0.5);
  }

  private static List<SampleRow> rows() {
    return SAMPLE.files().stream().flatMap(file -> file.rows().stream()).toList();
  }

  private List<Path> written(Sample sample, String name) throws Exception {
    Path target = folder.resolve(name);
    sample.writeRegistry(target.resolve("registry"));
    List<Path> files = new ArrayList<>(sample.writeFiles(target.resolve("files")));
    files.addAll(sample.writeReports(target.resolve("files")));
    sample.truth().writeJson(target.resolve("truth.json"));
    files.add(target.resolve("truth.json"));
    try (var registry = Files.list(target.resolve("registry"))) {
      registry.filter(Files::isRegularFile).sorted().forEach(files::add);
    }
    return files;
  }
}
