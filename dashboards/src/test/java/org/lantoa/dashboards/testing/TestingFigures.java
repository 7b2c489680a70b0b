package org.lantoa.dashboards.testing;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lantoa.dashboards.figures.FigureSource;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.Scope;
import org.lantoa.model.SourceKey;
import org.lantoa.model.Tally;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.reported.GroupMonth;
import org.lantoa.model.reported.Indicators;
import org.lantoa.model.reported.ReportedFigure;
import org.lantoa.model.reported.ReportingPeriod;
import org.lantoa.model.topic.Followers;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.SourceState;
import org.lantoa.model.topic.Total;
import org.lantoa.search.analysis.VietnameseFolding;
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
import org.lantoa.search.connection.ElasticsearchConnection;

/** Figures of a list of posts that were each read once, right after their publication. */
public final class TestingFigures implements FigureSource {
  private static final ElasticsearchConnection NOWHERE =
      ElasticsearchConnection.open(URI.create("http://127.0.0.1:9"));

  private final Registry registry;
  private final List<PostSummary> posts;
  private final Instant asOf;
  private final TestingReports reports;
  private final TestingWatch watch;

  /** Figures of posts, as of an instant. */
  public TestingFigures(Registry registry, List<PostSummary> posts, Instant asOf) {
    this(registry, posts, asOf, TestingReports.NONE);
  }

  /** Figures of posts, as of an instant, beside what units reported, of sources in no state. */
  public TestingFigures(
      Registry registry, List<PostSummary> posts, Instant asOf, TestingReports reports) {
    this(registry, posts, asOf, reports, TestingWatch.NONE);
  }

  /** Figures of posts, as of an instant, beside what units reported and how sources stand. */
  public TestingFigures(
      Registry registry,
      List<PostSummary> posts,
      Instant asOf,
      TestingReports reports,
      TestingWatch watch) {
    this.registry = registry;
    this.posts = List.copyOf(posts);
    this.asOf = asOf;
    this.reports = reports;
    this.watch = watch;
  }

  /** All of the testing province, as of its time. */
  public static TestingFigures ofProvince() {
    return new TestingFigures(
        TestingProvince.registry(),
        TestingProvince.posts(),
        TestingProvince.AS_OF,
        TestingReports.ofProvince(),
        TestingWatch.ofProvince());
  }

  @Override
  public Registry registry() {
    return registry;
  }

  @Override
  public List<Total> totals(Collection<Scope> scopes, Collection<Horizon> horizons) {
    List<Total> totals = new ArrayList<>();
    for (Scope scope : scopes) {
      List<PostSummary> in = posts.stream().filter(p -> p.scopes().contains(scope)).toList();
      for (Horizon horizon : in.isEmpty() ? List.<Horizon>of() : List.copyOf(horizons)) {
        totals.add(total(scope, horizon, in));
      }
    }
    return totals;
  }

  private Total total(Scope scope, Horizon horizon, List<PostSummary> in) {
    Instant from = horizon.from(asOf).orElse(Instant.MIN);
    List<PostSummary> fresh = in.stream().filter(p -> !p.publishedAt().isBefore(from)).toList();
    return new Total(
        scope,
        horizon,
        asOf,
        sums(fresh),
        fresh.size(),
        fresh.size(),
        in.size(),
        known(in),
        in.stream().filter(post -> post.removedAt() != null).count(),
        1);
  }

  @Override
  public List<SeriesPoint> series(Scope scope, Instant from, Instant to, SeriesStep step) {
    Map<Instant, List<PostSummary>> steps = new TreeMap<>();
    for (PostSummary post : posts) {
      Instant at = post.publishedAt();
      if (post.scopes().contains(scope) && !at.isBefore(from) && at.isBefore(to)) {
        steps
            .computeIfAbsent(TestingSteps.begin(at, step, zone()), any -> new ArrayList<>())
            .add(post);
      }
    }
    return steps.entrySet().stream()
        .map(e -> new SeriesPoint(e.getKey(), sums(e.getValue()), e.getValue().size()))
        .toList();
  }

