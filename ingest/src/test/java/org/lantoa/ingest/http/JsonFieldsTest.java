package org.lantoa.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantoa.ingest.http.PlatformHttpException.Code;

class JsonFieldsTest {
  @Test
  void tellsAbsentFromNull() throws Exception {
    JsonFields fields = read("{\"none\":null,\"zero\":0}");
    assertThat(fields.isAbsent("shares")).isTrue();
    assertThat(fields.isNull("shares")).isFalse();
    assertThat(fields.isAbsent("none")).isFalse();
    assertThat(fields.isNull("none")).isTrue();
    assertThat(fields.isNull("zero")).isFalse();
    assertThat(fields.count("shares")).isEmpty();
    assertThat(fields.count("none")).isEmpty();
    assertThat(fields.count("zero")).hasValue(0);
  }

  @Test
  void readsPlacesThatAreLargerThanAnyCount() throws Exception {
    assertThat(read("{\"cursor\":1790000000020}").requiredPlace("cursor"))
        .isEqualTo(1_790_000_000_020L);
  }

  @ParameterizedTest
  @CsvSource({
    "-1,negative",
    "1.0,wrong-type",
    "'\"5\"',wrong-type",
    "99999999999999999999999,too-large",
    "null,missing"
  })
  void takesOnlyWholeNumbersAsPlaces(String value, String code) throws Exception {
    JsonFields fields = read("{\"cursor\":" + value + "}");
    assertRefused(() -> fields.requiredPlace("cursor"), code, "cursor");
  }

