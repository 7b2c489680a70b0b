package org.lantoa.ingest.reported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lantoa.ingest.files.RowReport;
import org.lantoa.model.Count;
import org.lantoa.model.reported.GroupCounts;
import org.lantoa.model.reported.GroupMonth;
import org.lantoa.model.reported.ReportedFigure;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;

class ReportedImportTest {
  private static final Instant FIRST = Instant.parse("2026-10-05T02:00:00Z");

  @TempDir Path folder;
  private TestingReported files;

  @BeforeEach
  void start() {
    files = new TestingReported(folder);
  }

  @Test
  void recordsWholeNumbersHoweverTheyAreGrouped() throws Exception {
    ReportedOutcome outcome =
        files.rows(
            "xa-a,2026-Q3,buoi,12",
            "xa-a,2026-Q3,chia-se,1.300",
            "xa-a,2026-Q2,chia-se,\"1,206\"",
            "xa-a,2026-Q1,chia-se,0");

    assertThat(outcome.toJson())
        .isEqualTo(
            "{\"rows\":4,\"recorded\":4,\"corrected\":0,\"unchanged\":0,\"empty\":0,"
                + "\"duplicates\":0,\"conflicting\":0,\"refused\":0}");
    assertThat(figures())
        .extracting(figure -> figure.key() + '=' + figure.value())
        .containsExactly(
            "xa-a|buoi|2026-Q3=12",
            "xa-a|chia-se|2026-Q3=1300",
            "xa-a|chia-se|2026-Q2=1206",
            "xa-a|chia-se|2026-Q1=0");
    assertThat(figures()).allMatch(figure -> figure.reportedAt().equals(FIRST));
    assertThat(figures()).allMatch(figure -> figure.corrects() == null);
  }

  @Test
  void refusesRowsWithCellsBeyondTheHeaderBecauseOthersMayHaveMoved() throws Exception {
    ReportedOutcome outcome =
        files.rows("xa-a,2026-Q3,chia-se,1,206", "xa-a,2026-Q3,buoi,,12", "xa-a,2026-Q2,buoi,3,");

    assertThat(outcome.recorded()).isEqualTo(1);
    assertThat(files.reports())
        .extracting(RowReport::row, RowReport::code)
        .containsExactly(tuple(2L, "too-many-cells"), tuple(3L, "too-many-cells"));
    assertThat(files.reports().get(0).message()).contains("5 ô", "4 cột");
  }

  @Test
  void importingAgainAppendsNothing() throws Exception {
    files.rows("xa-a,2026-Q3,buoi,12");
    files.clock().move(Duration.ofDays(1));

    ReportedOutcome again = files.rows("xa-a,Quý III/2026,buoi,12");

    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(figures()).hasSize(1);
  }

  @Test
  void aCorrectionReplacesAndSaysWhatItReplaced() throws Exception {
    files.rows("xa-a,2026-Q3,chia-se,13.000");
    files.clock().move(Duration.ofDays(1));

    ReportedOutcome outcome = files.rows("xa-a,2026-Q3,chia-se,1.300");

    assertThat(outcome.corrected()).isEqualTo(1);
    assertThat(outcome.notes()).containsExactly("số liệu.csv, dòng 2: sửa số đã báo 13000 → 1300.");
    assertThat(figures().get(1).value()).isEqualTo(Count.of(1300));
    assertThat(figures().get(1).corrects())
        .isEqualTo(new ReportedFigure.Earlier(Count.of(13_000), FIRST));
  }

  @Test
  void anEmptyCellChangesNothingAndADashWithdraws() throws Exception {
    files.rows("xa-a,2026-Q3,buoi,12");

    assertThat(files.rows("xa-a,2026-Q3,buoi,").empty()).isEqualTo(1);
    assertThat(figures()).hasSize(1);

    assertThat(files.rows("xa-a,2026-Q3,buoi,—").corrected()).isEqualTo(1);
    assertThat(figures().get(1).value()).isEqualTo(Count.UNKNOWN);
    assertThat(files.rows("xa-a,2026-Q3,buoi,0").corrected()).isEqualTo(1);
    assertThat(figures().get(2).value()).isEqualTo(Count.of(0));
  }

  @Test
  void rowsThatContradictEachOtherAreBothLeftOut() throws Exception {
    ReportedOutcome outcome =
        files.rows(
            "xa-a,2026-Q3,buoi,12",
            "xa-a,2026-07-01..2026-09-30,buoi,13",
            "xa-a,2026-Q2,buoi,5",
            "xa-a,2026-Q2,buoi,5");

    assertThat(outcome.conflicting()).isEqualTo(2);
    assertThat(outcome.duplicates()).isEqualTo(1);
    assertThat(outcome.recorded()).isEqualTo(1);
    assertThat(figures()).extracting(ReportedFigure::key).containsExactly("xa-a|buoi|2026-Q2");
    assertThat(files.told())
        .containsExactly(
            "2 null conflicting-figures", "3 null conflicting-figures", "5 null duplicate");
    assertThat(files.log().records(Topic.REJECTED)).hasSize(2);
  }

