package org.lantoa.dashboards.reported;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lantoa.dashboards.figures.FigureSource;
import org.lantoa.model.Count;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.reported.Indicator;
import org.lantoa.model.reported.Indicators;
import org.lantoa.model.reported.ReportedFigure;
import org.lantoa.model.reported.ReportedMeasure;
import org.lantoa.model.reported.ReportingPeriod;
import org.lantoa.search.archive.PeriodFigures;

/** Reads what a unit and those below it reported: the newest period first, then by indicator. */
public final class ReportedRows {
  private static final Comparator<ReportingPeriod> NEWEST_FIRST =
      Comparator.comparing(ReportingPeriod::to)
          .reversed()
          .thenComparing(ReportingPeriod::from, Comparator.reverseOrder());

  private final FigureSource source;
  private final Registry registry;
  private final Indicators indicators;
  private final String unit;

  private ReportedRows(FigureSource source, String unit) {
    this.source = source;
    this.registry = source.registry();
    this.indicators = source.indicators();
    this.unit = unit;
  }

  /** The rows of the newest periods that anything was reported for. */
  public static List<ReportedRow> newest(FigureSource source, String unit, int periods) {
    ReportedRows rows = new ReportedRows(source, unit);
    Set<String> units = ReportingTree.everUnder(rows.registry, unit);
    return rows.of(
        units, source.reportedPeriods(units).stream().sorted(NEWEST_FIRST).limit(periods).toList());
  }

  /**
   * The rows of all periods that lie wholly within some days.
   *
   * @param from the first day, inclusive
   * @param to the last day, inclusive
   */
  public static List<ReportedRow> within(
      FigureSource source, String unit, LocalDate from, LocalDate to) {
    ReportedRows rows = new ReportedRows(source, unit);
    Set<String> units = ReportingTree.everUnder(rows.registry, unit);
    return rows.of(
        units,
        source.reportedPeriods(units).stream()
            .filter(period -> period.isWithin(from, to))
            .sorted(NEWEST_FIRST)
            .toList());
  }

  private List<ReportedRow> of(Set<String> units, List<ReportingPeriod> periods) {
    if (periods.isEmpty()) {
      return List.of();
    }
    Map<ReportingPeriod, List<ReportedFigure>> byPeriod = new HashMap<>();
    for (ReportedFigure figure : source.reported(units, periods)) {
      byPeriod.computeIfAbsent(figure.period(), any -> new ArrayList<>()).add(figure);
    }
    List<ReportedRow> rows = new ArrayList<>();
    for (ReportingPeriod period : periods) {
      new OfPeriod(period, byPeriod.getOrDefault(period, List.of())).addTo(rows);
    }
    return rows;
  }

  private int place(String indicator) {
    int place = 0;
    for (Indicator known : indicators.list()) {
      if (known.id().equals(indicator)) {
        return place;
      }
      place++;
    }
    return Integer.MAX_VALUE;
  }

  /** What tells rows of a period apart: figures of different measures never share one. */
  private record Line(int place, String indicator, ReportedMeasure measure)
      implements Comparable<Line> {
    private static final Comparator<Line> ORDER =
        Comparator.comparingInt(Line::place)
            .thenComparing(Line::indicator)
            .thenComparing(Line::measure);

    @Override
    public int compareTo(Line other) {
      return ORDER.compare(this, other);
    }
  }

  private final class OfPeriod {
    private final ReportingPeriod period;
    private final ReportingTree tree;
    private final Map<Line, List<ReportedFigure>> lines = new TreeMap<>();
    private @Nullable PeriodFigures measured;

    private OfPeriod(ReportingPeriod period, List<ReportedFigure> figures) {
      this.period = period;
      this.tree = ReportingTree.of(registry, period);
      for (ReportedFigure figure : figures) {
        String indicator = figure.indicator();
        lines
            .computeIfAbsent(
                new Line(place(indicator), indicator, figure.measure()), any -> new ArrayList<>())
            .add(figure);
      }
    }

    private void addTo(List<ReportedRow> rows) {
      lines.forEach(
          (line, figures) -> {
            ReportedRow row = row(line, figures);
            Below below = row.below();
            // Units that were not below this one in the period say nothing of it.
            if (row.reportedAt() != null || (below != null && below.sum() != null)) {
              rows.add(row);
            }
          });
    }

    private ReportedRow row(Line line, List<ReportedFigure> figures) {
      Map<String, Long> known = new HashMap<>();
      ReportedFigure own = null;
      for (ReportedFigure figure : figures) {
        figure.value().value().ifPresent(value -> known.put(figure.unit(), value));
        own = figure.unit().equals(unit) ? figure : own;
      }
      return new ReportedRow(
          period.text(),
          period.from(),
          period.to(),
          line.indicator(),
          name(line.indicator(), Locale.forLanguageTag("vi")),
          name(line.indicator(), Locale.ENGLISH),
          line.measure().wireName(),
          known.get(unit),
          own == null ? null : own.reportedAt(),
          correction(own),
          tree.under(unit).isEmpty() ? null : Below.of(unit, tree, known),
          Measured.isPossible(line.measure()) ? Measured.of(line.measure(), measured()) : null);
    }

    private PeriodFigures measured() {
      PeriodFigures figures =
          measured == null ? source.report(unit, period.from(), period.to()) : measured;
      measured = figures;
      return figures;
    }
  }

  private String name(String indicator, Locale locale) {
    return indicators.find(indicator).map(known -> known.name(locale)).orElse(indicator);
  }

  private static ReportedRow.@Nullable Correction correction(@Nullable ReportedFigure own) {
    ReportedFigure.Earlier earlier = own == null ? null : own.corrects();
    return earlier == null
        ? null
        : new ReportedRow.Correction(orNull(earlier.value()), earlier.reportedAt());
  }

  static @Nullable Long orNull(Count count) {
    return count.isKnown() ? Long.valueOf(count.value().orElseThrow()) : null;
  }
}
