package org.lantoa.dashboards.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lantoa.model.Horizon;
import org.lantoa.model.PostKey;
import org.lantoa.model.Scope;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.reported.GroupMonth;
import org.lantoa.model.reported.Indicators;
import org.lantoa.model.reported.ReportedFigure;
import org.lantoa.model.reported.ReportingPeriod;
import org.lantoa.model.topic.Followers;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.SourceState;
import org.lantoa.model.topic.Total;
import org.lantoa.search.archive.Archive;
import org.lantoa.search.archive.CoveragePoint;
import org.lantoa.search.archive.CoverageSum;
import org.lantoa.search.archive.PeriodFigures;
import org.lantoa.search.archive.PostHits;
import org.lantoa.search.archive.PostOverview;
import org.lantoa.search.archive.PostQuery;
import org.lantoa.search.archive.SeriesPoint;
import org.lantoa.search.archive.SeriesStep;

/**
 * The read side of one request, with the rights of one account.
 *
 * <p>Every method throws {@link org.lantoa.search.archive.ArchiveException} when there is no
 * answer; that never turns into an empty one.
 */
public interface FigureSource {
  /** The figures of the archive. */
  static FigureSource of(Archive archive) {
    return new ArchiveFigures(archive);
  }

  /** The newest registry, the same one throughout; an empty one if none was published yet. */
  Registry registry();

  /** The totals that exist of the given scopes and horizons, in no particular order. */
  List<Total> totals(Collection<Scope> scopes, Collection<Horizon> horizons);

  /** The steps of a scope that have figures, by time, from inclusive, to exclusive. */
  List<SeriesPoint> series(Scope scope, Instant from, Instant to, SeriesStep step);

  /** One page of the posts that a search finds. */
  PostHits search(PostQuery query);

  /** What the posts are that a search finds, all of them together. */
  PostOverview overview(PostQuery query);

  /** One post. */
  Optional<PostSummary> post(PostKey key);

  /** The posts whose text is most like that of a post. */
  List<PostHits.Hit> similar(PostSummary post, int most);

  /** Hands over every post that a search finds, as of one point in time. */
  void export(PostQuery query, Consumer<? super PostSummary> each);

  /** What a unit's posts (those of units below included) of the inclusive days received so far. */
  PeriodFigures report(String unit, LocalDate from, LocalDate to);

  /** What the posts that a source published in the inclusive days received so far. */
  PeriodFigures report(SourceKey source, LocalDate from, LocalDate to);

  /** What the posts that any of some sources published in the inclusive days received so far. */
  PeriodFigures reportOfSources(Collection<SourceKey> sources, LocalDate from, LocalDate to);

  /** The indicators that units report by hand; none if none were published. */
  Indicators indicators();

  /** The periods for which any of some units reported a figure, each once. */
  List<ReportingPeriod> reportedPeriods(Collection<String> units);

  /** What some units reported by hand for some periods. */
  List<ReportedFigure> reported(Collection<String> units, Collection<ReportingPeriod> periods);

  /** The monthly totals of groups that were reported by hand. */
  List<GroupMonth> groupMonths(Collection<SourceKey> sources);

  /** How each source stands that was ever tried to be read. */
  Map<SourceKey, SourceState> sourceStates();

  /** The newest followers of some sources; those of which none are known are missing. */
  Map<SourceKey, Followers> followers(Collection<SourceKey> sources);

  /**
   * How well each of some sources was watched, from inclusive, to exclusive; unknown is missing.
   */
  Map<SourceKey, CoverageSum> coverage(Collection<SourceKey> sources, Instant from, Instant to);

  /** How well some sources were watched, all together; steps without a record are missing. */
  List<CoveragePoint> coverageSeries(
      Collection<SourceKey> sources, Instant from, Instant to, SeriesStep step);
}