  @Test
  void twoFilesOfOneImportContradictEachOtherToo() throws Exception {
    Path one = files.write("a.csv", TestingReported.HEADER + "xa-a,2026-Q3,buoi,12\n");
    Path two = files.write("b.csv", TestingReported.HEADER + "xa-a,2026-Q3,buoi,13\n");

    assertThat(files.run(one, two).conflicting()).isEqualTo(2);
    assertThat(files.reports().get(0).message()).contains("b.csv");
    assertThat(figures()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xa-a,2026-Q3,buoi,1.5|Số liệu|count-fraction",
        "xa-a,2026-Q3,buoi,12.34|Số liệu|count-fraction",
        "xa-a,2026-Q3,buoi,2K|Số liệu|count-shortened",
        "xa-a,2026-Q3,buoi,-3|Số liệu|count-negative",
        "xa-a,2026-Q3,buoi,1E+5|Số liệu|count-exponent",
        "xa-a,2026-Q3,buoi,Nguyễn Văn A|Số liệu|count-malformed",
        "xa-a,2026-Q3,buoi,9999999999999|Số liệu|count-too-large",
        ",2026-Q3,buoi,1|Mã đơn vị|unit-missing",
        "xa-b,2026-Q3,buoi,1|Mã đơn vị|unit-unknown",
        "huyen,2026-Q3,buoi,1|Mã đơn vị|unit-outside-period",
        "xa-a,,buoi,1|Kỳ báo cáo|period-missing",
        "xa-a,quý này,buoi,1|Kỳ báo cáo|period-malformed",
        "xa-a,2027,buoi,1|Kỳ báo cáo|period-in-future",
        "xa-a,2026-Q3,,1|Mã chỉ tiêu|indicator-missing",
        "xa-a,2026-Q3,bang-ron,1|Mã chỉ tiêu|indicator-unknown"
      })
  void refusesARowByItself(String row, String column, String code) throws Exception {
    ReportedOutcome outcome = files.rows(row, "xa-a,2026-Q1,buoi,1");

    assertThat(files.told()).containsExactly("2 " + column + ' ' + code);
    assertThat(outcome.refused()).isEqualTo(1);
    assertThat(outcome.recorded()).isEqualTo(1);
    assertThat(files.log().records(Topic.REJECTED)).hasSize(1);
    assertThat(files.log().records()).allMatch(record -> !record.json().contains("Nguyễn"));
    assertThat(files.reports().toString()).doesNotContain("Nguyễn");
  }

  @Test
  void aPeriodThatBeganMayBeReportedAndAnEndedUnitForItsTime() throws Exception {
    assertThat(files.rows("xa-a,2026-Q4,buoi,1", "huyen,2025-Q2,buoi,1").recorded()).isEqualTo(2);
  }

  @Test
  void anotherMeasureThanTheRegistrysIsRefused() throws Exception {
    Path file =
        files.write(
            "a.csv",
            "Mã đơn vị,Kỳ báo cáo,Mã chỉ tiêu,Đơn vị tính,Số liệu\n"
                + "xa-a,2026-Q3,buoi,buổi,1\nxa-a,2026-Q2,buoi,lượt người,40\n");

    assertThat(files.run(file).recorded()).isEqualTo(1);
    assertThat(files.told()).containsExactly("3 Đơn vị tính measure-other");
  }

  @Test
  void columnsThatAreNotOursAreNeitherReadNorKept() throws Exception {
    Path file =
        files.write(
            "a.csv",
            "STT,Mã đơn vị,Kỳ báo cáo,Mã chỉ tiêu,Số liệu,Họ tên người dự,Điện thoại\n"
                + "1,xa-a,2026-Q3,buoi,12,Canary Nguyễn,0900000000\n"
                + "2,xa-a,2026-Q2,buoi,x,Canary Trần,0900000001\n");

    ReportedOutcome outcome = files.run(file);

    assertThat(outcome.notes()).containsExactly("3 cột không được đọc và không được lưu.");
    assertThat(outcome.recorded()).isEqualTo(1);
    assertThat(files.log().records())
        .hasSize(2)
        .allMatch(record -> !record.json().contains("Canary") && !record.json().contains("0900"));
    assertThat(files.reports().toString()).doesNotContain("Canary", "0900");
  }

