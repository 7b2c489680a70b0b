package org.lantoa.model.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

class RegistrySchemaTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> FILES = List.of("units", "sources", "campaigns", "indicators");

  @Test
  void theSchemasKnowExactlyTheKeysThatTheReaderKnows() throws IOException {
    assertThat(keys("units", "")).containsExactlyElementsOf(FileKeys.UNITS_TOP);
    assertThat(keys("units", "/properties/units/items")).containsExactlyElementsOf(FileKeys.UNIT);
    assertThat(keys("units", "/properties/units/items/properties/parents/items"))
        .containsExactlyElementsOf(FileKeys.TENURE);
    assertThat(keys("sources", "")).containsExactlyElementsOf(FileKeys.SOURCES_TOP);
    assertThat(keys("sources", "/properties/sources/items"))
        .containsExactlyElementsOf(FileKeys.SOURCE);
    assertThat(keys("sources", "/properties/sources/items/properties/owners/items"))
        .containsExactlyElementsOf(FileKeys.TENURE);
    assertThat(keys("campaigns", "")).containsExactlyElementsOf(FileKeys.CAMPAIGNS_TOP);
    assertThat(keys("campaigns", "/properties/campaigns/items"))
        .containsExactlyElementsOf(FileKeys.CAMPAIGN);
    assertThat(keys("indicators", "")).containsExactlyElementsOf(FileKeys.INDICATORS_TOP);
    assertThat(keys("indicators", "/properties/indicators/items"))
        .containsExactlyElementsOf(FileKeys.INDICATOR);
  }

  @Test
  void theSchemasKnowExactlyTheValuesThatTheReaderKnows() throws IOException {
    String unit = "/properties/units/items/properties/";
    assertThat(values("units", unit + "level/enum")).isEqualTo(FileKeys.LEVELS);
    assertThat(values("units", unit + "system/enum")).isEqualTo(FileKeys.SYSTEMS);
    assertThat(values("sources", "/properties/sources/items/properties/origin/enum"))
        .isEqualTo(FileKeys.ORIGINS);
    assertThat(values("indicators", "/properties/indicators/items/properties/measure/enum"))
        .isEqualTo(FileKeys.MEASURES);
  }

  @Test
  void theExampleSatisfiesItsSchemasAndNamesThem(@TempDir Path folder) throws IOException {
    RegistryFiles.writeExample(folder);

    for (String file : FILES) {
      String text = Files.readString(folder.resolve(file + ".yaml"));
      assertThat(text)
          .startsWith("# yaml-language-server: $schema=schema/" + file + ".schema.json");
      assertThat(folder.resolve("schema/" + file + ".schema.json")).exists();
      assertThat(judge(file, text)).isEmpty();
    }
  }

  @Test
  void theSchemasRefuseWhatTheReaderRefuses() throws IOException {
    assertThat(judge("units", "units: []")).isNotEmpty();
    assertThat(judge("units", "units: [{id: Tỉnh, name: T, level: province, system: area}]"))
        .isNotEmpty();
    assertThat(judge("units", "units: [{id: t, name: T, level: tinh, system: area}]")).isNotEmpty();
    assertThat(judge("units", "units: [{id: t, nam: T, level: province, system: area}]"))
        .isNotEmpty();
    assertThat(judge("sources", "sources: [{key: 'facebook:a', origin: api, unit: t}]"))
        .isNotEmpty();
    assertThat(judge("sources", "sources: [{key: 'facebook:1', origin: api}]")).isNotEmpty();
    assertThat(judge("campaigns", "campaigns: [{id: a, name: A, from: 1/2/2026, to: x}]"))
        .isNotEmpty();
  }

  @Test
  void theSchemasTakeWhatTheReaderTakes() throws IOException {
    assertThat(judge("sources", "sources:")).isEmpty();
    assertThat(
            judge("sources", "sources: [{key: 'tiktok:a.b', origin: api, unit: t, aliases: [á1]}]"))
        .isEmpty();
    assertThat(judge("units", "units: [{id: 5, name: T, level: province, system: area, order: 3}]"))
        .isEmpty();
  }

  private static Set<ValidationMessage> judge(String file, String yaml) throws IOException {
    JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema(file));
    FileFindings findings = new FileFindings(file);
    return schema.validate(json(YamlFile.root(yaml, findings).orElseThrow()));
  }

  private static List<String> keys(String file, String pointer) throws IOException {
    List<String> keys = new ArrayList<>();
    schema(file).at(pointer + "/properties").fieldNames().forEachRemaining(keys::add);
    assertThat(schema(file).at(pointer + "/additionalProperties").asBoolean(true)).isFalse();
    return keys;
  }

  private static List<String> values(String file, String pointer) throws IOException {
    List<String> values = new ArrayList<>();
    schema(file).at(pointer).forEach(value -> values.add(value.asText()));
    return values;
  }

  private static JsonNode schema(String file) throws IOException {
    try (InputStream text = RegistrySchemaTest.class.getResourceAsStream(file + ".schema.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(text));
    }
  }

  /** As editors see it: dates are text. */
  private static JsonNode json(Node node) {
    if (node instanceof MappingNode mapping) {
      var object = JSON.objectNode();
      for (NodeTuple tuple : mapping.getValue()) {
        object.set(((ScalarNode) tuple.getKeyNode()).getValue(), json(tuple.getValueNode()));
      }
      return object;
    }
    if (node instanceof SequenceNode sequence) {
      var array = JSON.arrayNode();
      sequence.getValue().forEach(item -> array.add(json(item)));
      return array;
    }
    String value = ((ScalarNode) node).getValue();
    if (node.getTag().equals(Tag.INT)) {
      return JSON.numberNode(Long.parseLong(value));
    }
    return node.getTag().equals(Tag.NULL) ? JSON.nullNode() : JSON.textNode(value);
  }
}
