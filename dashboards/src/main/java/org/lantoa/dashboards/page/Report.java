package org.lantoa.dashboards.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lantoa.dashboards.figures.FigureSource;
import org.lantoa.dashboards.report.ReportSentence;
import org.lantoa.dashboards.reported.ReportedRow;
import org.lantoa.dashboards.reported.ReportedRows;
import org.lantoa.dashboards.wording.Language;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Unit;
import org.lantoa.search.archive.PeriodFigures;

/**
 * The report of a unit's period.
 *
 * @param unit the unit
 * @param from the first day of publication, inclusive
 * @param to the last day, inclusive
 * @param sums what the posts published in the period received so far
 * @param sentence the sentence per language code
 * @param reported what was reported by hand for periods that lie wholly within these days
 */
public record Report(
    Named unit,
    LocalDate from,
    LocalDate to,
    Sums sums,
    Map<String, String> sentence,
    List<ReportedRow> reported) {

  /** Copies the list. */
  public Report {
    reported = List.copyOf(reported);
  }

  /** The page before anything was asked. */
  public record Form() {}

  /** Reads the report; empty if there is no such unit. */
  public static Optional<Report> read(
      FigureSource source, Registry registry, String unit, LocalDate from, LocalDate to) {
    return registry.lookup().unit(unit).map(found -> read(source, found, from, to));
  }

  private static Report read(FigureSource source, Unit unit, LocalDate from, LocalDate to) {
    PeriodFigures figures = source.report(unit.id(), from, to);
    Map<String, String> sentences = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      sentences.put(
          language.code(), ReportSentence.of(unit.name(), from, to, figures, language.locale()));
    }
    return new Report(
        new Named(unit.id(), unit.name()),
        from,
        to,
        Sums.of(figures),
        sentences,
        ReportedRows.within(source, unit.id(), from, to));
  }
}