  @Test
  void groupsAreKeptPerMonthAndAnEmptyCellKeepsWhatWasThere() throws Exception {
    files.groups("facebook:1,2026-09,412,,1.661,86.261");
    ReportedOutcome outcome = files.groups("facebook:1,09/2026,,—,1.662,");

    assertThat(outcome.corrected()).isEqualTo(1);
    List<GroupMonth> months = files.appended(Topic.GROUP_MONTHS, RecordCodec.GROUP_MONTHS);
    GroupCounts first =
        new GroupCounts(Count.of(412), Count.UNKNOWN, Count.of(1661), Count.of(86_261));
    assertThat(months.get(0).counts()).isEqualTo(first);
    assertThat(months.get(1).counts())
        .isEqualTo(new GroupCounts(Count.of(412), Count.UNKNOWN, Count.of(1662), Count.of(86_261)));
    assertThat(months.get(1).corrects()).isEqualTo(new GroupMonth.Earlier(first, FIRST));
    assertThat(files.groups("facebook:1,2026-09,412,,,").unchanged()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "facebook:9,2026-09,1,,,|Mã kênh|unknown-source",
        "facebook:2,2026-09,1,,,|Mã kênh|draft-source",
        "facebook:3,2026-09,1,,,|Mã kênh|not-a-group",
        "nhóm A,2026-09,1,,,|Mã kênh|source-malformed",
        ",2026-09,1,,,|Mã kênh|source-missing",
        "facebook:1,,1,,,|Tháng|month-missing",
        "facebook:1,2026-Q3,1,,,|Tháng|month-malformed",
        "facebook:1,2026-12,1,,,|Tháng|period-in-future",
        "facebook:1,2026-09,1.5,,,|Số bài trong nhóm|count-fraction"
      })
  void refusesAGroupsRowByItself(String row, String column, String code) throws Exception {
    assertThat(files.groups(row).refused()).isEqualTo(1);
    assertThat(files.told()).containsExactly("2 " + column + ' ' + code);
  }

  @Test
  void bothKindsMayComeInOneImport() throws Exception {
    Path figures = files.write("a.csv", TestingReported.HEADER + "xa-a,2026-Q3,buoi,12\n");
    Path groups = files.write("b.csv", TestingReported.GROUPS + "facebook:1,2026-09,1,,,\n");

    assertThat(files.run(figures, groups).recorded()).isEqualTo(2);
  }

  @Test
  void aDryRunAppendsNothing() throws Exception {
    Path file =
        files.write("a.csv", TestingReported.HEADER + "xa-a,2026-Q3,buoi,12\nx,2026,buoi,1\n");

    assertThat(files.dryRun(file).recorded()).isEqualTo(1);
    assertThat(files.log().records()).isEmpty();
  }

  @Test
  void knowsItsFilesByTheirHeaderAndLeavesPostsAlone() {
    assertThat(ReportedImport.recognises(files.write("a.csv", TestingReported.HEADER))).isTrue();
    assertThat(ReportedImport.recognises(files.write("b.csv", TestingReported.GROUPS))).isTrue();
    assertThat(
            ReportedImport.recognises(
                files.write(
                    "c.csv",
                    "Mã kênh,Mã bài,Tháng,Đăng lúc,Lượt chia sẻ\nfacebook:1,1,9,2026,1\n")))
        .isFalse();
    assertThat(ReportedImport.recognises(files.write("d.csv", ""))).isFalse();
    assertThat(ReportedImport.recognises(folder.resolve("không có.csv"))).isFalse();
  }

  @Test
  void aFileWithoutARequiredColumnIsRefusedAsAWhole() {
    Path file = files.write("a.csv", "Mã chỉ tiêu,Số liệu\nbuoi,1\n");

    assertThat(ReportedImport.recognises(file)).isTrue();
    assertThatThrownBy(() -> files.run(file))
        .isInstanceOf(ReportedImportException.class)
        .hasMessageContaining("Mã đơn vị")
        .hasMessageContaining("Kỳ báo cáo")
        .extracting(failed -> ((ReportedImportException) failed).code())
        .isEqualTo("header-missing");
  }

  @Test
  void saysWhenTheBrokerDidNotConfirm() {
    files.log().goAway();

    assertThatThrownBy(() -> files.rows("xa-a,2026-Q3,buoi,12"))
        .isInstanceOf(ReportedImportException.class)
        .hasMessageContaining("nhập lại");
  }

  private List<ReportedFigure> figures() {
    return files.appended(Topic.REPORTED, RecordCodec.REPORTED);
  }
}
