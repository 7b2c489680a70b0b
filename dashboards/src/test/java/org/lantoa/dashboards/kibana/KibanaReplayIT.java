package org.lantoa.dashboards.kibana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.dashboards.kibana.ExportedObjects.list;
import static org.lantoa.dashboards.kibana.ExportedObjects.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the committed export to a real Elasticsearch that our indexer has filled: every field
 * exists with a type that fits its use, and every panel's search gives the figures that the sample
 * adds up to by hand.
 */
final class KibanaReplayIT {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-03-01T00:00:00Z");
  private static final Map<String, String> TYPE_FOR_OPERATION =
      Map.of("sum", "long", "max", "long", "terms", "keyword", "date_histogram", "date");

  @TempDir private static Path folder;
  private static TestingArchive archive;

  @BeforeAll
  static void fill() throws Exception {
    archive = TestingArchive.filledWith(new SampleFigures(), folder);
  }

  @AfterAll
  static void stop() {
    archive.close();
  }

  @Test
  void everyFieldOfADataViewExists() throws Exception {
    for (JsonNode view : ExportedObjects.ofType("index-pattern")) {
      String alias = view.at("/attributes/title").textValue();
      ObjectNode labels =
          (ObjectNode) ExportedObjects.json(view.at("/attributes/fieldAttrs").textValue());

      assertThat(labels).isNotEmpty();
      labels.fieldNames().forEachRemaining(field -> assertThat(typeOf(alias, field)).isNotNull());
      if (view.at("/attributes").has("timeFieldName")) {
        assertThat(typeOf(alias, view.at("/attributes/timeFieldName").textValue()))
            .isEqualTo("date");
      }
    }
  }

  @Test
  void everyColumnHasATypeThatItsOperationTakes() {
    ExportedObjects.charts()
        .flatMap(
            chart ->
                list(ExportedObjects.layer(chart).path("columns")).stream()
                    .map(column -> Map.entry(ExportedObjects.alias(chart), column)))
        .filter(entry -> !entry.getValue().path("sourceField").asText().equals("___records___"))
        .forEach(
            entry -> {
              String operation = entry.getValue().path("operationType").textValue();
              String field = entry.getValue().path("sourceField").textValue();
              assertThat(typeOf(entry.getKey(), field))
                  .as("%s of %s in %s", operation, field, entry.getKey())
                  .isEqualTo(TYPE_FOR_OPERATION.getOrDefault(operation, "long"));
            });
  }

  @Test
  void figuresShowWhatWasGainedInThePeriodWhateverTheAgeOfThePost() {
    assertThat(rows("gained-shares")).containsExactly(row(3 + 4 + 2 + 1L));
    assertThat(rows("gained-comments")).containsExactly(row(1 + 2L));
    assertThat(rows("gained-reactions")).containsExactly(row(10 - 1 + 5 + 1 + 3L));
    assertThat(rows("gained-views")).containsExactly(row(100 + 50L));
  }

  @Test
  void linesShowEachUnitWithAllBelowIt() {
    assertThat(rows("units-over-time"))
        .containsExactly(
            row("tinh", "2026-01-31T01:00:00Z", 3L),
            row("tinh", "2026-01-31T03:00:00Z", 4 + 1L),
            row("tinh", "2026-02-01T05:00:00Z", 2L),
            row("xa-1", "2026-01-31T01:00:00Z", 3L),
            row("xa-1", "2026-01-31T03:00:00Z", 4 + 1L),
            row("xa-2", "2026-02-01T05:00:00Z", 2L));
  }

  @Test
  void linesShowEachCampaignWhole() {
    assertThat(rows("campaigns-over-time"))
        .containsExactly(
            row("dot-1", "2026-01-31T01:00:00Z", 3L),
            row("dot-1", "2026-01-31T03:00:00Z", 4L),
            row("dot-2", "2026-01-31T01:00:00Z", 3L),
            row("dot-2", "2026-01-31T03:00:00Z", 4L));
  }

  @Test
  void unitsStandWithTheirAllTimeTotalsAndTheNumberOfPostsKnown() {
    assertThat(rows("units"))
        .containsExactly(
            row("tinh", 5L, 110L, 4L, 8L, 4L, 38L, 5L, 150L, 2L, 0L),
            row("xa-1", 3L, 108L, 3L, 6L, 2L, 34L, 3L, 0L, 0L, 0L),
            row("xa-2", 1L, 2L, 1L, 0L, 1L, 1L, 1L, 100L, 1L, 0L));
  }

