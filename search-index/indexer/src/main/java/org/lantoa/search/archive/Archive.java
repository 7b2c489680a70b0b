package org.lantoa.search.archive;

import static org.lantoa.search.archive.Conditions.all;
import static org.lantoa.search.archive.Conditions.anyOf;
import static org.lantoa.search.archive.Conditions.term;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lantoa.model.Horizon;
import org.lantoa.model.PostKey;
import org.lantoa.model.Scope;
import org.lantoa.model.ScopeKind;
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
import org.lantoa.search.index.Indices;
import org.lantoa.search.query.Abbreviations;

/**
 * What the archive knows. Every method asks Elasticsearch anew, in the name of the account that the
 * client was made for, and throws {@link ArchiveException} if there is no answer. Before anything
 * was indexed everything is empty.
 */
public final class Archive {
  private final ArchiveClient client;
  private final PostSearch posts;

  /** An archive seen with an account's rights, whose searches know the official abbreviations. */
  public Archive(ElasticsearchClient client) {
    this(new ArchiveClient(client), Abbreviations.official());
  }

  private Archive(ArchiveClient client, Abbreviations abbreviations) {
    this.client = client;
    this.posts = new PostSearch(client, abbreviations, this::zone);
  }

  /** The same archive, whose searches know these abbreviations instead. */
  public Archive knowing(Abbreviations abbreviations) {
    return new Archive(client, abbreviations);
  }

  /** The newest registry; empty if none was indexed yet. */
  public Optional<Registry> registry() {
    return client.all(Indices.REGISTRY, Conditions.all(List.of()), "_doc").stream()
        .findFirst()
        .map(DocumentReading::registry);
  }

  /** The totals of scopes for horizons; those that do not exist yet are missing. */
  public List<Total> totals(Collection<Scope> scopes, Collection<Horizon> horizons) {
    return totals(
        anyOf("scope", scopes.stream().map(Scope::text).toList()),
        anyOf("horizon", horizons.stream().map(Horizon::wireName).toList()));
  }

  /** The total of every scope of a kind for one horizon, by scope. */
  public Map<Scope, Total> totals(ScopeKind kind, Horizon horizon) {
    return byKey(
        totals(term("scopeKind", kind.wireName()), term("horizon", horizon.wireName())),
        Total::scope);
  }

  /** The total of every unit for one horizon, by the unit's id; all below it included. */
  public Map<String, Total> unitTotals(Horizon horizon) {
    return byKey(
        totals(ScopeKind.UNIT, horizon).values(), total -> total.scope().unit().orElseThrow());
  }

  /** The total of every campaign for one horizon, by the campaign's id. */
  public Map<String, Total> campaignTotals(Horizon horizon) {
    return byKey(
        totals(ScopeKind.CAMPAIGN, horizon).values(),
        total -> total.scope().campaign().orElseThrow());
  }

  /** The total of every unit within one campaign for one horizon, by the unit's id. */
  public Map<String, Total> unitTotalsWithin(String campaign, Horizon horizon) {
    return byKey(
        totals(
            term("scopeKind", ScopeKind.CAMPAIGN_UNIT.wireName()),
            term("campaign", campaign),
            term("horizon", horizon.wireName())),
        total -> total.scope().unit().orElseThrow());
  }

  /** All totals of one horizon, of every kind of scope. */
  public Map<Scope, Total> allTotals(Horizon horizon) {
    return byKey(totals(term("horizon", horizon.wireName())), Total::scope);
  }

  /**
   * What a scope gained over time. Points without any gain or publication are absent: whether that
   * was a quiet hour or an outage, these figures cannot say.
   *
   * @param from inclusive
   * @param to exclusive
   */
  public List<SeriesPoint> series(Scope scope, Instant from, Instant to, SeriesStep step) {
    return new SeriesReader(client).read(scope, from, to, step, zone());
  }

  /**
   * One page of the posts that a search finds.
   *
   * @throws WrongQueryException if its words cannot be read
   */
  public PostHits search(PostQuery question) {
    return posts.search(question);
  }

  /**
   * What the posts are that a search finds, all of them together, whatever its page.
   *
   * @throws WrongQueryException if its words cannot be read
   */
  public PostOverview overview(PostQuery question) {
    return new OverviewReader(client).read(posts.matching(question), zone());
  }

  /** The posts whose text is most like that of a post, the most alike first, without the post. */
  public List<PostHits.Hit> similar(PostSummary post, int most) {
    return new SimilarPosts(client).of(post, most);
  }

  /**
   * Hands over every post that a search finds, whatever its page, each exactly once, as they are at
   * the beginning: what is written meanwhile changes nothing. Relevance is no order here, it falls
   * back to the newest first. Nothing is kept in memory but one page.
   *
   * @throws WrongQueryException if its words cannot be read
   */
  public void export(PostQuery question, Consumer<? super PostSummary> each) {
    new PostExport(client).run(posts.matching(question), question.order(), each);
  }

  /** One post. */
  public Optional<PostSummary> post(PostKey key) {
    return client.all(Indices.POSTS, term("post", key.text()), "post").stream()
        .findFirst()
        .map(DocumentReading::post);
  }

