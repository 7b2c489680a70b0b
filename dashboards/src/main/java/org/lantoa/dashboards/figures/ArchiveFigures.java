package org.lantoa.dashboards.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
import org.lantoa.search.archive.PostFilter;
import org.lantoa.search.archive.PostHits;
import org.lantoa.search.archive.PostOverview;
import org.lantoa.search.archive.PostQuery;
import org.lantoa.search.archive.SeriesPoint;
import org.lantoa.search.archive.SeriesStep;
import org.lantoa.search.query.Abbreviations;

/** The archive, asked for its registry once per request. */
final class ArchiveFigures implements FigureSource {
  private final Archive archive;
  private @Nullable Registry registry;

  ArchiveFigures(Archive archive) {
    this.archive = archive;
  }

  @Override
  public Registry registry() {
    if (registry == null) {
      registry = archive.registry().orElse(Registry.empty());
    }
    return registry;
  }

  @Override
  public List<Total> totals(Collection<Scope> scopes, Collection<Horizon> horizons) {
    return scopes.isEmpty() ? List.of() : archive.totals(scopes, horizons);
  }

  @Override
  public List<SeriesPoint> series(Scope scope, Instant from, Instant to, SeriesStep step) {
    return archive.series(scope, from, to, step);
  }

  @Override
  public PostHits search(PostQuery query) {
    return searched().search(query);
  }

  @Override
  public PostOverview overview(PostQuery query) {
    return searched().overview(query);
  }

  @Override
  public Optional<PostSummary> post(PostKey key) {
    return archive.post(key);
  }

  @Override
  public List<PostHits.Hit> similar(PostSummary post, int most) {
    return archive.similar(post, most);
  }

  @Override
  public void export(PostQuery query, Consumer<? super PostSummary> each) {
    searched().export(query, each);
  }

  @Override
  public PeriodFigures report(String unit, LocalDate from, LocalDate to) {
    return archive.report(unit, from, to);
  }

  @Override
  public PeriodFigures report(SourceKey source, LocalDate from, LocalDate to) {
    return archive.figures(new PostFilter(null, source, null, null, from, to));
  }

  @Override
  public PeriodFigures reportOfSources(
      Collection<SourceKey> sources, LocalDate from, LocalDate to) {
    return archive.reportOfSources(sources, from, to);
  }

  @Override
  public Indicators indicators() {
    return archive.indicators();
  }

  @Override
  public List<ReportingPeriod> reportedPeriods(Collection<String> units) {
    return archive.reportedPeriods(units);
  }

  @Override
  public List<ReportedFigure> reported(
      Collection<String> units, Collection<ReportingPeriod> periods) {
    return archive.reported(units, periods);
  }

  @Override
  public List<GroupMonth> groupMonths(Collection<SourceKey> sources) {
    return archive.groupMonths(sources);
  }

  @Override
  public Map<SourceKey, SourceState> sourceStates() {
    return archive.sourceStates();
  }

  @Override
  public Map<SourceKey, Followers> followers(Collection<SourceKey> sources) {
    return archive.followers(sources);
  }

  @Override
  public Map<SourceKey, CoverageSum> coverage(
      Collection<SourceKey> sources, Instant from, Instant to) {
    return archive.coverage(sources, from, to);
  }

  @Override
  public List<CoveragePoint> coverageSeries(
      Collection<SourceKey> sources, Instant from, Instant to, SeriesStep step) {
    return archive.coverageSeries(sources, from, to, step);
  }

  /** Searches look through the abbreviations that the office added to its registry, too. */
  private Archive searched() {
    return archive.knowing(Abbreviations.official().plus(registry().abbreviations()));
  }
}
