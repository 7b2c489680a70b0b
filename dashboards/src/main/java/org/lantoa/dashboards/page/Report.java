package org.lantoa.dashboards.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantoa.dashboards.figures.FigureSource;
import org.lantoa.dashboards.report.Organised;
import org.lantoa.dashboards.report.PeriodReport;
import org.lantoa.dashboards.report.ReportQuestion;
import org.lantoa.dashboards.reported.ReportedRow;
import org.lantoa.dashboards.reported.ReportedRows;
import org.lantoa.dashboards.wording.Language;
import org.lantoa.model.registry.Unit;
import org.lantoa.search.archive.PeriodFigures;

/**
 * The report of a unit's period.
 *
 * @param unit the unit
 * @param organised {@code then} or {@code now}
 * @param from the first day of publication, inclusive
 * @param to the last day, inclusive
 * @param sums what the posts published in the period received so far; null if the unit ended and
 *     has nothing of its own as organised now
 * @param ended what became of the unit; null if it exists, and where it is asked about as organised
 *     then
 * @param sentence the sentence per language code
 * @param reported what was reported by hand for periods that lie wholly within these days; nothing
 *     as organised now, because units report as they are organised then
 */
public record Report(
    Named unit,
    String organised,
    LocalDate from,
    LocalDate to,
    @Nullable Sums sums,
    @Nullable Ended ended,
    Map<String, String> sentence,
    List<ReportedRow> reported) {

  /** Copies the list. */
  public Report {
    reported = List.copyOf(reported);
  }

  /** The page before anything was asked. */
  public record Form() {}

  /**
   * A unit's end.
   *
   * @param on its last day; null if the registry names none
   * @param successor the unit that stands in its place today; null if none does
   */
  public record Ended(@Nullable LocalDate on, @Nullable Named successor) {}

  /** Reads the report; empty if there is no such unit. */
  public static Optional<Report> read(FigureSource source, ReportQuestion question) {
    return PeriodReport.read(source, question).map(report -> of(report, source));
  }

  private static Report of(PeriodReport report, FigureSource source) {
    ReportQuestion asked = report.question();
    Map<String, String> sentences = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      sentences.put(language.code(), report.sentence(language.locale()));
    }
    PeriodFigures figures = report.figures();
    Unit successor = report.successor();
    return new Report(
        named(report.unit()),
        asked.organised().code(),
        asked.from(),
        asked.to(),
        figures == null ? null : Sums.of(figures),
        report.hasEnded()
            ? new Ended(report.unit().to(), successor == null ? null : named(successor))
            : null,
        sentences,
        asked.organised() == Organised.THEN
            ? ReportedRows.within(source, asked.unit(), asked.from(), asked.to())
            : List.of());
  }

  private static Named named(Unit unit) {
    return new Named(unit.id(), unit.name());
  }
}
