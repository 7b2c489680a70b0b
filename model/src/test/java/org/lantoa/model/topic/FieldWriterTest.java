package org.lantoa.model.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bytes are those that Jackson writes: no reader can tell who wrote them. */
final class FieldWriterTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();
  private static final String SIGNS = "aZ09 \"\\/\n\r\t\b\f\u0001\u001f~\u007f\u0080éữ…€😀?{}";

  @Test
  void writesTextsAndNumbersAsJacksonDoes() throws Exception {
    Random random = new Random(20261130);
    int[] signs = SIGNS.codePoints().toArray();
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(40); length > 0; length--) {
        text.appendCodePoint(signs[random.nextInt(signs.length)]);
      }
      long number = random.nextLong() >> random.nextInt(64);
      agrees(text.toString(), number);
    }
    for (long number : new long[] {0, 9, 10, -1, -10, Long.MAX_VALUE, Long.MIN_VALUE}) {
      agrees("", number);
      agrees("x".repeat(2_000), number);
    }
  }

  private static void agrees(String text, long number) throws Exception {
    ObjectNode node = JACKSON.createObjectNode();
    node.put("text", text).put("number", number).putNull("nothing").put("flag", true);
    node.putObject("empty");
    node.putArray("texts").add(text).add(text);
    node.putObject("nested").putObject("deep").put("number", number);
    node.put("last", 1);
    FieldWriter fields = FieldWriter.object();
    fields.text("text", text);
    fields.number("number", number);
    fields.nothing("nothing");
    fields.flag("flag", true);
    fields.object("empty");
    fields.texts("texts", List.of(text, text));
    fields.object("nested").object("deep").number("number", number);
    fields.number("last", 1);
    assertThat(fields.toBytes()).isEqualTo(JACKSON.writeValueAsBytes(node));
  }

  @Test
  void keepsWhatIsHalfASign() throws Exception {
    agrees("a\ud83d b\ude00\ud83d", 1);
  }

  @Test
  void writesListsOfObjects() {
    FieldWriter fields = FieldWriter.object();
    fields.objects("items", List.of(1, 2), (item, nested) -> nested.object("x").number("n", item));
    fields.texts("none", List.of());
    assertThat(fields.toBytes())
        .asString()
        .isEqualTo("{\"items\":[{\"x\":{\"n\":1}},{\"x\":{\"n\":2}}],\"none\":[]}");
  }

  @Test
  void letsNobodyWriteIntoAnObjectThatHasEnded() {
    FieldWriter fields = FieldWriter.object();
    FieldWriter nested = fields.object("nested");
    fields.number("next", 1);
    assertThatThrownBy(() -> nested.number("late", 1)).isInstanceOf(IllegalStateException.class);
  }
}
