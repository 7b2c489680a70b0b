package org.lantoa.dashboards.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantoa.dashboards.testing.TestingProvince;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Count;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.PostSummary;

final class ExportFormatTest {
  private static PostSummary post(String text) {
    return new PostSummary(
        PostKey.parse("facebook:1000:7"),
        ContentKind.PHOTO,
        text,
        "https://www.facebook.com/1000/posts/7",
        Instant.parse("2026-01-31T17:30:00Z"),
        Instant.parse("2026-02-01T17:30:00Z"),
        null,
        Counts.of(Map.of(Measure.SHARES, Count.of(0), Measure.REACTIONS, Count.of(12))),
        List.of("an-phu", "tinh"),
        List.of("dan-van-kheo"),
        1);
  }

  private static String file(ExportFormat format, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PostFile file = format.begin(bytes, TestingProvince.registry());
    file.add(post(text));
    file.end();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void writesZonedTimesAndLeavesUnknownCountsEmpty() throws IOException {
    assertThat(file(ExportFormat.CSV, "một, \"hai\"\nba").lines().skip(1))
        .containsExactly(
            "facebook:1000:7,facebook,facebook:1000,Trang thông tin xã An Phú,an-phu,UBND xã An Phú,"
                + "dan-van-kheo,photo,2026-02-01 00:30:00,2026-02-02 00:30:00,,0,,12,,"
                + "https://www.facebook.com/1000/posts/7,\"một, \"\"hai\"\"",
            "ba\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+84", "-1", "@SUM(A1)", " =1", "\t=1", "＝1", "|x", "%x"})
  void takesNoTextForAFormula(String text) throws IOException {
    String line = file(ExportFormat.CSV, text).lines().skip(1).findFirst().orElseThrow();

    assertThat(line.replace("\"", "")).endsWith(",'" + text);
  }

  @Test
  void writesOneObjectALine() throws IOException {
    assertThat(file(ExportFormat.JSONL, "=một\nhai"))
        .endsWith("\"text\":\"=một\\nhai\"}\n")
        .contains("\"comments\":null", "\"shares\":0", "\"publishedAt\":\"2026-01-31T17:30:00Z\"");
  }

  @Test
  void saysWhenAFileIsNotWhole() throws IOException {
    for (ExportFormat format : ExportFormat.values()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      format.begin(bytes, TestingProvince.registry()).cut();
      assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("incomplete");
    }
  }
}
