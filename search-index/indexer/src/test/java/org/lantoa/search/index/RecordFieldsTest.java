package org.lantoa.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFieldsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Set<String> LEFT = Set.of("v", "type");

  @Test
  void takesAFieldAsItStands() throws IOException {
    String json = "{\"v\":1,\"text\":\"Dân \\u0076ận, \\\"khéo\\\",\\\\\",\"n\":-1.50E+2 }";

    assertThat(copied(json))
        .isEqualTo("{\"text\":\"Dân \\u0076ận, \\\"khéo\\\",\\\\\",\"n\":-1.50E+2}");
  }

  @Test
  void leavesOutNullsOfNestedObjectsToo() throws IOException {
    String json =
        "{ \"a\" : null , \"b\" : { \"c\" : null , \"d\" : { \"e\" : null } } , \"type\" : {} }";

    assertThat(copied(json)).isEqualTo("{\"b\" : {\"d\" : {}}}");
  }

  @Test
  void leavesOutOnlyFieldsOfTheRecordItself() throws IOException {
    assertThat(copied("{\"b\":{\"v\":1,\"type\":[]}}")).isEqualTo("{\"b\":{\"v\":1,\"type\":[]}}");
  }

  @Test
  void standsBehindOtherFields() throws IOException {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    RecordFields.copy("{\"a\":1}".getBytes(StandardCharsets.UTF_8), copy, true, name -> true);

    assertThat(copy.toString(StandardCharsets.UTF_8)).isEqualTo(",\"a\":1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32BE"})
  void readsWhatACodecReads(String encoding) throws IOException {
    byte[] json = "{\"text\":\"Khéo\",\"v\":2}".getBytes(Charset.forName(encoding));

    assertThat(copied(json)).isEqualTo("{\"text\":\"Khéo\"}");
    assertThat(copied(" \n{\"text\":\"Khéo\"}")).isEqualTo("{\"text\":\"Khéo\"}");
    assertThat(copied("\uFEFF{\"text\":\"Khéo\"}")).isEqualTo("{\"text\":\"Khéo\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1]", "{\"a\":", "{\"a\"}", "7"})
  void refusesWhatIsNoObject(String json) {
    assertThatThrownBy(() -> copied(json)).isInstanceOfAny(IOException.class);
  }

  @Test
  void meansTheSameAsATreeWithoutThem() throws IOException {
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      ObjectNode tree = object(random, 0);
      String json = random.nextBoolean() ? tree.toString() : tree.toPrettyString();
      tree.remove(LEFT);
      dropNulls(tree);

      assertThat(MAPPER.readTree(copied(json))).as(json).isEqualTo(tree);
    }
  }

  private static String copied(String json) throws IOException {
    return copied(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String copied(byte[] json) throws IOException {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    copy.write('{');
    RecordFields.copy(json, copy, false, name -> !LEFT.contains(name));
    copy.write('}');
    return copy.toString(StandardCharsets.UTF_8);
  }

  private static ObjectNode object(Random random, int depth) {
    ObjectNode object = MAPPER.createObjectNode();
    for (int i = random.nextInt(5); i > 0; i--) {
      String name =
          random.nextInt(4) == 0 ? "type" : "trường \"" + (char) ('a' + random.nextInt(26));
      object.set(name, value(random, depth));
    }
    return object;
  }

  private static JsonNode value(Random random, int depth) {
    ObjectNode holder = MAPPER.createObjectNode();
    switch (random.nextInt(depth > 3 ? 5 : 7)) {
      case 0 -> holder.putNull("x");
      case 1 -> holder.put("x", random.nextInt());
      case 2 -> holder.put("x", random.nextBoolean());
      case 3 -> holder.put("x", "chữ, \"{[\\ \t" + (char) random.nextInt(0xd800));
      case 4 -> holder.put("x", "");
      case 5 -> holder.set("x", object(random, depth + 1));
      default -> {
        ArrayNode array = holder.putArray("x");
        for (int i = random.nextInt(3); i > 0; i--) {
          array.add(value(random, depth + 1));
        }
      }
    }
    return holder.get("x");
  }

  private static void dropNulls(ObjectNode node) {
    node.removeIf(JsonNode::isNull);
    for (JsonNode value : node) {
      if (value instanceof ObjectNode nested) {
        dropNulls(nested);
      }
    }
  }
}
