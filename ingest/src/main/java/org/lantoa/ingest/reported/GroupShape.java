package org.lantoa.ingest.reported;

import static org.lantoa.ingest.reported.ReportedColumn.COMMENTS;
import static org.lantoa.ingest.reported.ReportedColumn.MONTH;
import static org.lantoa.ingest.reported.ReportedColumn.POSTS;
import static org.lantoa.ingest.reported.ReportedColumn.REACTIONS;
import static org.lantoa.ingest.reported.ReportedColumn.SHARES;
import static org.lantoa.ingest.reported.ReportedColumn.SOURCE;

import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lantoa.model.Count;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.reported.GroupCounts;
import org.lantoa.model.reported.GroupMonth;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;

/** Monthly totals of whole groups. */
final class GroupShape implements Shape<GroupMonth> {
  private static final List<ReportedColumn> COUNTS = List.of(POSTS, SHARES, COMMENTS, REACTIONS);

  private final Registry.Lookup registry;

  GroupShape(Registry registry) {
    this.registry = registry.lookup();
  }

  @Override
  public Topic topic() {
    return Topic.GROUP_MONTHS;
  }

  @Override
  public RecordCodec<GroupMonth> codec() {
    return RecordCodec.GROUP_MONTHS;
  }

  @Override
  public Optional<Said<GroupMonth>> read(Cells cells, String file, Instant now) throws RowFault {
    Map<ReportedColumn, Count> counts = new EnumMap<>(ReportedColumn.class);
    Set<ReportedColumn> silent = EnumSet.noneOf(ReportedColumn.class);
    for (ReportedColumn column : COUNTS) {
      Optional<Count> count = cells.count(column);
      counts.put(column, count.orElse(Count.UNKNOWN));
      if (count.isEmpty()) {
        silent.add(column);
      }
    }
    if (silent.size() == COUNTS.size()) {
      return Optional.empty();
    }
    GroupMonth group = new GroupMonth(source(cells), month(cells, now), of(counts), now, null);
    return Optional.of(new Said<>(group, silent, file, cells.row().line()));
  }

  private static GroupCounts of(Map<ReportedColumn, Count> counts) {
    return new GroupCounts(
        counts.getOrDefault(POSTS, Count.UNKNOWN),
        counts.getOrDefault(SHARES, Count.UNKNOWN),
        counts.getOrDefault(COMMENTS, Count.UNKNOWN),
        counts.getOrDefault(REACTIONS, Count.UNKNOWN));
  }

  private SourceKey source(Cells cells) throws RowFault {
    String cell = cells.required(SOURCE, "source-missing");
    try {
      SourceKey key = SourceKey.parse(cell);
      Optional<Source> source = registry.source(key);
      if (source.isEmpty()) {
        throw RowFault.ofCell("unknown-source", SOURCE, "");
      }
      if (source.get().isDraft()) {
        throw RowFault.ofCell("draft-source", SOURCE, "");
      }
      if (!source.get().isGroup()) {
        throw RowFault.ofCell("not-a-group", SOURCE, "");
      }
      return key;
    } catch (IllegalArgumentException malformed) {
      throw RowFault.ofCell("source-malformed", SOURCE, cell);
    }
  }

  private YearMonth month(Cells cells, Instant now) throws RowFault {
    String cell = cells.required(MONTH, "month-missing");
    Optional<YearMonth> month = WrittenPeriod.month(cell);
    if (month.isEmpty()) {
      throw RowFault.ofCell("month-malformed", MONTH, cell);
    }
    if (month.get().atDay(1).isAfter(registry.dayOf(now))) {
      throw RowFault.ofCell("period-in-future", MONTH, cell);
    }
    return month.get();
  }

  @Override
  public String key(GroupMonth group) {
    return group.key();
  }

  @Override
  public GroupMonth after(Said<GroupMonth> said, GroupMonth standing) {
    GroupMonth now = said.record();
    GroupCounts earlier = standing.counts();
    GroupCounts later = now.counts();
    Set<ReportedColumn> silent = said.silent();
    GroupCounts counts =
        new GroupCounts(
            silent.contains(POSTS) ? earlier.posts() : later.posts(),
            silent.contains(SHARES) ? earlier.shares() : later.shares(),
            silent.contains(COMMENTS) ? earlier.comments() : later.comments(),
            silent.contains(REACTIONS) ? earlier.reactions() : later.reactions());
    return new GroupMonth(now.source(), now.month(), counts, now.reportedAt(), null)
        .after(standing);
  }

  @Override
  public boolean saysTheSame(GroupMonth one, GroupMonth other) {
    return one.saysTheSameAs(other);
  }

  @Override
  public String change(GroupMonth from, GroupMonth to) {
    return text(from.counts()) + " → " + text(to.counts());
  }

  private static String text(GroupCounts counts) {
    return counts.posts()
        + "/"
        + counts.shares()
        + "/"
        + counts.comments()
        + "/"
        + counts.reactions();
  }
}
