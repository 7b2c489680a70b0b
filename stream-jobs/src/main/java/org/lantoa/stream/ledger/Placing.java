package org.lantoa.stream.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.PostKey;
import org.lantoa.model.Scope;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Campaign;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.search.matching.CampaignMatcher;
import org.lantoa.search.matching.PostTraits;
import org.lantoa.search.query.Abbreviations;
import org.lantoa.search.query.QueryNode;
import org.lantoa.search.query.QuerySyntaxException;
import org.lantoa.search.query.SearchQuery;

/** Decides by one version of the registry where posts count. */
final class Placing {
  private static final int MOST_PLACES = 20_000;

  private final Registry.Lookup lookup;
  private final Map<Place, List<String>> scopes = new HashMap<>();
  private final List<Campaign> every;
  private final List<Campaign> campaigns = new ArrayList<>();
  private final CampaignMatcher matcher;
  private final List<String> unreadable = new ArrayList<>();

  Placing(Registry registry) {
    lookup = registry.lookup();
    every = registry.campaigns();
    Abbreviations known = Abbreviations.official().plus(registry.abbreviations());
    List<QueryNode> queries = new ArrayList<>();
    for (Campaign campaign : registry.campaigns()) {
      try {
        queries.add(SearchQuery.parseCampaign(campaign.query(), known).root().orElseThrow());
        campaigns.add(campaign);
      } catch (QuerySyntaxException mistake) {
        unreadable.add(campaign.id());
      }
    }
    matcher = CampaignMatcher.of(queries);
  }

  /**
   * Campaigns whose query cannot be read, so that nothing joins them; a checked registry has none.
   */
  List<String> unreadableCampaigns() {
    return List.copyOf(unreadable);
  }

  /** What the registry says of a source. */
  SourceVerdict verdict(SourceKey key) {
    Optional<Source> source = lookup.source(key);
    if (source.isEmpty()) {
      return new SourceVerdict.Unknown();
    }
    return source.get().isDraft()
        ? new SourceVerdict.Draft()
        : new SourceVerdict.Counted(source.get().origin());
  }

  /**
   * The unit that owned the post's source when it was published, and that unit's ancestors then;
   * empty if nobody owned it.
   */
  List<String> path(PostKey post, Instant publishedAt) {
    return lookup.pathOf(post.source(), lookup.dayOf(publishedAt));
  }

  /**
   * The campaigns that a post belongs to by the text first seen; undecided without a text.
   *
   * @param path as {@link #path} gave it when the post was placed
   */
  Membership membership(
      PostKey post, Instant publishedAt, List<String> path, @Nullable PostText text) {
    if (text == null || text.firstText() == null) {
      return Membership.UNDECIDED;
    }
    LocalDate day = lookup.dayOf(publishedAt);
    if (campaigns.stream().noneMatch(campaign -> isOn(campaign, day))) {
      return new Membership(true, List.of());
    }
    PostTraits traits =
        new PostTraits(
            path, post.source().text(), post.source().platform().wireName(), text.kindFirstSeen());
    List<String> joined =
        matcher
            .matching(text.firstText(), traits, query -> isOn(campaigns.get(query), day))
            .stream()
            .mapToObj(query -> campaigns.get(query).id())
            .toList();
    return new Membership(true, joined);
  }

  /**
   * What is left of the campaigns that a text decided on before it was erased; their queries, which
   * may be unreadable by now, are not asked.
   */
  Membership kept(Instant publishedAt, List<String> decided) {
    LocalDate day = lookup.dayOf(publishedAt);
    return new Membership(
        true,
        every.stream()
            .filter(campaign -> decided.contains(campaign.id()) && isOn(campaign, day))
            .map(Campaign::id)
            .toList());
  }

  /**
   * The texts of all scopes that a post counts in. Posts of one source count in the same few, so
   * they are put together once and not for every observation.
   */
  List<String> scopes(SourceKey source, List<String> path, List<String> campaigns) {
    if (scopes.size() >= MOST_PLACES) {
      scopes.clear();
    }
    return scopes.computeIfAbsent(
        new Place(source, path, campaigns),
        place -> Scope.of(source, path, campaigns).stream().map(Scope::text).toList());
  }

  private record Place(SourceKey source, List<String> path, List<String> campaigns) {}

  private static boolean isOn(Campaign campaign, LocalDate day) {
    return !day.isBefore(campaign.from()) && !day.isAfter(campaign.to());
  }
}
