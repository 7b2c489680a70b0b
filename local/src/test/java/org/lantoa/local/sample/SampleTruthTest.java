package org.lantoa.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.Tally;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.RegistryFiles;
import org.lantoa.search.matching.CampaignMatcher;
import org.lantoa.search.matching.PostTraits;
import org.lantoa.search.query.Abbreviations;
import org.lantoa.search.query.SearchQuery;

class SampleTruthTest {
  private static final Instant ANCHOR = Instant.parse("2026-11-22T05:00:00Z");
  private static final Sample SAMPLE = Sample.generate(new SampleSettings(11, ANCHOR, 1500));
  private static final SampleTruth TRUTH = SAMPLE.truth();

  @TempDir private Path folder;

  @Test
  void gainsSumToTheLastCountsInEveryScope() {
    for (String scope : TRUTH.scopes()) {
      Tally hours = TRUTH.hourly(scope).values().stream().reduce(Tally.zero(), Tally::plus);

      assertThat(hours).isEqualTo(TRUTH.total(scope).sums());
      assertThat(TRUTH.total(scope, Horizon.ALL, ANCHOR).gains()).isEqualTo(hours);
    }
  }

  @Test
  void theRootHoldsEverything() {
    assertThat(TRUTH.total("unit:tinh")).isEqualTo(TRUTH.total("all"));
    assertThat(TRUTH.total("all").posts()).isEqualTo(1500);
  }

  @Test
  void sourcesAddUpToEverything() {
    Tally sum = Tally.zero();
    for (String scope : TRUTH.scopes()) {
      if (scope.startsWith("source:")) {
        sum = sum.plus(TRUTH.total(scope).sums());
      }
    }
    assertThat(sum).isEqualTo(TRUTH.total("all").sums());
  }

  @Test
  void longerHorizonsHoldShorterOnes() {
    for (String scope : List.of("all", "campaign:nong-thon-moi", "unit:tinh-doan")) {
      long hour = published(scope, Horizon.HOUR);
      long day = published(scope, Horizon.DAY);
      long week = published(scope, Horizon.WEEK);
      long month = published(scope, Horizon.MONTH);
      assertThat(List.of(hour, day, week, month, published(scope, Horizon.ALL))).isSorted();
    }
    assertThat(TRUTH.total("all", Horizon.HOUR, ANCHOR).postsActive()).isPositive();
  }

  @Test
  void aHorizonLongPastTheLastGainIsEmpty() {
    HorizonTruth later = TRUTH.total("all", Horizon.WEEK, ANCHOR.plusSeconds(40L * 86_400));

    assertThat(later).isEqualTo(new HorizonTruth(Tally.zero(), 0, 0));
  }

  @Test
  void pathsAgreeWithTheRegistrysOwn() throws Exception {
    SAMPLE.writeRegistry(folder);
    Registry.Lookup lookup = registry().lookup();
    Membership membership = new Membership(SAMPLE.province(), SAMPLE.campaigns());
    boolean sawDistricts = false;
    for (SampleRow row : rows()) {
      var day = lookup.dayOf(row.post().publishedAt());
      List<String> path = membership.pathOf(row.post().source(), day);
      assertThat(path).isEqualTo(lookup.pathOf(row.post().source().key(), day)).isNotEmpty();
      sawDistricts |= path.size() == 3;
    }
    assertThat(sawDistricts).isTrue();
  }

  private static final PostTraits NO_TRAITS = new PostTraits(List.of(), "", "", "");

  @Test
  void membershipAgreesWithTheQueryLanguage() throws Exception {
    Map<String, Integer> members = new HashMap<>();
    for (SampleCampaign campaign : SAMPLE.campaigns()) {
      CampaignMatcher query =
          CampaignMatcher.of(
              List.of(
                  SearchQuery.parseCampaign(campaign.query(), Abbreviations.official())
                      .root()
                      .orElseThrow()));
      for (String text : rows().stream().map(SampleRow::text).distinct().toList()) {
        boolean belongs = Membership.belongs(text, campaign.from(), campaign);
        assertThat(belongs).as(text).isEqualTo(query.matching(text, NO_TRAITS, any -> true).get(0));
        members.merge(campaign.id(), belongs ? 1 : 0, Integer::sum);
      }
      assertThat(TRUTH.total("campaign:" + campaign.id()).posts()).isPositive();
    }
    assertThat(members.values()).allMatch(count -> count > 10);
  }

  @Test
  void theSampleHasCorrectionsLateRowsAndCountsKnownOnlyLater() {
    long falls = 0;
    long late = 0;
    long knownLater = 0;
    Map<String, SampleRow> newest = new HashMap<>();
    for (SampleRow row : rows()) {
      SampleRow before = newest.get(row.post().key());
      if (before == null || row.observedAt().isAfter(before.observedAt())) {
        newest.put(row.post().key(), row);
      }
      if (before != null) {
        late += row.observedAt().isBefore(before.observedAt()) ? 1 : 0;
        falls += reactions(row) < reactions(before) ? 1 : 0;
        boolean comes =
            row.counts().isKnown(Measure.COMMENTS) && !before.counts().isKnown(Measure.COMMENTS);
        knownLater += comes ? 1 : 0;
      }
    }
    assertThat(falls).isPositive();
    assertThat(late).isPositive();
    assertThat(knownLater).isPositive();
  }

  @Test
  void firstKnownCountsAreDatedAtPublicationAndLaterOnesWhenObserved() {
    SampleRow first = rows().get(0);
    TruePost post = new TruePost(first.post().publishedAt());
    rows().stream().filter(r -> r.post().key().equals(first.post().key())).forEach(post::count);

    assertThat(post.gains().get(0).at()).isEqualTo(first.post().publishedAt());
    assertThat(post.gains().stream().skip(20))
        .allMatch(gain -> gain.at().isAfter(first.post().publishedAt()));
  }

  @Test
  void theFileSaysWhatTheTruthSays() throws Exception {
    Path file = folder.resolve("truth.json");

    TRUTH.writeJson(file);

    JsonNode json = new ObjectMapper().readTree(file.toFile());
    assertThat(json.get("seed").asLong()).isEqualTo(11);
    assertThat(json.get("anchor").asText()).isEqualTo("2026-11-22T05:00:00Z");
    JsonNode all = json.get("scopes").get("all");
    assertThat(all.get("posts").asLong()).isEqualTo(1500);
    assertThat(all.get("shares").asLong()).isEqualTo(TRUTH.total("all").sums().of(Measure.SHARES));
    assertThat(all.get("known").get("views").asLong())
        .isEqualTo(TRUTH.total("all").known().of(Measure.VIEWS));
    assertThat(all.get("asOfAnchor").get("7d").get("reactions").asLong())
        .isEqualTo(TRUTH.total("all", Horizon.WEEK, ANCHOR).gains().of(Measure.REACTIONS));
  }

  private static long reactions(SampleRow row) {
    return row.counts().of(Measure.REACTIONS).value().orElse(0);
  }

  private static long published(String scope, Horizon horizon) {
    return TRUTH.total(scope, horizon, ANCHOR).postsPublished();
  }

  private Registry registry() {
    return RegistryFiles.read(folder, (query, locale) -> Optional.empty()).registry().orElseThrow();
  }

  private static List<SampleRow> rows() {
    return SAMPLE.files().stream().flatMap(file -> file.rows().stream()).toList();
  }
}
