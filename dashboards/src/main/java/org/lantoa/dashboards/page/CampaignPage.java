package org.lantoa.dashboards.page;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lantoa.dashboards.figures.FigureSource;
import org.lantoa.model.Horizon;
import org.lantoa.model.Scope;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.Total;
import org.lantoa.search.archive.PostFilter;
import org.lantoa.search.archive.PostOrder;
import org.lantoa.search.archive.PostQuery;

/**
 * The page of one campaign.
 *
 * @param freshness as of when
 * @param campaign the campaign
 * @param horizons the five horizons
 * @param series gains over time
 * @param units the units that have posts in it, each followed by those under it
 * @param topPosts the posts with the most reactions
 */
public record CampaignPage(
    Freshness freshness,
    CampaignRow campaign,
    List<HorizonRow> horizons,
    Series series,
    List<UnitRow> units,
    List<PostRow> topPosts) {
  private static final int TOP = 5;

  /** Copies the lists. */
  public CampaignPage {
    horizons = List.copyOf(horizons);
    units = List.copyOf(units);
    topPosts = List.copyOf(topPosts);
  }

  /** Reads the page; empty if there is no such campaign. */
  public static Optional<CampaignPage> read(
      FigureSource source, String id, SeriesRange range, Instant now) {
    Registry registry = source.registry();
    if (registry.campaigns().stream().noneMatch(campaign -> campaign.id().equals(id))) {
      return Optional.empty();
    }
    Scope scope = Scope.campaign(id);
    List<Total> totals = source.totals(List.of(scope), EnumSet.allOf(Horizon.class));
    CampaignRow row =
        CampaignRow.all(registry, totals, now).stream()
            .filter(campaign -> campaign.id().equals(id))
            .findFirst()
            .orElseThrow();
    return Optional.of(
        new CampaignPage(
            Freshness.read(source, totals, now),
            row,
            HorizonRow.of(totals),
            Series.read(source, scope, range, totals, now),
            units(source, registry, id, now),
            topPosts(source, registry, id)));
  }

  private static List<UnitRow> units(
      FigureSource source, Registry registry, String campaign, Instant now) {
    List<Scope> scopes =
        registry.units().stream().map(unit -> Scope.campaignUnit(campaign, unit.id())).toList();
    List<Total> totals =
        source.totals(scopes, List.of(Horizon.ALL)).stream().filter(t -> t.posts() > 0).toList();
    Set<String> present = new HashSet<>();
    totals.forEach(total -> total.scope().unit().ifPresent(present::add));
    List<UnitTree.Node> nodes =
        UnitTree.of(registry, UnitList.today(registry, now)).stream()
            .filter(node -> present.contains(node.unit().id()))
            .toList();
    return UnitList.rows(registry, nodes, totals, now);
  }

  private static List<PostRow> topPosts(FigureSource source, Registry registry, String campaign) {
    PostFilter filter = new PostFilter(null, null, campaign, null, null, null);
    PostQuery query = PostQuery.of("").filtered(filter).ordered(PostOrder.REACTIONS).sized(TOP);
    return PostRow.of(source.search(query), registry);
  }
}