  @Override
  public PostHits search(PostQuery query) {
    if (query.after().filter(place -> !place.matches("[0-9]+")).isPresent()) {
      throw new IllegalArgumentException("not the place of a next page");
    }
    List<PostSummary> found = found(query).sorted(order(query)).toList();
    int from = query.after().map(Integer::parseInt).orElse(0);
    int to = Math.min(found.size(), from + query.size());
    return new PostHits(
        found.size(),
        true,
        found.subList(from, to).stream().map(post -> hit(post, query.words())).toList(),
        to < found.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
  }

  /** Only words are understood here, side by side. Any of them will do to come close. */
  private Stream<PostSummary> found(PostQuery query) {
    requireReadable(query);
    String words = VietnameseFolding.fold(query.words());
    return posts.stream()
        .filter(matches(query.filter()))
        .filter(
            post ->
                query.mode() == PostQuery.Mode.ALL
                    ? folded(post).contains(words)
                    : Stream.of(words.split(" ")).anyMatch(folded(post)::contains));
  }

  /** Throws what the archive throws at a query that cannot be read. */
  private static void requireReadable(PostQuery query) {
    if (query.words().contains("(")) {
      new Archive(NOWHERE.anonymous()).search(query);
    }
  }

  @Override
  public PostOverview overview(PostQuery query) {
    return TestingOverview.of(found(query).toList(), zone());
  }

  @Override
  public Optional<PostSummary> post(PostKey key) {
    return posts.stream().filter(post -> post.post().equals(key)).findFirst();
  }

  @Override
  public List<PostHits.Hit> similar(PostSummary post, int most) {
    return posts.stream()
        .filter(other -> !other.equals(post) && other.text() != null)
        .limit(most)
        .map(other -> hit(other, ""))
        .toList();
  }

  @Override
  public void export(PostQuery query, Consumer<? super PostSummary> each) {
    found(query).sorted(order(query)).forEach(each);
  }

  @Override
  public PeriodFigures report(String unit, LocalDate from, LocalDate to) {
    return figures(posts.stream().filter(matches(PostFilter.ofUnit(unit, from, to))).toList());
  }

  @Override
  public PeriodFigures report(SourceKey source, LocalDate from, LocalDate to) {
    return reportOfSources(List.of(source), from, to);
  }

  @Override
  public PeriodFigures reportOfSources(
      Collection<SourceKey> sources, LocalDate from, LocalDate to) {
    return figures(
        posts.stream()
            .filter(matches(new PostFilter(null, null, null, null, from, to)))
            .filter(post -> sources.contains(post.post().source()))
            .toList());
  }

  @Override
  public Indicators indicators() {
    return reports.indicators();
  }

  @Override
  public List<ReportingPeriod> reportedPeriods(Collection<String> units) {
    return reports.figures().stream()
        .filter(figure -> units.contains(figure.unit()))
        .map(ReportedFigure::period)
        .distinct()
        .toList();
  }

  @Override
  public List<ReportedFigure> reported(
      Collection<String> units, Collection<ReportingPeriod> periods) {
    return reports.figures().stream()
        .filter(figure -> units.contains(figure.unit()) && periods.contains(figure.period()))
        .toList();
  }

  @Override
  public List<GroupMonth> groupMonths(Collection<SourceKey> sources) {
    return reports.groups().stream().filter(group -> sources.contains(group.source())).toList();
  }

  @Override
  public Map<SourceKey, SourceState> sourceStates() {
    return watch.statesBySource();
  }

  @Override
  public Map<SourceKey, Followers> followers(Collection<SourceKey> sources) {
    return watch.newestFollowers(sources);
  }

  @Override
  public Map<SourceKey, CoverageSum> coverage(
      Collection<SourceKey> sources, Instant from, Instant to) {
    return watch.bySource(sources, from, to);
  }

  @Override
  public List<CoveragePoint> coverageSeries(
      Collection<SourceKey> sources, Instant from, Instant to, SeriesStep step) {
    return watch.series(sources, from, to, step, zone());
  }

  private static PeriodFigures figures(List<PostSummary> in) {
    return new PeriodFigures(
        in.size(),
        sums(in),
        known(in),
        in.stream().filter(post -> post.removedAt() != null).count());
  }

  private Predicate<PostSummary> matches(PostFilter filter) {
    return post -> {
      LocalDate day = post.publishedAt().atZone(zone()).toLocalDate();
      return (filter.unit() == null || post.path().contains(filter.unit()))
          && (filter.campaign() == null || post.campaigns().contains(filter.campaign()))
          && (filter.platform() == null || post.post().platform() == filter.platform())
          && (filter.from() == null || !day.isBefore(filter.from()))
          && (filter.to() == null || !day.isAfter(filter.to()));
    };
  }

  private static Comparator<PostSummary> order(PostQuery query) {
    return switch (query.order()) {
      case SHARES -> most(Measure.SHARES);
      case COMMENTS -> most(Measure.COMMENTS);
      case REACTIONS -> most(Measure.REACTIONS);
      case VIEWS -> most(Measure.VIEWS);
      default -> Comparator.comparing(PostSummary::publishedAt).reversed();
    };
  }

  private static Comparator<PostSummary> most(Measure measure) {
    return Comparator.comparing((PostSummary post) -> post.counts().of(measure).value().orElse(-1))
        .reversed();
  }

  private static PostHits.Hit hit(PostSummary post, String words) {
    String text = post.text();
    if (text == null) {
      return new PostHits.Hit(post, List.of());
    }
    int at = words.isEmpty() ? -1 : folded(post).indexOf(VietnameseFolding.fold(words));
    List<PostHits.Piece> pieces =
        at < 0
            ? List.of(new PostHits.Piece(text, false))
            : List.of(
                new PostHits.Piece(text.substring(0, at), false),
                new PostHits.Piece(text.substring(at, at + words.length()), true),
                new PostHits.Piece(text.substring(at + words.length()), false));
    return new PostHits.Hit(post, List.of(new PostHits.Excerpt(pieces, false, false)));
  }

  private static String folded(PostSummary post) {
    return post.text() == null ? "" : VietnameseFolding.fold(post.text());
  }

  private ZoneId zone() {
    return registry.zone();
  }

  private static Tally sums(List<PostSummary> posts) {
    Map<Measure, Long> sums = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      sums.put(
          measure, posts.stream().mapToLong(p -> p.counts().of(measure).value().orElse(0)).sum());
    }
    return Tally.of(sums);
  }

  private static Tally known(List<PostSummary> posts) {
    Map<Measure, Long> known = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      known.put(measure, posts.stream().filter(p -> p.counts().isKnown(measure)).count());
    }
    return Tally.of(known);
  }
}
