package org.lantoa.ingest.reported;

import static org.lantoa.ingest.reported.ReportedColumn.INDICATOR;
import static org.lantoa.ingest.reported.ReportedColumn.MEASURE;
import static org.lantoa.ingest.reported.ReportedColumn.PERIOD;
import static org.lantoa.ingest.reported.ReportedColumn.UNIT;
import static org.lantoa.ingest.reported.ReportedColumn.VALUE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.lantoa.model.Count;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Unit;
import org.lantoa.model.reported.Indicator;
import org.lantoa.model.reported.Indicators;
import org.lantoa.model.reported.ReportedFigure;
import org.lantoa.model.reported.ReportedMeasure;
import org.lantoa.model.reported.ReportingPeriod;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;

/** Figures of units per indicator and period. */
final class FigureShape implements Shape<ReportedFigure> {
  private final Registry.Lookup registry;
  private final Indicators indicators;

  FigureShape(Registry registry, Indicators indicators) {
    this.registry = registry.lookup();
    this.indicators = indicators;
  }

  @Override
  public Topic topic() {
    return Topic.REPORTED;
  }

  @Override
  public RecordCodec<ReportedFigure> codec() {
    return RecordCodec.REPORTED;
  }

  @Override
  public Optional<Said<ReportedFigure>> read(Cells cells, String file, Instant now)
      throws RowFault {
    Optional<Count> value = cells.count(VALUE);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Unit unit = unit(cells);
    ReportingPeriod period = period(cells, now);
    requireExistence(unit, period);
    Indicator indicator = indicator(cells);
    ReportedFigure figure =
        new ReportedFigure(
            unit.id(), indicator.id(), indicator.measure(), period, value.get(), now, null);
    return Optional.of(new Said<>(figure, Set.of(), file, cells.row().line()));
  }

  private Unit unit(Cells cells) throws RowFault {
    String id = cells.required(UNIT, "unit-missing");
    Optional<Unit> unit = registry.unit(id);
    if (unit.isEmpty()) {
      throw RowFault.ofCell("unit-unknown", UNIT, id);
    }
    return unit.get();
  }

  private ReportingPeriod period(Cells cells, Instant now) throws RowFault {
    String cell = cells.required(PERIOD, "period-missing");
    Optional<ReportingPeriod> period = WrittenPeriod.of(cell);
    if (period.isEmpty()) {
      throw RowFault.ofCell("period-malformed", PERIOD, cell);
    }
    if (period.get().from().isAfter(registry.dayOf(now))) {
      throw RowFault.ofCell("period-in-future", PERIOD, cell);
    }
    return period.get();
  }

  private static void requireExistence(Unit unit, ReportingPeriod period) throws RowFault {
    LocalDate from = unit.from();
    LocalDate to = unit.to();
    if ((from != null && from.isAfter(period.to())) || (to != null && to.isBefore(period.from()))) {
      throw RowFault.ofCell("unit-outside-period", UNIT, "");
    }
  }

  private Indicator indicator(Cells cells) throws RowFault {
    String id = cells.required(INDICATOR, "indicator-missing");
    Optional<Indicator> found = indicators.find(id);
    if (found.isEmpty()) {
      throw RowFault.ofCell("indicator-unknown", INDICATOR, id);
    }
    String measure = cells.of(MEASURE);
    boolean isOther =
        !measure.isEmpty()
            && ReportedMeasure.ofLabel(measure)
                .or(() -> ReportedMeasure.ofWireName(measure))
                .filter(found.get().measure()::equals)
                .isEmpty();
    if (isOther) {
      throw RowFault.ofCell("measure-other", MEASURE, "", found.get().measure().wireName());
    }
    return found.get();
  }

  @Override
  public String key(ReportedFigure figure) {
    return figure.key();
  }

  @Override
  public ReportedFigure after(Said<ReportedFigure> said, ReportedFigure standing) {
    return said.record().after(standing);
  }

  @Override
  public boolean saysTheSame(ReportedFigure one, ReportedFigure other) {
    return one.saysTheSameAs(other);
  }

  @Override
  public String change(ReportedFigure from, ReportedFigure to) {
    return from.value() + " → " + to.value();
  }
}
