package org.lantoa.dashboards.page;

import java.time.Instant;
import java.util.List;
import org.lantoa.dashboards.figures.FigureSource;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.Total;

/**
 * The page of all campaigns.
 *
 * @param freshness as of when
 * @param campaigns the campaigns, the newest first
 */
public record CampaignList(Freshness freshness, List<CampaignRow> campaigns) {
  /** Copies the list. */
  public CampaignList {
    campaigns = List.copyOf(campaigns);
  }

  /** Reads the page. */
  public static CampaignList read(FigureSource source, Instant now) {
    Registry registry = source.registry();
    List<Total> totals = source.totals(CampaignRow.scopes(registry), CampaignRow.horizons());
    return new CampaignList(
        Freshness.read(source, totals, now), CampaignRow.all(registry, totals, now));
  }
}
