package org.lantoa.search.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.junit.jupiter.api.Test;
import org.lantoa.search.analysis.PostAnalyzers;

/** What the zips tell Elasticsearch, compared with the classes. */
class NamedComponentsTest {
  private static final Path CLASSES = Path.of("target/classes/org/lantoa/search/plugin");

  @Test
  void everyFactoryIsNamedOnceUnderItsOwnName() throws IOException, ReflectiveOperationException {
    JsonNode file =
        new ObjectMapper().readTree(Path.of("src/main/plugin/named_components.json").toFile());
    assertThat(file.size()).isEqualTo(1);
    Map<String, String> listed = new TreeMap<>();
    file.get(AnalyzerFactory.class.getName())
        .properties()
        .forEach(entry -> listed.put(entry.getKey(), entry.getValue().asText()));

    Map<String, String> annotated = new TreeMap<>();
    for (Class<?> type : compiled()) {
      NamedComponent name = type.getAnnotation(NamedComponent.class);
      if (name != null) {
        annotated.put(name.value(), type.getName());
      }
    }

    assertThat(listed).isEqualTo(annotated);
    assertThat(annotated.keySet())
        .containsExactlyInAnyOrder(
            "lantoa_text", "lantoa_pairs", "lantoa_typed", "lantoa_exact", "lantoa_folded");
  }

  @Test
  void factoriesAnswerToTheirNames() {
    assertThat(new TextAnalyzerFactory().name()).isEqualTo("lantoa_text");
    assertThat(new PairsAnalyzerFactory().name()).isEqualTo("lantoa_pairs");
    assertThat(new TypedAnalyzerFactory().name()).isEqualTo("lantoa_typed");
    assertThat(new ExactAnalyzerFactory().name()).isEqualTo("lantoa_exact");
    assertThat(new FoldedAnalyzerFactory().name()).isEqualTo("lantoa_folded");
  }

  @Test
  void pluginCarriesTheVersionOfTheAnalysis() {
    assertThat(System.getProperty("lantoa.analysis.version"))
        .as("analysis.version in search-index/plugin/pom.xml")
        .isEqualTo(PostAnalyzers.VERSION);
  }

  private static Class<?>[] compiled() throws IOException, ReflectiveOperationException {
    try (Stream<Path> files = Files.list(CLASSES)) {
      String[] names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("AnalyzerFactory.class"))
              .map(name -> name.substring(0, name.length() - ".class".length()))
              .toArray(String[]::new);
      Class<?>[] types = new Class<?>[names.length];
      for (int i = 0; i < names.length; i++) {
        types[i] = Class.forName("org.lantoa.search.plugin." + names[i]);
      }
      return types;
    }
  }
}
