package org.lantoa.dashboards.page;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.registry.Campaign;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Unit;

/** Names of units and campaigns; an id that the registry does not know stands for itself. */
final class Names {
  private final Map<String, Unit> units = new HashMap<>();
  private final Map<String, Campaign> campaigns = new HashMap<>();

  Names(Registry registry) {
    registry.units().forEach(unit -> units.put(unit.id(), unit));
    registry.campaigns().forEach(campaign -> campaigns.put(campaign.id(), campaign));
  }

  Named unit(String id) {
    Unit unit = units.get(id);
    return new Named(id, unit == null ? id : unit.name());
  }

  @Nullable Named unitOrNull(@Nullable String id) {
    return id == null ? null : unit(id);
  }

  Named campaign(String id) {
    Campaign campaign = campaigns.get(id);
    return new Named(id, campaign == null ? id : campaign.name());
  }
}
