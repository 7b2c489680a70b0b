package org.lantoa.dashboards.testing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.lantoa.model.Count;
import org.lantoa.model.SourceKey;
import org.lantoa.model.reported.GroupCounts;
import org.lantoa.model.reported.GroupMonth;
import org.lantoa.model.reported.Indicator;
import org.lantoa.model.reported.Indicators;
import org.lantoa.model.reported.ReportedFigure;
import org.lantoa.model.reported.ReportedMeasure;
import org.lantoa.model.reported.ReportingPeriod;

/**
 * What units reported by hand.
 *
 * @param indicators the indicators
 * @param figures the figures
 * @param groups the monthly totals of groups
 */
public record TestingReports(
    Indicators indicators, List<ReportedFigure> figures, List<GroupMonth> groups) {
  /** Nobody reported anything. */
  public static final TestingReports NONE =
      new TestingReports(Indicators.NONE, List.of(), List.of());

  /** When everything was reported. */
  public static final Instant REPORTED_AT = Instant.parse("2026-10-05T02:00:00Z");

  /** Copies the lists. */
  public TestingReports {
    figures = List.copyOf(figures);
    groups = List.copyOf(groups);
  }

  /** What units of the testing province reported. */
  public static TestingReports ofProvince() {
    ReportedFigure typo = figure("tinh", "chia-se", "2026-Q3", Count.of(13_000));
    return new TestingReports(
        new Indicators(
            List.of(
                indicator("buoi", "Buổi tuyên truyền miệng", ReportedMeasure.SESSIONS),
                indicator("nghe", "Lượt dự các buổi", ReportedMeasure.ATTENDANCES),
                indicator("chia-se", "Chia sẻ nhận được", ReportedMeasure.SHARES_RECEIVED))),
        List.of(
            figure("tinh", "chia-se", "2026-Q3", Count.of(1_300)).after(typo),
            figure("an-phu", "chia-se", "2026-Q3", Count.of(206)),
            figure("an-phu", "buoi", "2026-Q3", Count.of(12)),
            figure("binh-minh", "buoi", "2026-Q3", Count.of(0)),
            figure("cam-son", "buoi", "2026-Q3", Count.UNKNOWN),
            figure("an-phu", "nghe", "2026-Q3", Count.of(1_450)),
            figure("an-phu", "buoi", "2026-Q2", Count.of(9))),
        List.of(
            new GroupMonth(
                SourceKey.parse("facebook:1000"),
                YearMonth.of(2026, 9),
                new GroupCounts(Count.of(412), Count.UNKNOWN, Count.of(1_661), Count.of(86_261)),
                REPORTED_AT,
                null)));
  }

  private static Indicator indicator(String id, String name, ReportedMeasure measure) {
    return new Indicator(id, name, null, measure);
  }

  /** What a unit reported; the indicator's id decides the measure. */
  public static ReportedFigure figure(String unit, String indicator, String period, Count value) {
    ReportedMeasure measure =
        switch (indicator) {
          case "chia-se" -> ReportedMeasure.SHARES_RECEIVED;
          case "nghe" -> ReportedMeasure.ATTENDANCES;
          default -> ReportedMeasure.SESSIONS;
        };
    return new ReportedFigure(
        unit, indicator, measure, ReportingPeriod.parse(period), value, REPORTED_AT, null);
  }
}
