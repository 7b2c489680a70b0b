package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Observation;

/** Officers correct the file of refused rows and import that file itself. */
class RefusedRowsFileTest {
  private static final String LONG_ID = "122158000000000001";
  private static final String BAD =
      "facebook:1,"
          + LONG_ID
          + ",photo,=CỘNG(A1) ’’,https://www.facebook.com/1/posts/"
          + LONG_ID
          + "?fbclid=x,02/01/2026 08:00,02/02/2026 08:00,1.5,2,3,4";
  private static final String GOOD = "facebook:1,2,,,,31/01/2026 08:00,02/02/2026 08:00,10,2,3,4";

  /** Bytes of the longest path that Linux takes. */
  private static final int MOST_OF_A_PATH = 4095;

  @TempDir private Path folder;
  private TestingImport testing;
  private Path refused;
  private Path asText;

  @BeforeEach
  void prepare() {
    testing = new TestingImport(folder);
    testing.options(to(new RefusedRowsPlace.Beside(folder)));
    refused = folder.resolve("tệp.bi-tu-choi.xlsx");
    asText = folder.resolve("tệp.bi-tu-choi.csv");
  }

  private static ImportOptions to(RefusedRowsPlace place) {
    return new ImportOptions(null, null, null, null, place);
  }

  @Test
  void isAWorkbookThatGivesTheRightTotalsOnceItIsCorrectedAndImported() throws Exception {
    ImportOutcome first = testing.rows(BAD, GOOD);
    assertThat(first.notes()).anyMatch(note -> note.contains(refused.toString()));
    assertThat(TestingImport.cells(refused))
        .contains("Mã lý do", "count-fraction", LONG_ID, "=CỘNG(A1) ’’")
        .contains("2026-01-02T08:00:00+07:00", "1.5", "2", "3", "4")
        .noneMatch(cell -> cell.contains("fbclid"));
    Path corrected = corrected("1.5", "15");
    assertCorrected(
        FileImport.run(testing.request(corrected), testing.log(), ImportListener.SILENT));
  }

  private void assertCorrected(ImportOutcome second) throws Exception {
    assertThat(second.summary()).isEqualTo(new ImportSummary(1, 1, 0, 0, 0, 1, 1, 15, 2, 3));
    Observation observation = testing.observations().get(1);
    assertThat(observation.post().text()).isEqualTo("facebook:1:" + LONG_ID);
    assertThat(observation.publishedAt()).isEqualTo(Instant.parse("2026-01-02T01:00:00Z"));
    assertThat(testing.contents())
        .extracting(Content::text, Content::permalink)
        .contains(tuple("=CỘNG(A1) ’’", "https://www.facebook.com/1/posts/" + LONG_ID));
  }

  /** Opens the workbook with another library, as Excel would, changes one cell and saves it. */
  private Path corrected(String from, String to) throws IOException {
    Path corrected = folder.resolve("đã sửa.xlsx");
    try (InputStream in = Files.newInputStream(refused);
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(corrected)) {
      for (Row row : workbook.getSheetAt(0)) {
        for (Cell cell : row) {
          assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
          if (cell.getStringCellValue().equals(from)) {
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
            // Without this the library keeps the earlier text of the cell beside the new one.
            cell.setBlank();
            cell.setCellValue(to);
          }
        }
      }
      workbook.write(out);
    }
    return corrected;
  }

  @Test
  void keepsTextsAsTheyAreInAWorkbook() throws Exception {
    List<String> texts =
        List.of("'trong ngoặc'", "a_x0041_b", "<b>&amp;\"", "hai\ndòng", "+84 ’’ 🌱", "\u00A0=1");
    for (String text : texts) {
      testing.rows(BAD.replace("=CỘNG(A1) ’’", '"' + text.replace("\"", "\"\"") + '"'));
      FileImport.run(testing.request(corrected("1.5", "15")), testing.log(), ImportListener.SILENT);
      Files.delete(refused);
    }
    assertThat(testing.contents())
        .extracting(Content::text)
        .isEqualTo(texts.stream().map(String::strip).toList());
  }

