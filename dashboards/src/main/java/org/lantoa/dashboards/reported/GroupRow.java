package org.lantoa.dashboards.reported;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantoa.dashboards.figures.FigureSource;
import org.lantoa.model.Measure;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Source;
import org.lantoa.model.reported.GroupMonth;
import org.lantoa.search.archive.PeriodFigures;

/**
 * The totals of a whole group in one month, whoever posted, beside what was measured of the
 * office's own posts there. Null is unknown.
 *
 * @param source the group's key
 * @param name the group's name
 * @param month {@code 2026-07}
 * @param posts posts in the group
 * @param shares shares that they received
 * @param comments comments that they received
 * @param reactions reactions that they received
 * @param reportedAt when they were reported
 * @param corrected whether they replaced other ones
 * @param ownPosts of the posts, how many of the office's own were measured
 * @param ownShares what these received
 * @param ownComments what these received
 * @param ownReactions what these received
 */
public record GroupRow(
    String source,
    String name,
    String month,
    @Nullable Long posts,
    @Nullable Long shares,
    @Nullable Long comments,
    @Nullable Long reactions,
    Instant reportedAt,
    boolean corrected,
    long ownPosts,
    @Nullable Long ownShares,
    @Nullable Long ownComments,
    @Nullable Long ownReactions) {

  /** The newest months of the groups that a unit runs or ran. */
  public static List<GroupRow> newest(FigureSource figures, String unit, int months) {
    Map<SourceKey, String> names =
        figures.registry().sources().stream()
            .filter(source -> source.owners().stream().anyMatch(t -> t.unit().equals(unit)))
            .collect(Collectors.toMap(Source::key, Source::name));
    if (names.isEmpty()) {
      return List.of();
    }
    List<GroupRow> rows = new ArrayList<>();
    figures.groupMonths(names.keySet()).stream()
        .sorted(Comparator.comparing(GroupMonth::month).reversed().thenComparing(GroupMonth::key))
        .limit(months)
        .forEach(group -> rows.add(of(figures, names.getOrDefault(group.source(), ""), group)));
    return rows;
  }

  private static GroupRow of(FigureSource figures, String name, GroupMonth group) {
    YearMonth month = group.month();
    LocalDate first = month.atDay(1);
    PeriodFigures own = figures.report(group.source(), first, month.atEndOfMonth());
    return new GroupRow(
        group.source().text(),
        name,
        month.toString(),
        ReportedRows.orNull(group.counts().posts()),
        ReportedRows.orNull(group.counts().shares()),
        ReportedRows.orNull(group.counts().comments()),
        ReportedRows.orNull(group.counts().reactions()),
        group.reportedAt(),
        group.corrects() != null,
        own.posts(),
        Measured.of(Measure.SHARES, own).value(),
        Measured.of(Measure.COMMENTS, own).value(),
        Measured.of(Measure.REACTIONS, own).value());
  }
}
