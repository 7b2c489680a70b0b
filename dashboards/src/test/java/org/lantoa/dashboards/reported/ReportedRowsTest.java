package org.lantoa.dashboards.reported;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lantoa.dashboards.testing.TestingFigures;
import org.lantoa.dashboards.testing.TestingProvince;
import org.lantoa.dashboards.testing.TestingReports;
import org.lantoa.dashboards.wording.Language;
import org.lantoa.dashboards.wording.Wording;
import org.lantoa.model.Count;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.reported.ReportedFigure;
import org.lantoa.model.reported.ReportedMeasure;
import org.lantoa.model.reported.ReportingPeriod;

class ReportedRowsTest {
  private static final TestingReports REPORTS = TestingReports.ofProvince();
  private static final ReportedWords VIETNAMESE =
      new ReportedWords(new Wording(Language.VIETNAMESE, Registry.DEFAULT_ZONE));

  @Test
  void standInTheOrderOfPeriodsAndIndicators() {
    assertThat(ReportedRows.newest(figures(REPORTS), "tinh", 8))
        .extracting(row -> row.period() + ' ' + row.indicator())
        .containsExactly("2026-Q3 buoi", "2026-Q3 nghe", "2026-Q3 chia-se", "2026-Q2 buoi");
    assertThat(ReportedRows.newest(figures(REPORTS), "tinh", 1))
        .extracting(ReportedRow::period)
        .containsOnly("2026-Q3");
    assertThat(ReportedRows.newest(figures(TestingReports.NONE), "tinh", 8)).isEmpty();
  }

  @Test
  void addUpWithinOneIndicatorAloneAndSayFromHowManyUnits() {
    ReportedRow sessions = ReportedRows.newest(figures(REPORTS), "tinh", 8).get(0);

    assertThat(sessions.value()).isNull();
    assertThat(sessions.reportedAt()).isNull();
    // Two of six communes: one said that it does not know, three said nothing.
    assertThat(sessions.below()).isEqualTo(new Below(12L, 2, 6));
    assertThat(sessions.measured()).isNull();
  }

  @Test
  void standBesideWhatWasMeasuredForTheSameDays() {
    TestingFigures figures = figures(REPORTS);
    ReportedRow shares = ReportedRows.newest(figures, "tinh", 8).get(2);

    assertThat(shares.value()).isEqualTo(1_300);
    assertThat(shares.corrects())
        .isEqualTo(new ReportedRow.Correction(13_000L, TestingReports.REPORTED_AT));
    var measured = figures.report("tinh", LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30));
    assertThat(shares.measured())
        .isEqualTo(
            new Measured(
                measured.sums().of(org.lantoa.model.Measure.SHARES),
                measured.knownPosts().of(org.lantoa.model.Measure.SHARES),
                measured.posts()));
  }

  @Test
  void figuresOfAnEarlierMeasureAreNeverAddedToThoseOfTheNewOne() {
    List<ReportedFigure> changed = new ArrayList<>(REPORTS.figures());
    changed.add(
        new ReportedFigure(
            "dong-xuan",
            "buoi",
            ReportedMeasure.BROADCASTS,
            ReportingPeriod.parse("2026-Q3"),
            Count.of(1_000),
            TestingReports.REPORTED_AT,
            null));
    TestingReports reports = new TestingReports(REPORTS.indicators(), changed, List.of());

    assertThat(ReportedRows.newest(figures(reports), "tinh", 1))
        .filteredOn(row -> row.indicator().equals("buoi"))
        .extracting(row -> row.measure() + ' ' + row.below())
        .containsExactly(
            "sessions " + new Below(12L, 2, 6), "broadcasts " + new Below(1_000L, 1, 6));
  }

  @Test
  void aReportTakesPeriodsThatLieWhollyWithinItsDays() {
    TestingFigures figures = figures(REPORTS);

    assertThat(
            ReportedRows.within(
                figures, "an-phu", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 9, 29)))
        .extracting(ReportedRow::period)
        .containsExactly("2026-Q2");
  }

  @Test
  void isSaidInOneLine() {
    TestingFigures figures = figures(REPORTS);
    ReportedRow commune = ReportedRows.newest(figures, "an-phu", 1).get(2);
    Measured measured = new Measured(1_206L, 41, 43);
    ReportedRow partial =
        new ReportedRow(
            commune.period(),
            commune.from(),
            commune.to(),
            commune.indicator(),
            commune.name(),
            commune.nameEn(),
            commune.measure(),
            1_300L,
            commune.reportedAt(),
            null,
            null,
            measured);

    assertThat(VIETNAMESE.line(partial))
        .isEqualTo(
            "Quý III/2026, Chia sẻ nhận được: đơn vị tự báo 1.300 lượt chia sẻ nhận được;"
                + " hệ thống đo 1.206 (từ 41 trên 43 bài).");
    assertThat(VIETNAMESE.line(ReportedRows.newest(figures, "tinh", 1).get(0)))
        .isEqualTo(
            "Quý III/2026, Buổi tuyên truyền miệng: đơn vị chưa tự báo; cấp dưới tự báo 12 buổi"
                + " (từ 2 trên 6 đơn vị).");
    assertThat(VIETNAMESE.line(ReportedRows.newest(figures, "cam-son", 1).get(0)))
        .endsWith("đơn vị tự báo là chưa có số liệu.");
  }

  @Test
  void aReportWithoutReportedFiguresGetsNoLine() {
    assertThat(ReportedWords.lines(List.of(), Locale.ENGLISH)).isEmpty();
    assertThat(
            ReportedWords.lines(ReportedRows.newest(figures(REPORTS), "tinh", 1), Locale.ENGLISH))
        .hasSize(4)
        .startsWith(
            "Reported by the unit (beside what is measured, for comparison, never added to it):",
            "- Q3 2026, Buổi tuyên truyền miệng: the unit reported nothing; units below reported 12"
                + " sessions (from 2 of 6 units).");
  }

  @Test
  void groupsStandBesideTheOfficesOwnPostsOfTheMonth() {
    List<GroupRow> rows = GroupRow.newest(figures(REPORTS), "an-phu", 12);

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).posts()).isEqualTo(412);
    assertThat(rows.get(0).shares()).isNull();
    assertThat(rows.get(0).ownPosts()).isPositive().isLessThan(412);
    assertThat(GroupRow.newest(figures(REPORTS), "tinh", 12)).isEmpty();
  }

  @Test
  void periodsAreNamedAsOfficesNameThem() {
    assertThat(period("2026-01-01", "2026-12-31")).isEqualTo("Năm 2026");
    assertThat(period("2026-10-01", "2026-12-31")).isEqualTo("Quý IV/2026");
    assertThat(period("2024-02-01", "2024-02-29")).isEqualTo("Tháng 02/2024");
    assertThat(period("2026-02-01", "2026-04-30")).isEqualTo("01/02/2026–30/04/2026");
    assertThat(period("2026-01-01", "2026-01-15")).isEqualTo("01/01/2026–15/01/2026");
  }

  private static String period(String from, String to) {
    return VIETNAMESE.period(LocalDate.parse(from), LocalDate.parse(to));
  }

  private static TestingFigures figures(TestingReports reports) {
    return new TestingFigures(
        TestingProvince.registry(), TestingProvince.posts(), TestingProvince.AS_OF, reports);
  }
}
