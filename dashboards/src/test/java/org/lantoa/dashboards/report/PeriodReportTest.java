package org.lantoa.dashboards.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantoa.dashboards.testing.TestingFigures;
import org.lantoa.model.ContentKind;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.registry.Tenure;
import org.lantoa.model.registry.Unit;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.search.archive.PeriodFigures;

/** Reports across a day on which districts ended, and a commune was merged into another. */
final class PeriodReportTest {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
  private static final LocalDate NEXT_DAY = LAST_DAY.plusDays(1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final Registry REGISTRY =
      new Registry(
          Registry.DEFAULT_ZONE,
          List.of(
              unit("tinh", null, null),
              unit("huyen-a", LAST_DAY, "xa-1", until("tinh")),
              unit("huyen-b", LAST_DAY, null, until("tinh")),
              unit("huyen-c", LAST_DAY, null, until("tinh")),
              unit("xa-1", null, null, until("huyen-a"), since("tinh")),
              unit("xa-2", LAST_DAY, "xa-1", until("huyen-a")),
              unit("xa-3", null, null, until("huyen-b"), since("tinh"))),
          List.of(
              source(1, new Tenure("xa-1", null, null)),
              source(2, until("xa-2")),
              source(3, new Tenure("xa-3", null, null)),
              source(4, until("huyen-c"))),
          List.of());

  private final TestingFigures figures = new TestingFigures(REGISTRY, posts(), Instant.EPOCH);

  @Test
  void thenAndNowReconcileForTheWholeProvince() {
    assertThat(shares(report("tinh", Organised.NOW))).isEqualTo(10_101_111L);
    assertThat(report("tinh", Organised.NOW).figures())
        .isEqualTo(report("tinh", Organised.THEN).figures());
  }

  @Test
  void aCommuneHasWhatTheOneMergedIntoItPublished() {
    assertThat(shares(report("xa-1", Organised.THEN))).isEqualTo(100_001);
    assertThat(shares(report("xa-2", Organised.THEN))).isEqualTo(10);
    assertThat(shares(report("xa-1", Organised.NOW))).isEqualTo(100_011);
  }

  @Test
  void anEndedUnitHasFiguresThenAndNoneOfItsOwnNow() {
    assertThat(shares(report("huyen-a", Organised.THEN))).isEqualTo(11);

    PeriodReport now = report("huyen-a", Organised.NOW);
    assertThat(now.figures()).isNull();
    assertThat(now.successor()).isEqualTo(REGISTRY.units().get(4));
    assertThat(now.sentence(VIETNAMESE))
        .isEqualTo(
            "Tên huyen-a đã kết thúc ngày 30/06/2025, đơn vị kế tục là Tên xa-1; theo tổ chức hiện"
                + " nay đơn vị này không còn số liệu riêng. Hãy lập báo cáo cho Tên xa-1, hoặc lập"
                + " báo cáo theo tổ chức khi đó.");
    assertThat(report("huyen-a", Organised.THEN).sentence(VIETNAMESE)).doesNotContain("kết thúc");
  }

  @Test
  void anEndedUnitThatNoneTookOverIsNoUnitWithoutPosts() {
    assertThat(shares(report("huyen-b", Organised.THEN))).isEqualTo(100);
    assertThat(report("huyen-b", Organised.NOW).sentence(Locale.ENGLISH))
        .isEqualTo(
            "Tên huyen-b ended on 30 Jun 2025 and the registry names no unit that took over; as"
                + " organised now no source is under it. Make the report as organised then.");
  }

  @Test
  void sourcesThatNoneTookOverStayWithTheirUnitAndItIsSaid() {
    PeriodReport now = report("huyen-c", Organised.NOW);

    assertThat(shares(now)).isEqualTo(1_000);
    assertThat(now.sentence(VIETNAMESE))
        .startsWith("Năm 2025, Tên huyen-c (theo tổ chức hiện nay): đăng 1 bài; ")
        .endsWith(
            " Tên huyen-c đã kết thúc ngày 30/06/2025, danh mục không ghi đơn vị kế tục; số liệu"
                + " là của các kênh vẫn ghi thuộc đơn vị này.");
  }

  @Test
  void unitsOfTodayAddUpToTheProvince() {
    long parts =
        List.of("xa-1", "xa-3", "huyen-c").stream()
            .mapToLong(unit -> shares(report(unit, Organised.NOW)))
            .sum();

    assertThat(parts).isEqualTo(shares(report("tinh", Organised.NOW)));
  }

  @Test
  void knowsNoUnitThatTheRegistryDoesNot() {
    assertThat(PeriodReport.read(figures, question("khong-co", Organised.NOW))).isEmpty();
    assertThat(PeriodReport.read(figures, question("khong-co", Organised.THEN))).isEmpty();
  }

  private PeriodReport report(String unit, Organised organised) {
    return PeriodReport.read(figures, question(unit, organised)).orElseThrow();
  }

  private static ReportQuestion question(String unit, Organised organised) {
    return new ReportQuestion(
        unit, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), organised, TODAY);
  }

  private static long shares(PeriodReport report) {
    PeriodFigures figures = Objects.requireNonNull(report.figures());
    return figures.sums().of(Measure.SHARES);
  }

  /** Each post's shares are a digit of their own in sums. */
  private static List<PostSummary> posts() {
    List<PostSummary> posts = new ArrayList<>();
    int shares = 1;
    for (String day : List.of("2025-03-01", "2025-09-01")) {
      for (Source source : REGISTRY.sources()) {
        List<String> path = REGISTRY.lookup().pathOf(source.key(), LocalDate.parse(day));
        if (!path.isEmpty()) {
          posts.add(post(source, Instant.parse(day + "T02:00:00Z"), path, shares));
        }
        shares *= 10;
      }
      shares *= 10;
    }
    return posts;
  }

  private static PostSummary post(Source source, Instant at, List<String> path, int shares) {
    return new PostSummary(
        PostKey.parse(source.key().text() + ':' + shares),
        ContentKind.STATUS,
        null,
        null,
        at,
        at.plusSeconds(60),
        null,
        Counts.of(shares, 0, 0),
        path,
        List.of(),
        1);
  }

  private static Tenure until(String unit) {
    return new Tenure(unit, null, LAST_DAY);
  }

  private static Tenure since(String unit) {
    return new Tenure(unit, NEXT_DAY, null);
  }

  private static Unit unit(
      String id, @Nullable LocalDate to, @Nullable String successor, Tenure... parents) {
    return new Unit(
        id, "Tên " + id, "commune", "government", 1, List.of(parents), null, to, successor);
  }

  private static Source source(int number, Tenure... owners) {
    return new Source(
        SourceKey.parse("facebook:" + number),
        "Trang " + number,
        "Trang " + number,
        "https://trang.example.org",
        CountingOrigin.TEMPLATE,
        60,
        List.of(),
        List.of(owners));
  }
}