  @Test
  void leavesOutWhatNoCellOfAWorkbookHoldsAndSaysSo() throws Exception {
    String text = "x".repeat(RefusedWorkbook.LONGEST_CELL + 1);
    testing.rows(BAD.replace("=CỘNG(A1) ’’", text));
    assertThat(TestingImport.cells(refused))
        .contains("count-fraction")
        .anyMatch(cell -> cell.contains("hãy sửa dòng này trong tệp gốc"))
        .noneMatch(cell -> cell.contains("xxx") || cell.contains(LONG_ID));
  }

  @Test
  void isATextFileWhereTheCallSaysSo() throws Exception {
    testing.options(to(new RefusedRowsPlace.At(asText)));
    ImportOutcome first = testing.rows(BAD, GOOD);
    assertThat(first.summary().refused()).isEqualTo(1);
    assertThat(first.notes()).anyMatch(note -> note.contains(asText.toString()));
    String text = Files.readString(asText);
    assertThat(text)
        .startsWith(
            "\uFEFFDòng,Cột,Mã lý do,Lý do,Mã kênh,Mã bài,Loại bài,Nội dung,Đường dẫn,Đăng lúc,")
        .contains(
            "2,Lượt chia sẻ,count-fraction,",
            "'" + LONG_ID,
            "'=CỘNG(A1) ’’",
            "'2026-01-02T08:00:00+07:00",
            ",'1.5,2,3,4")
        .doesNotContain("fbclid");
    Path corrected = testing.write("sửa.csv", text.replace(",'1.5,", ",15,"));
    assertCorrected(
        FileImport.run(testing.request(corrected), testing.log(), ImportListener.SILENT));
  }

  @Test
  void keepsTheObservationTimeOfTheCall() throws Exception {
    testing.observedAt(Instant.parse("2026-02-01T00:00:00Z"));
    testing.options(to(new RefusedRowsPlace.At(asText)));
    testing.run(
        "Post ID,Page ID,Publish time,Date,Shares\n7,1,02/13/2025 08:00,Lifetime,1.5\n"
            + "8,1,02/01/2025 08:00,Lifetime,2.5\n");
    String text = Files.readString(asText);
    assertThat(text).contains("Shares,Đo lúc");
    TestingImport later = new TestingImport(folder);
    later.run(text.replace("'1.5", "1").replace("'2.5", "2"));
    assertThat(later.observations())
        .extracting(Observation::publishedAt, Observation::observedAt)
        .containsExactly(
            tuple(Instant.parse("2025-02-13T01:00:00Z"), Instant.parse("2026-02-01T00:00:00Z")),
            tuple(Instant.parse("2025-02-01T01:00:00Z"), Instant.parse("2026-02-01T00:00:00Z")));
  }

  @Test
  void refusesRowsAgainThatNobodyCorrected() throws Exception {
    testing.options(to(new RefusedRowsPlace.At(asText)));
    testing.rows(
        BAD,
        GOOD.replace(",10,", ",Nguyễn HoangYen,"),
        GOOD.replace("facebook:1,2", "facebook:1,Nguyễn HoangYen"));
    String text = Files.readString(asText);
    assertThat(text).doesNotContain("HoangYen").contains(",?,");
    ImportOutcome again = testing.run(text);
    assertThat(again.summary().refused()).isEqualTo(3);
    assertThat(again.summary().accepted()).isZero();
  }

  @Test
  void keepsTextsOfSourcesThatAreNotOfficialToItself() throws Exception {
    testing.rows(
        GOOD.replace("facebook:1,2,,,", "facebook:9,2,,Chữ HoangYen,https://a.example/HoangYen"),
        GOOD.replace("facebook:1,2,,,", "facebook:2,2,,Chữ HoangYen,"),
        GOOD.replace("facebook:1,2,,,", "facebook:1,2,,Chữ HoangYen,") + ",HoangYen");
    assertThat(TestingImport.cells(refused))
        .contains("unknown-source", "draft-source", "too-many-cells", "facebook:9")
        .noneMatch(cell -> cell.contains("HoangYen"));
  }

