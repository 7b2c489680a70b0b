package org.lantoa.stream.refusals;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.registry.Tenure;

/**
 * The refusals that another job has told, so that a job which reads the same log again beside it
 * need not tell them once more.
 *
 * <p>Time alone does not decide it: by an earlier version of the registry the other job may have
 * counted what is refused now, and that nobody has told. A refusal therefore passes for told only
 * if none of the versions by which the other job may have counted would have let the record count.
 */
public final class ToldRefusals implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Nothing was told: there is no other job. */
  public static final ToldRefusals NONE = new ToldRefusals(Long.MIN_VALUE);

  private final long since;

  /** By each source that ever was no draft the spans of time in which somebody owned it. */
  private final Map<String, Set<Span>> counted = new HashMap<>();

  /** Instants in milliseconds since the epoch, the last excluded. */
  private record Span(long from, long to) implements Serializable {
    static Span of(Tenure tenure, ZoneId zone) {
      return new Span(
          tenure.from() == null ? Long.MIN_VALUE : begin(tenure.from(), zone),
          tenure.to() == null ? Long.MAX_VALUE : begin(tenure.to().plusDays(1), zone));
    }

    private static long begin(LocalDate day, ZoneId zone) {
      return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    boolean holds(Instant at) {
      return from <= at.toEpochMilli() && at.toEpochMilli() < to;
    }
  }

  private ToldRefusals(long since) {
    this.since = since;
  }

  /**
   * What the other job has told.
   *
   * @param since log time before which it has decided about every record
   */
  public static ToldRefusals before(Instant since) {
    return new ToldRefusals(since.toEpochMilli());
  }

  /** Adds a version of the registry by which the other job may have counted. */
  public void mayHaveCountedBy(Registry version) {
    for (Source source : version.sources()) {
      if (!source.isDraft()) {
        Set<Span> spans = counted.computeIfAbsent(source.key().text(), key -> new HashSet<>());
        source.owners().forEach(owner -> spans.add(Span.of(owner, version.zone())));
      }
    }
  }

  /**
   * Whether it was told that a record cannot be read.
   *
   * @param logTime of the record, in milliseconds; {@link Long#MIN_VALUE} if no tick stands before
   */
  public boolean holds(long logTime) {
    return logTime < since;
  }

  /**
   * Whether it was told that a record counts nowhere.
   *
   * @param logTime as above
   * @param source of its post
   * @param publishedAt of its post; absent where the registry does not ask for it
   */
  public boolean holds(long logTime, SourceKey source, @Nullable Instant publishedAt) {
    if (!holds(logTime)) {
      return false;
    }
    Set<Span> spans = counted.get(source.text());
    return spans == null
        || (publishedAt != null && spans.stream().noneMatch(span -> span.holds(publishedAt)));
  }
}
