package org.lantoa.dashboards.kibana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.dashboards.kibana.ExportedObjects.list;
import static org.lantoa.dashboards.kibana.ExportedObjects.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class KibanaExportTest {
  private static final int GRID_WIDTH = 48;
  private static final Map<String, String> NEWEST_VERSIONS =
      Map.of("index-pattern", "8.0.0", "search", "8.0.0", "dashboard", "10.2.0");

  @Test
  void committedFileIsWhatTheDescriptionGives() throws Exception {
    Path generated = Path.of("target", "kibana", "lantoa.ndjson");
    Files.createDirectories(generated.getParent());
    Files.writeString(generated, KibanaExport.ndjson());

    // Not the texts themselves: a difference would print them whole.
    assertThat(Files.mismatch(generated, ExportedObjects.FILE))
        .as(
            "first byte that differs; after a change of the description: "
                + "cp dashboards/target/kibana/lantoa.ndjson dashboards/kibana/")
        .isEqualTo(-1);
  }

  @Test
  void versionsAreNoNewerThanTheOldestKibanaTakes() {
    for (JsonNode object : ExportedObjects.committed()) {
      assertThat(object.path("coreMigrationVersion").asText()).isEqualTo("8.8.0");
      assertThat(object.path("typeMigrationVersion").asText())
          .isEqualTo(NEWEST_VERSIONS.get(object.path("type").asText()));
    }
  }

  @Test
  void everyReferenceLeadsToAnEarlierObject() {
    Set<String> earlier = new HashSet<>();
    for (JsonNode object : ExportedObjects.committed()) {
      for (JsonNode reference : object.path("references")) {
        assertThat(earlier).contains(key(reference));
      }
      assertThat(earlier.add(key(object))).as("a second %s", key(object)).isTrue();
    }
  }

  @Test
  void attributesNamedJsonHoldJson() {
    int parsed = 0;
    for (JsonNode object : ExportedObjects.committed()) {
      for (JsonNode holder : object.findParents("searchSourceJSON")) {
        assertThat(ExportedObjects.json(holder.path("searchSourceJSON").textValue()).isObject())
            .isTrue();
        parsed++;
      }
      for (String name : List.of("panelsJSON", "optionsJSON", "fieldAttrs", "fieldFormatMap")) {
        JsonNode text = object.path("attributes").path(name);
        if (!text.isMissingNode()) {
          assertThat(ExportedObjects.json(text.textValue()).isContainerNode()).isTrue();
          parsed++;
        }
      }
    }
    assertThat(parsed).isEqualTo(2 + 2 + 2 * 5);
  }

  @Test
  void dashboardReferencesEveryPanelsObjectByThePanelsName() {
    JsonNode dashboard = ExportedObjects.ofType("dashboard").get(0);
    List<String> expected = new ArrayList<>();
    for (JsonNode panel : ExportedObjects.panels()) {
      String index = panel.path("panelIndex").textValue();
      for (JsonNode reference : panel.at("/embeddableConfig/attributes/references")) {
        expected.add(index + ':' + reference.path("name").textValue() + '>' + key(reference));
      }
      if (panel.has("panelRefName")) {
        String name = panel.path("panelRefName").textValue();
        expected.add(index + ':' + name + ">search lantoa-search-posts");
      }
    }

    assertThat(list(dashboard.path("references")))
        .extracting(reference -> reference.path("name").textValue() + '>' + key(reference))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void savedSearchNamesItsDataView() {
    JsonNode search = ExportedObjects.ofType("search").get(0);
    JsonNode source =
        ExportedObjects.json(
            search.at("/attributes/kibanaSavedObjectMeta/searchSourceJSON").textValue());

    assertThat(list(search.path("references")))
        .extracting(reference -> reference.path("name").textValue())
        .containsExactly(source.path("indexRefName").textValue());
  }

  @Test
  void everyChartNamesLayersAndColumnsThatExist() {
    assertThat(ExportedObjects.charts()).isNotEmpty();
    ExportedObjects.charts()
        .forEach(
            chart -> {
              JsonNode layers =
                  ExportedObjects.state(chart).at("/datasourceStates/formBased/layers");
              assertThat(names(layers)).containsExactly("main");
              assertThat(chart.at("/embeddableConfig/attributes/references/0/name").textValue())
                  .isEqualTo("indexpattern-datasource-layer-main");
              assertThat(ExportedObjects.state(chart).findValuesAsText("layerId"))
                  .containsOnly("main");

              JsonNode layer = ExportedObjects.layer(chart);
              List<String> columns = names(layer.path("columns"));
              assertThat(texts(layer.path("columnOrder"))).containsExactlyElementsOf(columns);
              assertThat(shownColumns(chart)).isNotEmpty().isSubsetOf(columns);
              assertThat(columns).as("columns that nothing shows").isSubsetOf(shownColumns(chart));
              assertBucketsComeFirst(layer);
              assertOrdersExist(layer, columns);
            });
  }

  @Test
  void figuresOfScopesAreFilteredToOneKindOfScope() {
    ExportedObjects.charts()
        .filter(c -> Set.of("lantoa-hourly", "lantoa-totals").contains(ExportedObjects.alias(c)))
        .forEach(
            chart -> {
              String query = ExportedObjects.state(chart).at("/query/query").textValue();
              assertThat(query).contains("scopeKind : ");
              if (ExportedObjects.alias(chart).equals("lantoa-totals")) {
                assertThat(query).contains("horizon : ");
              }
            });
  }

  @Test
  void panelsStandWithinTheGridAndNeverOverlap() {
    Set<String> cells = new HashSet<>();
    for (JsonNode panel : ExportedObjects.panels()) {
      JsonNode grid = panel.path("gridData");
      String index = panel.path("panelIndex").textValue();
      assertThat(grid.path("i").textValue()).isEqualTo(index);
      int right = grid.path("x").intValue() + grid.path("w").intValue();
      int bottom = grid.path("y").intValue() + grid.path("h").intValue();
      assertThat(right).as(index).isLessThanOrEqualTo(GRID_WIDTH);
      for (int x = grid.path("x").intValue(); x < right; x++) {
        for (int y = grid.path("y").intValue(); y < bottom; y++) {
          assertThat(cells.add(x + "," + y)).as("%s overlaps at %s,%s", index, x, y).isTrue();
        }
      }
    }
  }

  private static void assertBucketsComeFirst(JsonNode layer) {
    List<Boolean> buckets =
        texts(layer.path("columnOrder")).stream()
            .map(id -> layer.at("/columns/" + id + "/isBucketed").booleanValue())
            .toList();
    assertThat(buckets.lastIndexOf(true)).isLessThan(buckets.indexOf(false));
  }

  private static void assertOrdersExist(JsonNode layer, List<String> columns) {
    for (JsonNode order : layer.findValues("orderBy")) {
      if (order.path("type").asText().equals("column")) {
        assertThat(columns).contains(order.path("columnId").textValue());
      }
    }
  }

  private static Set<String> shownColumns(JsonNode chart) {
    JsonNode shown = ExportedObjects.state(chart).path("visualization");
    Set<String> ids = new HashSet<>(shown.findValuesAsText("columnId"));
    ids.addAll(shown.findValuesAsText("metricAccessor"));
    ids.addAll(shown.findValuesAsText("xAccessor"));
    ids.addAll(shown.findValuesAsText("splitAccessor"));
    shown.findValues("accessors").forEach(accessors -> ids.addAll(texts(accessors)));
    return ids;
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String key(JsonNode object) {
    return object.path("type").textValue() + ' ' + object.path("id").textValue();
  }
}