  @Test
  void writesNothingOfWhatOthersPostedInAGroup() throws Exception {
    testing.registry(TestingImport.registryOf(TestingImport.group("facebook:5")));
    ImportOutcome outcome = testing.resource("group.csv");
    assertThat(outcome.summary()).isEqualTo(new ImportSummary(5, 1, 0, 0, 4, 1, 1, 1206, 3, 0));
    assertThat(testing.reports())
        .extracting(RowReport::code)
        .containsExactly("not-by-office", "not-by-office", "count-fraction", "count-fraction");
    assertThat(TestingImport.cells(folder.resolve("group.bi-tu-choi.xlsx")).toString())
        .contains("=HYPERLINK")
        .doesNotContain("HoangYen", "3002", "3003", "Bài riêng");
    assertThat(testing.log().records().toString())
        .contains("not-by-office")
        .doesNotContain("HoangYen", "3002", "3003", "Bài riêng");
  }

  @Test
  void neverReplacesAFileThatSomebodyMayBeCorrecting() throws Exception {
    testing.rows(BAD);
    testing.rows(BAD);
    assertThat(names()).as("the very same is not written twice").containsExactly(refused);
    Files.writeString(refused, "đang sửa");
    testing.rows(BAD);
    assertThat(Files.readString(refused)).isEqualTo("đang sửa");
    testing.rows(BAD);
    Path second = folder.resolve("tệp.bi-tu-choi-2.xlsx");
    assertThat(names()).containsExactly(second, refused);
    FileImport.run(testing.request(second), testing.log(), ImportListener.SILENT);
    assertThat(names()).allMatch(path -> !path.toString().contains("choi-2.bi-tu-choi"));
  }

  @Test
  void writesWhereTheCallSaysAndOnlyThereInADryRun() throws Exception {
    Path file = folder.resolve("riêng.csv");
    testing.dryRun(TestingImport.HEADER + BAD + "\n");
    assertThat(names()).isEmpty();
    testing.options(to(new RefusedRowsPlace.At(file)));
    testing.dryRun(TestingImport.HEADER + BAD + "\n");
    assertThat(file).exists();
    assertThatThrownBy(
            () ->
                FileImport.dryRun(
                    testing.request(file, testing.write("b.csv", TestingImport.HEADER)),
                    ImportListener.SILENT))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("--refused");
  }

  @Test
  void goesElsewhereOrSaysSoWhereItCannotBeWritten() throws Exception {
    testing.options(to(new RefusedRowsPlace.At(folder.resolve("keine/x.csv"))));
    assertThat(testing.rows(BAD).notes()).anyMatch(note -> note.contains("--refused"));
    testing.options(to(RefusedRowsPlace.nowhere()));
    assertThat(testing.rows(BAD).notes()).noneMatch(note -> note.contains("bi-tu-choi"));
    assertThat(names()).isEmpty();
  }

  @Test
  void goesToTheDataFolderWhereTheFolderOfTheInputCannotBeWritten() throws Exception {
    // No room for the name of another file: that fails for root too, whom no permission stops.
    Path deep = folder;
    int room = MOST_OF_A_PATH - "/b.csv".length();
    for (int left = room - bytes(deep); left > 1; left = room - bytes(deep)) {
      deep = Files.createDirectory(deep.resolve("x".repeat(Math.min(250, left - 1))));
    }
    Path input = Files.writeString(deep.resolve("b.csv"), TestingImport.HEADER + BAD + "\n");
    Path data = Files.createDirectory(folder.resolve("data"));
    testing.options(to(new RefusedRowsPlace.Beside(data)));
    ImportOutcome outcome =
        FileImport.run(testing.request(input), testing.log(), ImportListener.SILENT);
    Path written = data.resolve("b.bi-tu-choi.xlsx");
    assertThat(TestingImport.cells(written)).contains("count-fraction");
    assertThat(outcome.notes()).anyMatch(note -> note.contains(written.toString()));
    try (Stream<Path> beside = Files.list(deep)) {
      assertThat(beside).containsExactly(input);
    }
  }

  private static int bytes(Path path) {
    return path.toString().getBytes(StandardCharsets.UTF_8).length;
  }

  private List<Path> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().contains("bi-tu-choi")).sorted().toList();
    }
  }
}
