package org.lantoa.dashboards.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lantoa.dashboards.figures.FigureSource;
import org.lantoa.model.Horizon;
import org.lantoa.model.Scope;
import org.lantoa.model.registry.Campaign;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.Total;

/**
 * One campaign in a list.
 *
 * @param id the campaign
 * @param name its name
 * @param from its first day
 * @param to its last day
 * @param state {@code upcoming}, {@code running} or {@code ended}
 * @param query what its posts contain
 * @param total all that its posts received so far
 * @param lastDay what they gained in the last 24 hours
 */
public record CampaignRow(
    String id,
    String name,
    LocalDate from,
    LocalDate to,
    String state,
    String query,
    Sums total,
    Sums lastDay) {

  private static final List<Horizon> SHOWN = List.of(Horizon.ALL, Horizon.DAY);

  /** The campaigns, the newest first. */
  static List<CampaignRow> all(Registry registry, Collection<Total> totals, Instant now) {
    return rows(registry, Scope::campaign, totals, now);
  }

  static List<Scope> scopes(Registry registry) {
    return registry.campaigns().stream().map(c -> Scope.campaign(c.id())).toList();
  }

  static List<Horizon> horizons() {
    return SHOWN;
  }

  /** A unit's part in those campaigns it has posts in. */
  static List<CampaignRow> ofUnit(
      FigureSource source, Registry registry, String unit, Instant now) {
    Function<String, Scope> scope = campaign -> Scope.campaignUnit(campaign, unit);
    List<Scope> scopes = registry.campaigns().stream().map(c -> scope.apply(c.id())).toList();
    return rows(registry, scope, source.totals(scopes, SHOWN), now).stream()
        .filter(row -> row.total().posts() > 0)
        .toList();
  }

  private static List<CampaignRow> rows(
      Registry registry, Function<String, Scope> scope, Collection<Total> totals, Instant now) {
    Map<String, Sums> sums =
        totals.stream().collect(Collectors.toMap(Total::id, Sums::of, (first, second) -> first));
    LocalDate today = UnitList.today(registry, now);
    return registry.campaigns().stream()
        .sorted(Comparator.comparing(Campaign::from).reversed().thenComparing(Campaign::name))
        .map(campaign -> of(campaign, today, scope.apply(campaign.id()), sums))
        .toList();
  }

  private static CampaignRow of(
      Campaign campaign, LocalDate today, Scope scope, Map<String, Sums> sums) {
    return new CampaignRow(
        campaign.id(),
        campaign.name(),
        campaign.from(),
        campaign.to(),
        state(campaign, today),
        campaign.query(),
        sums.getOrDefault(scope.text() + "|all", Sums.none()),
        sums.getOrDefault(scope.text() + "|24h", Sums.none()));
  }

  private static String state(Campaign campaign, LocalDate today) {
    if (today.isBefore(campaign.from())) {
      return "upcoming";
    }
    return today.isAfter(campaign.to()) ? "ended" : "running";
  }
}
