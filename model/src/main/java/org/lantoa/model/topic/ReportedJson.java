package org.lantoa.model.topic;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Count;
import org.lantoa.model.SourceKey;
import org.lantoa.model.reported.GroupCounts;
import org.lantoa.model.reported.GroupMonth;
import org.lantoa.model.reported.ReportedFigure;
import org.lantoa.model.reported.ReportedMeasure;
import org.lantoa.model.reported.ReportingPeriod;

/** Figures that units report: single ones, and the monthly totals of groups. */
final class ReportedJson {
  private static final String CORRECTS = "corrects";

  private ReportedJson() {}

  static ReportedFigure readFigure(FieldReader fields) {
    String unit = fields.text("unit");
    String indicator = fields.text("indicator");
    ReportedMeasure measure = fields.named("measure", ReportedMeasure::ofWireName);
    ReportingPeriod period = period(fields);
    Count value = count(fields, "value");
    Instant reportedAt = fields.instant("reportedAt");
    ReportedFigure.Earlier corrects =
        fields.isNull(CORRECTS)
            ? null
            : fields.object(
                CORRECTS,
                nested ->
                    new ReportedFigure.Earlier(
                        count(nested, "value"), nested.instant("reportedAt")));
    return fields.constructed(
        "unit",
        () -> new ReportedFigure(unit, indicator, measure, period, value, reportedAt, corrects));
  }

  static void writeFigure(ReportedFigure figure, FieldWriter fields) {
    fields.text("unit", figure.unit());
    fields.text("indicator", figure.indicator());
    fields.text("measure", figure.measure().wireName());
    fields.text("period", figure.period().text());
    write(fields, "value", figure.value());
    fields.text("reportedAt", figure.reportedAt());
    ReportedFigure.Earlier corrects = figure.corrects();
    if (corrects == null) {
      fields.nothing(CORRECTS);
    } else {
      FieldWriter nested = fields.object(CORRECTS);
      write(nested, "value", corrects.value());
      nested.text("reportedAt", corrects.reportedAt());
    }
  }

  static GroupMonth readGroupMonth(FieldReader fields) {
    SourceKey source = fields.parsed("source", SourceKey::parse);
    YearMonth month = fields.parsed("month", YearMonth::parse);
    GroupCounts counts = fields.object("counts", ReportedJson::readCounts);
    Instant reportedAt = fields.instant("reportedAt");
    GroupMonth.Earlier corrects =
        fields.isNull(CORRECTS) ? null : fields.object(CORRECTS, ReportedJson::readEarlier);
    return new GroupMonth(source, month, counts, reportedAt, corrects);
  }

  static void writeGroupMonth(GroupMonth group, FieldWriter fields) {
    fields.text("source", group.source().text());
    fields.text("month", group.month());
    writeCounts(group.counts(), fields.object("counts"));
    fields.text("reportedAt", group.reportedAt());
    GroupMonth.@Nullable Earlier corrects = group.corrects();
    if (corrects == null) {
      fields.nothing(CORRECTS);
    } else {
      FieldWriter nested = fields.object(CORRECTS);
      writeCounts(corrects.counts(), nested.object("counts"));
      nested.text("reportedAt", corrects.reportedAt());
    }
  }

  /** Only the one text of the days: another one would make a second key of the same figure. */
  private static ReportingPeriod period(FieldReader fields) {
    ReportingPeriod period = fields.parsed("period", ReportingPeriod::parse);
    if (!period.text().equals(fields.text("period"))) {
      throw fields.refusal("period", "must be written " + period.text());
    }
    return period;
  }

  private static GroupMonth.Earlier readEarlier(FieldReader fields) {
    return new GroupMonth.Earlier(
        fields.object("counts", ReportedJson::readCounts), fields.instant("reportedAt"));
  }

  private static GroupCounts readCounts(FieldReader fields) {
    return new GroupCounts(
        count(fields, "posts"),
        count(fields, "shares"),
        count(fields, "comments"),
        count(fields, "reactions"));
  }

  private static void writeCounts(GroupCounts counts, FieldWriter fields) {
    write(fields, "posts", counts.posts());
    write(fields, "shares", counts.shares());
    write(fields, "comments", counts.comments());
    write(fields, "reactions", counts.reactions());
  }

  private static Count count(FieldReader fields, String name) {
    if (fields.isNull(name)) {
      return Count.UNKNOWN;
    }
    long value = fields.integer(name);
    return fields.constructed(name, () -> Count.of(value));
  }

  private static void write(FieldWriter fields, String name, Count count) {
    if (count.isKnown()) {
      fields.number(name, count.value().orElseThrow());
    } else {
      fields.nothing(name);
    }
  }
}
