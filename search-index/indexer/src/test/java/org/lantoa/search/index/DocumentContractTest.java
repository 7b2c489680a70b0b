package org.lantoa.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the documents in docs/data-contract.md to what the indexer makes of its records. */
final class DocumentContractTest {
  private static final Path DOCUMENT = Path.of("..", "..", "docs", "data-contract.md");
  private static final Pattern EXAMPLE_OR_HEADING =
      Pattern.compile(
          "^### `([a-z.-]+)`$|^```json(?: document)?\n(.*?)\n```$",
          Pattern.MULTILINE | Pattern.DOTALL);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void everyDocumentIsWhatTheIndexerMakesOfTheRecordsExample() throws Exception {
    Map<String, String> examples = firstExamples();
    for (Indices index : Indices.values()) {
      String topic = index.alias().replaceFirst("-", ".");
      byte[] record = examples.getOrDefault(topic, "").getBytes(StandardCharsets.UTF_8);
      IndexDocument document =
          new DocumentReader(Reading.EVERYTHING)
              .read(record, new RecordPlace(topic, 0, 0))
              .orElseThrow();

      JsonNode documented = MAPPER.readTree(examples.getOrDefault(index.alias(), "{}"));
      assertThat(documented)
          .as("%s, id %s in %s", index.alias(), document.id(), document.index())
          .isEqualTo(MAPPER.readTree(document.json()));
    }
  }

  @Test
  void everyIndexIsNamed() throws Exception {
    assertThat(Files.readString(DOCUMENT))
        .contains(Arrays.stream(Indices.values()).map(i -> '`' + i.alias() + '`').toList());
  }

  private static Map<String, String> firstExamples() throws Exception {
    Map<String, String> examples = new LinkedHashMap<>();
    String heading = "";
    Matcher matcher = EXAMPLE_OR_HEADING.matcher(Files.readString(DOCUMENT));
    while (matcher.find()) {
      if (matcher.group(1) != null) {
        heading = matcher.group(1);
      } else {
        examples.putIfAbsent(heading, matcher.group(2));
      }
    }
    return examples;
  }
}