  /** What the posts that a filter leaves have received, by their last counts. */
  public PeriodFigures figures(PostFilter filter) {
    return new FiguresReader(client).read(all(filters(filter)));
  }

  /**
   * What the posts of a unit and of all below it have received, by their last counts.
   *
   * @param from the first day of publication, inclusive, in the registry's zone
   * @param to the last day, inclusive
   */
  public PeriodFigures report(String unit, LocalDate from, LocalDate to) {
    return figures(PostFilter.ofUnit(unit, from, to));
  }

  /**
   * What the posts of some sources have received, by their last counts, whichever units they
   * counted for when they were published. No sources, no posts.
   *
   * @param from the first day of publication, inclusive, in the registry's zone
   * @param to the last day, inclusive
   */
  public PeriodFigures reportOfSources(
      Collection<SourceKey> sources, LocalDate from, LocalDate to) {
    Query published = all(filters(new PostFilter(null, null, null, null, from, to)));
    FiguresReader reader = new FiguresReader(client);
    // A post has one source, so portions of sources share none.
    return Conditions.portions(sources.stream().map(SourceKey::text).toList()).stream()
        .map(portion -> reader.read(all(List.of(published, anyOf("source", portion)))))
        .reduce(PeriodFigures.NONE, PeriodFigures::plus);
  }

  /** What the last counts of posts add up to, for every scope that has a post. */
  public Map<Scope, ScopeSums> sumsOfPosts() {
    return new ScopeSumsReader(client)
        .read(Indices.POSTS, measure -> "counts." + measure.wireName());
  }

  /** What the gains add up to, for every scope that has one. */
  public Map<Scope, ScopeSums> sumsOfGains() {
    return new ScopeSumsReader(client)
        .read(Indices.POST_GAINS, measure -> "changes." + measure.wireName() + ".delta");
  }

  /** The newest indicators; none if none were indexed yet. */
  public Indicators indicators() {
    return client.all(Indices.INDICATORS, Conditions.all(List.of()), "_doc").stream()
        .findFirst()
        .map(DocumentReading::indicators)
        .orElse(Indicators.NONE);
  }

  /** The periods for which any of some units reported a figure, each once, in no order. */
  public List<ReportingPeriod> reportedPeriods(Collection<String> units) {
    return new ReportedReader(client).periods(units);
  }

  /** What some units reported by hand for some periods, each unit for itself. */
  public List<ReportedFigure> reported(
      Collection<String> units, Collection<ReportingPeriod> periods) {
    return new ReportedReader(client).figures(units, periods);
  }

  /** The monthly totals of groups that were reported by hand, by source and month. */
  public List<GroupMonth> groupMonths(Collection<SourceKey> sources) {
    return new ReportedReader(client).groupMonths(sources);
  }

  /** How each source stands that was ever tried to be read. */
  public Map<SourceKey, SourceState> sourceStates() {
    return new SourcesReader(client).states();
  }

  /** How a source stands; empty if no attempt to read it is known. */
  public Optional<SourceState> sourceState(SourceKey source) {
    return new SourcesReader(client).state(source);
  }

  /** How all sources of the newest registry stand, in its order. */
  public List<SourceHealth> sources(Instant now) {
    return SourceHealth.of(registry().orElse(Registry.empty()), sourceStates(), now);
  }

  /** The newest followers of some sources; those of which none are known are missing. */
  public Map<SourceKey, Followers> followers(Collection<SourceKey> sources) {
    return new SourcesReader(client).followers(sources);
  }

  /**
   * How well each of some sources was watched. Those without a record in the period are missing:
   * nothing is known of them.
   *
   * @param from the start of an hour, inclusive
   * @param to exclusive
   */
  public Map<SourceKey, CoverageSum> coverage(
      Collection<SourceKey> sources, Instant from, Instant to) {
    return new CoverageReader(client).bySource(sources, from, to);
  }

  /**
   * How well some sources were watched over time, all together. Points without a record are absent:
   * nothing is known of them.
   *
   * @param from the start of an hour, inclusive
   * @param to exclusive
   */
  public List<CoveragePoint> coverageSeries(
      Collection<SourceKey> sources, Instant from, Instant to, SeriesStep step) {
    return new CoverageReader(client).series(sources, from, to, step, zone());
  }

  /** The zone that days follow. */
  private ZoneId zone() {
    return registry().map(Registry::zone).orElse(Registry.DEFAULT_ZONE);
  }

  private List<Total> totals(Query... conditions) {
    List<Hit<ObjectNode>> found =
        client.all(Indices.TOTALS, all(List.of(conditions)), "scope", "horizon");
    return found.stream().map(DocumentReading::total).toList();
  }

  private List<Query> filters(PostFilter filter) {
    return Conditions.of(filter, this::zone);
  }

  private static <K> Map<K, Total> byKey(Collection<Total> totals, Function<Total, K> key) {
    Map<K, Total> byKey = new HashMap<>();
    totals.forEach(total -> byKey.put(key.apply(total), total));
    return byKey;
  }
}
