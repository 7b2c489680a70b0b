package org.lantoa.dashboards.page;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.lantoa.model.registry.Campaign;
import org.lantoa.model.registry.Registry;

/**
 * What forms offer to choose from.
 *
 * @param units all units, in the order of the tree, indented by their depth
 * @param campaigns all campaigns, the newest first
 */
public record Choices(List<Named> units, List<Named> campaigns) {
  /** Copies the lists. */
  public Choices {
    units = List.copyOf(units);
    campaigns = List.copyOf(campaigns);
  }

  /** The choices of a registry. */
  public static Choices of(Registry registry, Instant now) {
    return new Choices(
        UnitTree.of(registry, UnitList.today(registry, now)).stream()
            .map(node -> new Named(node.unit().id(), indent(node.depth()) + node.unit().name()))
            .toList(),
        registry.campaigns().stream()
            .sorted(Comparator.comparing(Campaign::from).reversed())
            .map(campaign -> new Named(campaign.id(), campaign.name()))
            .toList());
  }

  private static String indent(int depth) {
    return "\u2003".repeat(depth);
  }
}