  @Test
  void campaignsStandWithTheirAllTimeTotals() {
    assertThat(rows("campaigns"))
        .containsExactly(
            row("dot-1", 2L, 7L, 2L, 1L, 1L, 14L, 2L, 0L, 0L, 0L),
            row("dot-2", 1L, 7L, 1L, 1L, 1L, 9L, 1L, 0L, 0L, 0L));
  }

  @Test
  void unitsStandWithinEachCampaign() {
    assertThat(rows("units-in-campaigns"))
        .containsExactly(
            row("dot-1", "tinh", 2L, 7L, 1L, 14L),
            row("dot-1", "xa-1", 2L, 7L, 1L, 14L),
            row("dot-2", "tinh", 1L, 7L, 1L, 9L),
            row("dot-2", "xa-1", 1L, 7L, 1L, 9L));
  }

  @Test
  void barsCountAPostForItsOwnUnitAlone() {
    assertThat(rows("owners")).containsExactly(row("xa-1", 3 + 4 + 1L), row("xa-2", 2L));
  }

  @Test
  void postsRankByKnownSharesAndUnknownCountsStayEmpty() {
    assertThat(rows("most-shared"))
        .containsExactly(
            row(SampleFigures.MOST_SHARED.text(), 7L, 1L, 9L, null),
            row(SampleFigures.OF_ANOTHER_COMMUNE.text(), 2L, 0L, 1L, 100L),
            row(SampleFigures.NEVER_SHARED.text(), 0L, null, 5L, null));
  }

  @Test
  void countsOfPostsSayHowManyAreKnown() {
    assertThat(rows("known"))
        .containsExactly(row("facebook", 3L, 3L, 2L, 3L, 1L), row("youtube", 1L, 0L, 1L, 1L, 1L));
  }

  @Test
  void everyChartWasReplayed() {
    assertThat(ExportedObjects.charts().map(c -> c.path("panelIndex").textValue()))
        .containsExactlyInAnyOrder(
            "gained-shares",
            "gained-comments",
            "gained-reactions",
            "gained-views",
            "units-over-time",
            "campaigns-over-time",
            "units",
            "campaigns",
            "units-in-campaigns",
            "owners",
            "most-shared",
            "known");
  }

  @Test
  void savedSearchListsThePostsOfThePeriodNewestFirst() throws Exception {
    JsonNode search = ExportedObjects.ofType("search").get(0);
    String alias = search.at("/references/0/id").textValue();
    texts(search.at("/attributes/columns"))
        .forEach(field -> assertThat(typeOf(alias, field)).isNotNull());
    ObjectNode body = TestingArchive.body();
    body.putObject("query")
        .putObject("range")
        .putObject("publishedAt")
        .put("gte", FROM.toString())
        .put("lt", TO.toString());
    JsonNode sort = search.at("/attributes/sort/0");
    body.putArray("sort").addObject().put(sort.get(0).textValue(), sort.get(1).textValue());

    JsonNode hits = archive.search(alias, body).at("/hits/hits");

    assertThat(list(hits))
        .extracting(hit -> hit.path("_id").textValue())
        .containsExactly(
            SampleFigures.WITHOUT_SHARES.text(),
            SampleFigures.OF_ANOTHER_COMMUNE.text(),
            SampleFigures.NEVER_SHARED.text(),
            SampleFigures.MOST_SHARED.text());
  }

  private static List<List<@Nullable Object>> rows(String panel) {
    JsonNode chart =
        ExportedObjects.charts()
            .filter(c -> c.path("panelIndex").textValue().equals(panel))
            .findFirst()
            .orElseThrow();
    String alias = ExportedObjects.alias(chart);
    LensReplay replay = new LensReplay(ExportedObjects.layer(chart));
    String query = ExportedObjects.state(chart).at("/query/query").textValue();
    ObjectNode search = replay.search(query, timeFieldOf(alias), FROM, TO);
    return replay.rows(archive.search(alias, search));
  }

  private static @Nullable String timeFieldOf(String alias) {
    return ExportedObjects.ofType("index-pattern").stream()
        .filter(view -> view.path("id").textValue().equals(alias))
        .findFirst()
        .orElseThrow()
        .at("/attributes/timeFieldName")
        .textValue();
  }

  private static @Nullable String typeOf(String alias, String field) {
    List<String> types = new ArrayList<>();
    archive.fieldTypes(alias, field).fieldNames().forEachRemaining(types::add);
    assertThat(types).as("%s in %s", field, alias).hasSize(1);
    return types.get(0);
  }

  private static List<@Nullable Object> row(@Nullable Object... values) {
    return Arrays.asList(values);
  }
}
