package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantoa.ingest.table.TestingWorkbook;

/** Tables as offices keep them: titles, headings over headings, numbers and sums. */
class OfficeTableTest {
  private static final LocalDateTime PUBLISHED = LocalDateTime.of(2026, 2, 1, 8, 0);
  private static final LocalDateTime OBSERVED = LocalDateTime.of(2026, 2, 2, 8, 0);

  @TempDir private Path folder;
  private TestingImport testing;

  @BeforeEach
  void prepare() {
    testing = new TestingImport(folder);
  }

  @Test
  void readsAnOfficesSheetWithTitlesTwoRowsOfHeadingsNumbersAndSums() throws Exception {
    Path file =
        TestingWorkbook.write(
            folder.resolve("báo cáo.xlsx"),
            workbook -> {
              TestingWorkbook.fill(workbook, "Bìa", new Object[] {"BÁO CÁO"});
              TestingWorkbook.fill(
                  workbook,
                  "Số liệu",
                  new Object[] {"UBND XÃ A", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
                  new Object[] {},
                  new Object[] {null, "Tổng hợp tương tác, quý I"},
                  new Object[] {
                    "STT",
                    "Mã kênh",
                    "Mã bài",
                    "Nội dung",
                    "Đăng lúc",
                    "Đo lúc",
                    "Lượt",
                    null,
                    null,
                    "Ghi chú"
                  },
                  new Object[] {
                    null, null, null, null, null, null, "Chia sẻ", "bình luận", "cảm xúc"
                  },
                  new Object[] {
                    "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)"
                  },
                  new Object[] {
                    1, "facebook:1", "1001", "Tổng cộng 3 đợt", PUBLISHED, OBSERVED, 5, 6, 7
                  },
                  new Object[] {"Cộng trang 1", null, null, null, null, null, "=SUM(G7:G7)"},
                  new Object[] {
                    2, "facebook:1", "1002", "Bài hai", PUBLISHED, OBSERVED, 10, 20, 30, "ghi chú"
                  },
                  new Object[] {
                    null, "TỔNG CỘNG:", "2 bài", null, null, null, "=SUM(G7:G9)", 26, 37
                  });
            });
    ImportOutcome outcome = testing.dryRun(file);
    assertThat(testing.reports()).isEmpty();
    assertThat(outcome.summary()).isEqualTo(new ImportSummary(2, 2, 0, 0, 0, 2, 1, 15, 26, 37));
    assertThat(outcome.notes())
        .contains(
            "báo cáo.xlsx: đọc trang “Số liệu”, không đọc trang “Bìa”.",
            "2 dòng cộng (như Tổng cộng) được bỏ qua, không phải bài.");
  }

  @Test
  void readsTheSameTitlesAndSumsInTextFiles() throws Exception {
    ImportOutcome outcome =
        testing.dryRun(
            "ỦY BAN NHÂN DÂN XÃ A;;;;\n;;;;\nSTT;Mã kênh;Mã bài;Đăng lúc;Đo lúc;Lượt xem\n"
                + "1;2;3;4;5;6\n"
                + "1;facebook:1;1001;2026-02-01 08:00;2026-02-02 08:00;1.206\n"
                + ";Tổng cộng;;;;1.206\n");
    assertThat(testing.reports()).isEmpty();
    assertThat(outcome.summary().accepted()).isEqualTo(1);
  }

  @Test
  void passesOverASumWhereverItsWordStandsIfNothingNamesAPost() throws Exception {
    ImportOutcome outcome =
        testing.dryRun(
            TestingImport.HEADER
                + "facebook:1,1001,,Ra quân,,2026-02-01 08:00,2026-02-02 08:00,1,2,3,4\n"
                + ",,,Tổng cộng,,,,1,2,3,4\n"
                + ",,,Ra quân lần hai,,,,1,2,3,4\n");
    assertThat(outcome.summary().accepted()).isEqualTo(1);
    assertThat(testing.reports()).extracting(RowReport::code).containsExactly("source-missing");
  }

  @Test
  void doesNotReadFiguresBelowAHeadingThatChangesTheirMeaning() {
    assertThatThrownBy(
            () ->
                testing.dryRun(
                    "Mã kênh,Mã bài,Đăng lúc,Đo lúc,Mục tiêu,\n,,,,Lượt chia sẻ,Lượt xem\n"
                        + "facebook:1,1001,2026-02-01 08:00,2026-02-02 08:00,9,9\n"))
        .isInstanceOfSatisfying(
            ImportException.class,
            refused -> assertThat(refused.code()).isEqualTo("header-no-counts"));
  }

  @Test
  void refusesARowWithoutTimeWhoseTextOnlyBeginsLikeASum() throws Exception {
    testing.run(
        TestingImport.HEADER
            + "facebook:1,1001,,Cộng đồng cùng làm đường,,,2026-02-02 08:00,1,2,3,4\n"
            + "facebook:1,1002,,Tổng cộng,,,2026-02-02 08:00,1,2,3,4\n");
    assertThat(testing.reports())
        .extracting(RowReport::code)
        .containsExactly("time-missing", "time-missing");
  }

  @Test
  void refusesRowsWithFormulasAndErrorsInColumnsThatAreReadOnly() throws Exception {
    Object[] header = {
      "STT", "Mã kênh", "Mã bài", "Đăng lúc", "Đo lúc", "Lượt xem", "Lượt chia sẻ"
    };
    Path file =
        TestingWorkbook.ofRows(
            folder.resolve("công thức.xlsx"),
            header,
            new Object[] {"=ROW()", "facebook:1", "1001", PUBLISHED, OBSERVED, 1, 2},
            new Object[] {2, "facebook:1", "1002", PUBLISHED, OBSERVED, "=1+1", 2},
            new Object[] {3, "facebook:1", 1.22158E17, PUBLISHED, OBSERVED, 1, 2},
            new Object[] {4, "facebook:1", 1004, PUBLISHED, OBSERVED, 1, 2.5},
            new Object[] {5, "facebook:1", 246675545449582L, PUBLISHED, OBSERVED, 1, 2});
    ImportOutcome outcome = testing.dryRun(file);
    assertThat(testing.reports())
        .extracting(RowReport::row, RowReport::code, RowReport::column)
        .containsExactly(
            tuple(3L, "formula-cell", "Lượt xem"),
            tuple(4L, "key-damaged-by-spreadsheet", "Mã bài"),
            tuple(5L, "count-fraction", "Lượt chia sẻ"));
    assertThat(outcome.summary().accepted()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ngày.xlsx", "ngày.xls"})
  void refusesADayThatIsNoMomentAsTextFilesDo(String name) throws Exception {
    Path file =
        TestingWorkbook.ofRows(
            folder.resolve(name),
            new Object[] {"Mã kênh", "Mã bài", "Đăng lúc", "Đo lúc", "Lượt xem"},
            new Object[] {"facebook:1", "1001", PUBLISHED.toLocalDate(), OBSERVED, 1},
            new Object[] {"facebook:1", "1002", PUBLISHED, OBSERVED.toLocalDate(), 1},
            new Object[] {"facebook:1", "1003", PUBLISHED, OBSERVED, 1});
    assertThat(testing.dryRun(file).summary().accepted()).isEqualTo(1);
    assertThat(testing.reports())
        .extracting(RowReport::row, RowReport::code, RowReport::column, RowReport::value)
        .containsExactly(
            tuple(2L, "time-only-a-day", "Đăng lúc", "2026-02-01"),
            tuple(3L, "time-only-a-day", "Đo lúc", "2026-02-02"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rộng.xlsx", "rộng.xls"})
  void refusesRowsWithCellsBeyondTheHeaderBecauseOthersMayHaveMoved(String name) throws Exception {
    Object[] header = {"Mã kênh", "Mã bài", "Đăng lúc", "Đo lúc", "Lượt chia sẻ", "Lượt xem"};
    Path file =
        TestingWorkbook.ofRows(
            folder.resolve(name),
            header,
            // Moved by one from the fifth cell on: without the last cell nobody would notice.
            new Object[] {"facebook:1", "1001", PUBLISHED, OBSERVED, null, 1, 2},
            new Object[] {"facebook:1", "1002", PUBLISHED, OBSERVED, 1, 2, null, "=1+1"},
            new Object[] {"facebook:1", "1003", PUBLISHED, OBSERVED, 1, 2, " ", null});
    assertThat(testing.dryRun(file).summary().accepted()).isEqualTo(1);
    assertThat(testing.reports())
        .extracting(RowReport::row, RowReport::code)
        .containsExactly(tuple(2L, "cell-beyond-header"), tuple(3L, "cell-beyond-header"));
    assertThat(testing.reports().get(0).message()).contains("6 cột").doesNotContain("{");
  }

  @Test
  void takesNotesInAColumnThatHasAName() throws Exception {
    Path file =
        TestingWorkbook.ofRows(
            folder.resolve("ghi chú.xlsx"),
            new Object[] {"Mã kênh", "Mã bài", "Đăng lúc", "Đo lúc", "Lượt xem", null, "Ghi chú"},
            new Object[] {"facebook:1", "1001", PUBLISHED, OBSERVED, 1, "x", "CANARY"});
    assertThat(testing.dryRun(file).summary().accepted()).isEqualTo(1);
  }

  @Test
  void findsNoHeaderBelowFortyRows() {
    assertThatThrownBy(() -> testing.dryRun("tiêu đề\n".repeat(40) + TestingImport.HEADER))
        .isInstanceOfSatisfying(
            ImportException.class,
            refused -> assertThat(refused.code()).isEqualTo("header-unknown"));
  }
}
