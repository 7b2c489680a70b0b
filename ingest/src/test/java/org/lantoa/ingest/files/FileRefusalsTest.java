package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lantoa.ingest.table.Table;

class FileRefusalsTest {
  @TempDir private Path folder;
  private TestingImport testing;

  @BeforeEach
  void prepare() {
    testing = new TestingImport(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|empty",
        "' \n\n'|empty",
        "'a,b,c\n1,2,3\n'|header-unknown",
        "'Mã kênh\n'|header-unknown",
        "'Mã kênh,Mã bài,Lượt xem\n'|header-missing",
        "'Mã bài,Đăng lúc,Lượt xem\n'|header-missing",
        "'Mã kênh,Mã bài,Đăng lúc,Đo lúc\n'|header-no-counts",
        "'Mã kênh,Mã bài,Đăng lúc,Đo lúc,Lượt xem,lượt xem\n'|header-repeated",
        "'status_id,status_published,num_shares\n'|header-missing",
        "'Mã kênh,Mã bài,Đăng lúc,Lượt xem\n'|observed-at-required",
      })
  void refusesFilesWithoutAUsableHeader(String content, String code) {
    refuses(testing.write("tệp.csv", content), code);
  }

  @Test
  void refusesWhatIsNoReadableFile() {
    refuses(folder, "directory");
    refuses(folder.resolve("không-có.csv"), "not-found");
  }

  @Test
  void refusesOtherKindsOfFilesByName() {
    refuses(testing.write("a.csv", new byte[] {'P', 'K', 3, 4, 20, 0}), "workbook-broken");
    refuses(testing.write("a.csv", new byte[] {'a', 0, 0, 'b'}), "binary");
    refuses(testing.write("a.xls", "\n<HTML><table>".getBytes(StandardCharsets.UTF_8)), "web-page");
    refuses(testing.write("a.csv", new byte[] {0x1F, (byte) 0x8B, 8}), "archive");
  }

  @Test
  void refusesAnObservationTimeFromTheFuture() {
    Path file = testing.write("tệp.csv", TestingImport.HEADER);
    testing.observedAt(TestingImport.NOW.plusSeconds(301));
    assertThatThrownBy(() -> FileImport.dryRun(testing.request(file), ImportListener.SILENT))
        .isInstanceOfSatisfying(
            ImportException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("observed-at-in-future");
              assertThat(refused.isWrongUse()).isTrue();
            });
  }

  @Test
  void refusesTwoHundredColumns() {
    String more = IntStream.range(0, 200).mapToObj(i -> "cột" + i).collect(Collectors.joining(","));
    Path file = testing.write("tệp.csv", "Mã kênh,Mã bài,Đăng lúc,Đo lúc,Lượt xem," + more + "\n");
    refuses(file, "too-many-columns");
  }

  @Test
  void importsNothingIfOneOfSeveralFilesIsUnusable() {
    Path good =
        testing.write(
            "tốt.csv",
            TestingImport.HEADER + "facebook:1,1,,,,2026-02-01 08:00,2026-02-02 08:00,1,,,\n");
    Path bad = testing.write("hỏng.csv", "a,b\n");
    assertThatThrownBy(
            () -> FileImport.run(testing.request(good, bad), testing.log(), ImportListener.SILENT))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("hỏng.csv");
    assertThat(testing.log().records()).isEmpty();
  }

  @Test
  void refusesACellOfFiftyMegabytesAndGoesOn() throws Exception {
    Path file = folder.resolve("lớn.csv");
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write(TestingImport.HEADER + "facebook:1,1,,\"");
      String piece = "x".repeat(1 << 20);
      for (int i = 0; i < 50; i++) {
        writer.write(piece);
      }
      writer.write("\",,2026-02-01 08:00,2026-02-02 08:00,1,2,3,4\n");
      writer.write("facebook:1,2,,,,2026-02-01 08:00,2026-02-02 08:00,1,2,3,4\n");
    }
    ImportSummary summary =
        FileImport.dryRun(testing.request(file), ImportListener.SILENT).summary();
    assertThat(summary).isEqualTo(new ImportSummary(2, 1, 0, 0, 1, 1, 1, 1, 2, 3));
  }

  private void refuses(Path file, String code) {
    for (Locale locale : new Locale[] {Locale.forLanguageTag("vi"), Locale.ENGLISH}) {
      testing.locale(locale);
      assertThatThrownBy(
              () -> FileImport.run(testing.request(file), testing.log(), ImportListener.SILENT))
          .isInstanceOfSatisfying(
              ImportException.class,
              refused -> {
                assertThat(refused.code()).isEqualTo(code);
                assertThat(refused.getMessage())
                    .contains(Table.nameOf(file))
                    .doesNotContain("{")
                    .hasSizeGreaterThan(20);
              });
    }
    assertThat(testing.log().records()).isEmpty();
  }
}