  @ParameterizedTest
  @CsvSource({
    "-1,negative",
    "1.0,wrong-type",
    "1e3,wrong-type",
    "'\"5\"',wrong-type",
    "true,wrong-type",
    "[],wrong-type",
    "{},wrong-type",
    "1000000000001,too-large",
    "99999999999999999999999,too-large"
  })
  void takesOnlyWholeNumbersAsCounts(String value, String code) throws Exception {
    JsonFields fields = read("{\"shares\":{\"count\":" + value + "}}");
    assertRefused(() -> fields.requiredObject("shares").count("count"), code, "shares.count");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"-1\"',negative",
    "'\"\"',wrong-type",
    "'\" 1\"',wrong-type",
    "'\"01\"',wrong-type",
    "'\"1.5\"',wrong-type",
    "'\"١\"',wrong-type",
    "'\"1000000000001\"',too-large",
    "'\"99999999999999999999999\"',too-large",
    "5,wrong-type"
  })
  void takesOnlyDigitsAsCountsInText(String value, String code) throws Exception {
    JsonFields fields = read("{\"likeCount\":" + value + "}");
    assertRefused(() -> fields.countText("likeCount"), code, "likeCount");
  }

  @Test
  void readsCounts() throws Exception {
    JsonFields fields = read("{\"a\":1000000000000,\"b\":\"1000000000000\",\"c\":\"0\"}");
    assertThat(fields.requiredCount("a")).isEqualTo(1_000_000_000_000L);
    assertThat(fields.countText("b")).hasValue(1_000_000_000_000L);
    assertThat(fields.countText("c")).hasValue(0);
    assertRefused(() -> fields.requiredCount("d"), "missing", "d");
  }

  @ParameterizedTest
  @CsvSource({
    "2021-07-04T19:50:58+0000,2021-07-04T19:50:58Z",
    "2021-07-04T19:50:58+0700,2021-07-04T12:50:58Z",
    "2021-07-04T19:50:58Z,2021-07-04T19:50:58Z",
    "2021-07-04t19:50:58.123456z,2021-07-04T19:50:58.123Z",
    "2021-07-04T19:50:58.5-03:30,2021-07-04T23:20:58.500Z"
  })
  void readsInstants(String text, String instant) throws Exception {
    assertThat(read("{\"t\":\"" + text + "\"}").instant("t")).contains(Instant.parse(instant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2021-07-04",
        "2021-07-04T19:50:58",
        "2021-07-04 19:50:58Z",
        "2021-02-30T19:50:58Z",
        "2021-07-04T25:50:58Z",
        "+12021-07-04T19:50:58Z",
        "1625428258",
        "2021-07-04T19:50:58+00:00Z"
      })
  void refusesWhatIsNoInstant(String text) throws Exception {
    JsonFields fields = read("{\"t\":\"" + text + "\"}");
    assertRefused(() -> fields.instant("t"), "not-an-instant", "t");
  }

  @Test
  void boundsTexts() throws Exception {
    JsonFields fields = read("{\"message\":\"Dân vận\",\"n\":5}");
    assertThat(fields.requiredText("message", 7)).isEqualTo("Dân vận");
    assertRefused(() -> fields.text("message", 6), "too-long", "message");
    assertRefused(() -> fields.text("n", 6), "wrong-type", "n");
    assertRefused(() -> fields.requiredText("permalink", 6), "missing", "permalink");
  }

  @Test
  void mendsACharacterThatWasCutInTwo() throws Exception {
    assertThat(read("{\"m\":\"a\\ud83d\"}").text("m", 9)).contains("a\uFFFD");
    assertThat(read("{\"m\":\"\\ude00a\"}").text("m", 9)).contains("\uFFFDa");
    assertThat(read("{\"m\":\"\\ud83d\\ude00\"}").text("m", 9)).contains("😀");
  }

  @Test
  void oneBadRowDoesNotSpoilTheOthers() throws Exception {
    List<JsonFields> rows = read("{\"data\":[{\"a\":1},7,{\"a\":\"x\"}]}").rows("data", 3);
    assertThat(rows.get(0).count("a")).hasValue(1);
    assertRefused(() -> rows.get(1).count("a"), "wrong-type", "data[1]");
    assertRefused(() -> rows.get(2).count("a"), "wrong-type", "data[2].a");
  }

  @Test
  void boundsLists() throws Exception {
    JsonFields fields = read("{\"data\":[{},{}],\"ids\":{\"1\":{},\"2\":{}},\"text\":\"x\"}");
    assertRefused(() -> fields.rows("data", 1), "too-many", "data");
    assertRefused(() -> fields.rows("none", 1), "missing", "none");
    assertRefused(() -> fields.rows("text", 1), "wrong-type", "text");
    assertRefused(() -> fields.requiredObject("ids").members(1), "too-many", "ids");
  }

  @Test
  void hidesForeignNamesInPaths() throws Exception {
    Map<String, JsonFields> members = read("{\"canary\":{\"a\":\"canary\"}}").members(5);
    assertThat(members).containsOnlyKeys("canary");
    for (JsonFields member : members.values()) {
      assertRefused(() -> member.count("a"), "wrong-type", "*.a");
      assertThat(member.toString()).doesNotContain("canary");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>canary</html>",
        "{\"canary\":1,\"canary\":2}",
        "{\"a\":1} canary",
        "[1]",
        "\"canary\"",
        "null",
        "{'a':1}",
        "{\"a\":NaN}",
        "{\"a\":01}",
        "{canary}"
      })
  void refusesWhatIsNoJsonObject(String text) {
    assertCode(text.getBytes(StandardCharsets.UTF_8), Code.NOT_JSON);
  }

  @Test
  void tellsWhereverAnAnswerIsCutOff() {
    String text =
        "{\"data\":[{\"id\":\"1_2\",\"m\":\"Tỏa \\u00e1\",\"n\":null,\"t\":true,\"f\":false,\"c\":-12.5e3}]}";
    byte[] whole = text.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length++) {
      assertCode(Arrays.copyOf(whole, length), Code.TRUNCATED);
    }
  }

  @Test
  void boundsDepthPartsAndNumbers() {
    assertCode(("{\"a\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8), Code.TOO_LARGE);
    String many = "{\"a\":[" + "1,".repeat(600_000) + "1]}";
    assertCode(many.getBytes(StandardCharsets.UTF_8), Code.TOO_LARGE);
    assertCode(
        ("{\"a\":" + "9".repeat(5000) + "}").getBytes(StandardCharsets.UTF_8), Code.TOO_LARGE);
  }

  private static JsonFields read(String json) throws PlatformHttpException {
    return JsonFields.parse(json.getBytes(StandardCharsets.UTF_8), "GET /x");
  }

  private static void assertCode(byte[] json, Code code) {
    assertThatThrownBy(() -> JsonFields.parse(json, "GET /x"))
        .as(new String(json, 0, Math.min(90, json.length), StandardCharsets.UTF_8))
        .isInstanceOfSatisfying(
            PlatformHttpException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageNotContaining("canary")
        .hasNoCause();
  }

  private static void assertRefused(ThrowingCallable reading, String code, String path) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            AnswerFieldException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.path()).isEqualTo(path);
            })
        .hasNoCause();
  }
}
