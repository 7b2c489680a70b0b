package org.lantoa.dashboards.report;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lantoa.dashboards.figures.FigureSource;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Unit;
import org.lantoa.search.archive.PeriodFigures;

/**
 * A report of a unit's period.
 *
 * @param question what was asked
 * @param unit the unit
 * @param hasEnded whether there is something to say of the unit's end: it is asked about as
 *     organised now, and exists no more
 * @param successor the unit that stands in its place today; null if none does, or if it has not
 *     ended
 * @param figures what the posts received; null, not zero, if nothing is under the unit any more
 *     because it ended
 */
public record PeriodReport(
    ReportQuestion question,
    Unit unit,
    boolean hasEnded,
    @Nullable Unit successor,
    @Nullable PeriodFigures figures) {

  /** Reads the report; empty if there is no such unit. */
  public static Optional<PeriodReport> read(FigureSource source, ReportQuestion question) {
    Registry.Lookup lookup = source.registry().lookup();
    return lookup
        .unit(question.unit())
        .map(
            unit ->
                question.organised() == Organised.THEN
                    ? new PeriodReport(question, unit, false, null, then(source, question))
                    : now(source, question, unit, lookup));
  }

  private static PeriodFigures then(FigureSource source, ReportQuestion question) {
    return source.report(question.unit(), question.from(), question.to());
  }

  private static PeriodReport now(
      FigureSource source, ReportQuestion question, Unit unit, Registry.Lookup lookup) {
    boolean hasEnded = unit.hasEnded(question.today());
    Unit successor =
        lookup
            .unit(lookup.presentUnitOf(unit.id(), question.today()))
            .filter(present -> !present.id().equals(unit.id()))
            .orElse(null);
    Set<SourceKey> sources = lookup.sourcesNowUnder(unit.id(), question.today());
    PeriodFigures figures =
        hasEnded && sources.isEmpty()
            ? null
            : source.reportOfSources(sources, question.from(), question.to());
    return new PeriodReport(question, unit, hasEnded, successor, figures);
  }

  /**
   * The sentence of the report; where the unit has ended also what became of it.
   *
   * @param locale English for any English locale, else Vietnamese
   */
  public String sentence(Locale locale) {
    if (figures == null) {
      return ReportSentence.ended(this, locale);
    }
    String sentence =
        question.organised() == Organised.THEN
            ? ReportSentence.of(unit.name(), question.from(), question.to(), figures, locale)
            : ReportSentence.ofNow(unit.name(), question.from(), question.to(), figures, locale);
    return hasEnded ? sentence + ' ' + ReportSentence.ended(this, locale) : sentence;
  }
}
