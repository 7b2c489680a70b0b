package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RowRefusalsTest {
  private static final String GOOD =
      "facebook:1,1001,photo,Chữ,,2026-02-01 08:00,2026-02-02 08:00,1,2,3,4";

  @TempDir private Path folder;

  static Stream<Arguments> refusals() {
    String at = "2026-02-01 08:00,2026-02-02 08:00";
    return Stream.of(
        row(",1001,,,," + at + ",1,2,3,4", "source-missing", "Mã kênh", null),
        row("CANARY,1001,,,," + at + ",1,2,3,4", "source-malformed", "Mã kênh", null),
        row(
            "246675545449582,1,,,," + at + ",1,,,",
            "source-malformed",
            "Mã kênh",
            "246675545449582"),
        row("facebook:9,1001,,,," + at + ",1,2,3,4", "unknown-source", "Mã kênh", null),
        row("facebook:2,1001,,,," + at + ",1,2,3,4", "draft-source", "Mã kênh", null),
        row("facebook:1,,,,," + at + ",1,2,3,4", "key-empty", "Mã bài", null),
        row(
            "facebook:1,1.22158E+17,,,," + at + ",1,2,3,4",
            "key-damaged-by-spreadsheet",
            "Mã bài",
            "1.22158E+17"),
        row("facebook:1,7_1001,,,," + at + ",1,2,3,4", "key-other-source", "Mã bài", "7_1001"),
        row(
            "facebook:1,https://fb.watch/CANARY,,,," + at + ",1,2,3,4",
            "key-link-not-unique",
            "Mã bài",
            null),
        row("facebook:1,CANARY,,,," + at + ",1,2,3,4", "key-malformed", "Mã bài", null),
        row("facebook:1,1001,CANARY,,," + at + ",1,2,3,4", "kind-unknown", "Loại bài", null),
        row(
            "facebook:1,1001,,,CANARY CANARY," + at + ",1,2,3,4",
            "link-malformed",
            "Đường dẫn",
            null),
        row("facebook:1,1001,,,,,2026-02-02 08:00,1,2,3,4", "time-missing", "Đăng lúc", null),
        row(
            "facebook:1,1001,,,,1/2/2026 08:00,2026-02-02 08:00,1,2,3,4",
            "time-malformed",
            "Đăng lúc",
            "1/2/2026 08:00"),
        row(
            "facebook:1,1001,,,,01/02/2026,2026-02-02 08:00,1,2,3,4",
            "time-only-a-day",
            "Đăng lúc",
            "01/02/2026"),
        row(
            "facebook:1,1001,,,,2026-02-01 08:00,2026-02-02,1,2,3,4",
            "time-only-a-day",
            "Đo lúc",
            "2026-02-02"),
        row("facebook:1,1001,,,,2026-02-01 08:00,CANARY,1,2,3,4", "time-malformed", "Đo lúc", null),
        row(
            "facebook:1,1001,,,,1026-02-01 08:00,2026-02-02 08:00,1,2,3,4",
            "time-too-early",
            "Đăng lúc",
            "1026-02-01 08:00"),
        row("facebook:1,1001,,,,2026-02-01 08:00,,1,2,3,4", "observed-missing", "Đo lúc", null),
        row(
            "facebook:1,1001,,,,2026-02-03 08:00,2026-02-02 08:00,1,2,3,4",
            "published-after-observed",
            "Đăng lúc",
            null),
        row(
            "facebook:1,1001,,,,2026-02-01 08:00,2026-02-10 07:06,1,2,3,4",
            "observed-in-future",
            "Đo lúc",
            null),
        row("facebook:1,1001,,,," + at + ",1.5,2,3,4", "count-fraction", "Lượt chia sẻ", "1.5"),
        row(
            "facebook:1,1001,,,," + at + ",1,12.34,3,4",
            "count-fraction",
            "Lượt bình luận",
            "12.34"),
        row(
            "facebook:1,1001,,,," + at + ",1,2,\"1,2K\",4",
            "count-shortened",
            "Lượt cảm xúc",
            "1,2K"),
        row("facebook:1,1001,,,," + at + ",1,2,3,1E+5", "count-exponent", "Lượt xem", "1E+5"),
        row("facebook:1,1001,,,," + at + ",-3,2,3,4", "count-negative", "Lượt chia sẻ", "-3"),
        row("facebook:1,1001,,,," + at + ",CANARY,2,3,4", "count-malformed", "Lượt chia sẻ", null),
        row(
            "facebook:1,1001,,,," + at + ",2000000000000,2,3,4",
            "count-too-large",
            "Lượt chia sẻ",
            "2000000000000"),
        row(GOOD + ",CANARY", "too-many-cells", null, null),
        row("facebook:1,1001,,Ch\uFFFD,," + at + ",1,2,3,4", "bad-encoding", "Nội dung", null),
        row(
            "facebook:1,1001,," + "x".repeat(70_000) + ",," + at + ",1,2,3,4",
            "cell-too-long",
            "Nội dung",
            null),
        row(
            "facebook:1,1001,," + "x".repeat(300_000) + ",," + at + ",1,2,3,4",
            "line-too-long",
            null,
            null),
        row("facebook:1,1001,,\"CANARY,," + at + ",1,2,3,4", "broken-quotes", null, null));
  }

  private static Arguments row(
      String row, String code, @Nullable String column, @Nullable String value) {
    return Arguments.of(row, code, column, value);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refusals")
  void refusesTheRowAndGoesOn(
      String row, String code, @Nullable String column, @Nullable String value) throws Exception {
    for (Locale locale : List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH)) {
      TestingImport testing = new TestingImport(folder).locale(locale);
      ImportOutcome outcome = testing.rows(row, GOOD);
      assertThat(outcome.summary()).isEqualTo(new ImportSummary(2, 1, 0, 0, 1, 1, 1, 1, 2, 3));
      RowReport report = testing.reports().get(0);
      assertThat(report.row()).isEqualTo(2);
      assertThat(report.outcome()).isEqualTo(RowReport.Outcome.REFUSED);
      assertThat(report.code()).isEqualTo(code);
      assertThat(report.column()).isEqualTo(column);
      assertThat(report.value()).isEqualTo(value);
      assertThat(report.message()).doesNotContain("{", "CANARY").hasSizeGreaterThan(20);
      assertThat(testing.log().records().toString()).doesNotContain("CANARY");
    }
  }

  @Test
  void refusesALastRowThatWasCutOff() throws Exception {
    TestingImport testing = new TestingImport(folder);
    testing.run(TestingImport.HEADER + GOOD + "\nfacebook:1,1002,,,,2026-02-01 08:00,2026-02-0");
    assertThat(testing.reports()).extracting(RowReport::code).containsExactly("cut-off");
  }

  @Test
  void namesTheRemedyOfAnUnknownSourceAndOfADraft() throws Exception {
    TestingImport testing = new TestingImport(folder);
    testing.rows(
        GOOD.replace("facebook:1", "facebook:9"), GOOD.replace("facebook:1", "facebook:2"));
    assertThat(testing.reports().get(0).message())
        .contains("facebook:9", "--create-sources --unit", "sources.yaml");
    assertThat(testing.reports().get(1).message())
        .contains("facebook:2", "officialName", "publicProof");
  }

  @Test
  void refusesTheUciTablesBareIds() throws Exception {
    TestingImport testing = new TestingImport(folder).observedAt(TestingImport.NOW);
    testing.run(
        "status_id,status_published,num_reactions,num_comments,num_shares\n"
            + "1001,1/31/2026 8:00,1,2,3\n"
            + "1_1001,gestern,1,2,3\n");
    assertThat(testing.reports())
        .extracting(RowReport::code)
        .containsExactly("key-source-missing", "time-malformed-month-first");
  }
}
