package org.lantoa.dashboards.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lantoa.dashboards.testing.TestingFigures;
import org.lantoa.dashboards.testing.TestingProvince;
import org.lantoa.dashboards.testing.TestingReports;
import org.lantoa.dashboards.testing.TestingWatch;
import org.lantoa.search.archive.CoverageSum;

final class SourceListTest {
  private static final TestingFigures FIGURES = TestingFigures.ofProvince();

  @Test
  void showsWhatNeedsSomeoneFirst() {
    SourceList page = read(SourceList.Show.ALL);

    assertThat(page.sources())
        .extracting(SourceLine::state)
        .containsExactly(
            "token-invalid",
            "permission-missing",
            "not-read",
            "late",
            "throttled",
            "fresh",
            "file",
            "draft");
    assertThat(page.total()).isEqualTo(8);
    assertThat(page.watched()).isEqualTo(6);
    assertThat(page.troubled()).isEqualTo(5);
  }

  @Test
  void listsOnTheWishThoseInTroubleOnly() {
    SourceList page = read(SourceList.Show.TROUBLE);

    assertThat(page.sources()).hasSize(5).allMatch(SourceLine::trouble);
    assertThat(page.total()).isEqualTo(8);
  }

  @Test
  void knowsCoverageOfWhatWasReadAndNothingOfTheRest() {
    List<SourceLine> all = read(SourceList.Show.ALL).sources();

    SourceLine fresh = of(all, "facebook:1000");
    assertThat(fresh.lastDay()).isEqualTo(new CoverageSum(1_460, 1_460, 25));
    assertThat(fresh.lastWeek()).isEqualTo(new CoverageSum(10_100, 10_100, 169));
    assertThat(fresh.followers()).isEqualTo(15_230);
    SourceLine expired = of(all, "facebook:1001");
    assertThat(expired.lastDay()).isEqualTo(new CoverageSum(22 * 60, 1_460, 25));
    SourceLine forbidden = of(all, "facebook:1003");
    assertThat(forbidden.lastDay()).isEqualTo(new CoverageSum(0, 1_460, 25));
    assertThat(forbidden.lastWeek()).isEqualTo(new CoverageSum(0, 1_760, 30));
    for (String unknown : List.of("youtube:1004", "facebook:1006", "facebook:1007")) {
      SourceLine line = of(all, unknown);
      assertThat(line.lastDay()).isNull();
      assertThat(line.lastWeek()).isNull();
      assertThat(line.followers()).isNull();
      assertThat(line.lastGoodAt()).isNull();
    }
    // A known zero is not an unknown.
    assertThat(of(all, "facebook:1005").followers()).isZero();
  }

  @Test
  void showsTheSourcesOfAUnitAndOfAllBelowIt() {
    assertThat(keys("an-phu")).containsExactly("facebook:1000");
    assertThat(keys("tinh")).hasSize(8);
    // The district ended; its communes' sources were below it on its last day.
    assertThat(keys("huyen-dong")).hasSize(6).doesNotContain("facebook:1006");
    assertThat(SourceList.read(FIGURES, "khong-co", SourceList.Show.ALL, TestingProvince.NOW))
        .isEmpty();
  }

  @Test
  void namesTheUnitOfToday() {
    assertThat(of(read(SourceList.Show.ALL).sources(), "facebook:1000").unit())
        .isEqualTo(new Named("an-phu", "UBND xã An Phú"));
  }

  @Test
  void calculatesTheCoverageOfAScopeFromThatWhichIsKnown() {
    Series day = series(SeriesRange.DAY);
    Series week = series(SeriesRange.WEEK);

    assertThat(day.coverage().sources()).isEqualTo(6);
    assertThat(day.coverage().unread()).isEqualTo(1);
    assertThat(day.coverage().partly()).isZero();
    assertThat(day.coverage().fileFed()).isEqualTo(1);
    // Of 23 hours and 20 minutes each: 1,400 + 1,260 + 1,380 + 0 + 1,160.
    assertThat(day.coverage().total()).isEqualTo(new CoverageSum(5_200, 7_000, 120));
    assertThat(week.coverage().partly()).isEqualTo(1);
  }

  @Test
  void marksHoursThatWereNotReadAndNoOthers() {
    TestingFigures figures = FIGURES;
    Series day =
        UnitPage.read(figures, "binh-minh", SeriesRange.DAY, TestingProvince.NOW)
            .orElseThrow()
            .series();

    assertThat(day.hasGaps()).isTrue();
    assertThat(day.points())
        .filteredOn(point -> point.coverage() != null && point.coverage().isPartial())
        .extracting(point -> Duration.between(point.at(), TestingProvince.AS_OF).toHours())
        .containsExactly(2L, 1L, 0L);
    Series fresh =
        UnitPage.read(figures, "an-phu", SeriesRange.DAY, TestingProvince.NOW)
            .orElseThrow()
            .series();
    assertThat(fresh.hasGaps()).isFalse();
  }

  @Test
  void drawsAPeriodOfWhichOnlyTheOutageIsKnown() {
    TestingFigures outage =
        new TestingFigures(
            TestingProvince.registry(),
            List.of(),
            TestingProvince.AS_OF,
            TestingReports.NONE,
            TestingWatch.ofProvince());
    TestingFigures nothing =
        new TestingFigures(TestingProvince.registry(), List.of(), TestingProvince.AS_OF);

    assertThat(Overview.read(outage, SeriesRange.DAY, TestingProvince.NOW).series().isEmpty())
        .isFalse();
    Series unknown = Overview.read(nothing, SeriesRange.DAY, TestingProvince.NOW).series();
    assertThat(unknown.isEmpty()).isTrue();
    assertThat(unknown.coverage().total()).isNull();
    assertThat(unknown.coverage().unread()).isEqualTo(6);
  }

  private static Series series(SeriesRange range) {
    return Overview.read(FIGURES, range, TestingProvince.NOW).series();
  }

  private static SourceList read(SourceList.Show show) {
    return SourceList.read(FIGURES, null, show, TestingProvince.NOW).orElseThrow();
  }

  private static List<String> keys(String unit) {
    return SourceList.read(FIGURES, unit, SourceList.Show.ALL, TestingProvince.NOW)
        .orElseThrow()
        .sources()
        .stream()
        .map(SourceLine::key)
        .toList();
  }

  private static SourceLine of(List<SourceLine> lines, String key) {
    return lines.stream().filter(line -> line.key().equals(key)).findFirst().orElseThrow();
  }
}
