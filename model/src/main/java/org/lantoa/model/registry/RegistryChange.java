package org.lantoa.model.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.SourceKey;

/**
 * Which posts would count elsewhere under a later version of the registry. Posts keep the path and
 * the campaigns that they were given when they were placed, so if any such post was counted, all
 * figures have to be computed anew.
 */
public final class RegistryChange {
  private RegistryChange() {}

  /**
   * Posts by source and days of publication.
   *
   * @param source the source; empty for the posts of all
   * @param from the first day, inclusive; absent if there is no first
   * @param to the last day, inclusive; absent if there is no last
   * @param campaign the campaign that is why; empty if it is a path, an owner, an origin or the
   *     zone
   */
  public record Posts(
      Optional<SourceKey> source,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Optional<String> campaign) {}

  /**
   * The posts that would count elsewhere; none if the later version changes nothing for posts that
   * the earlier one could place.
   */
  public static List<Posts> between(Registry before, Registry after) {
    List<Posts> affected = new ArrayList<>();
    if (!before.zone().equals(after.zone())) {
      affected.add(new Posts(Optional.empty(), null, null, Optional.empty()));
      return affected;
    }
    affected.addAll(ofSources(before, after));
    affected.addAll(ofCampaigns(before, after));
    return affected;
  }

  private static List<Posts> ofSources(Registry before, Registry after) {
    Registry.Lookup earlier = before.lookup();
    Registry.Lookup later = after.lookup();
    SortedSet<LocalDate> turns = new TreeSet<>(turns(before));
    turns.addAll(turns(after));
    List<Posts> affected = new ArrayList<>();
    for (Source source : before.sources()) {
      if (source.isDraft()) {
        continue; // Nothing of it was counted.
      }
      boolean isKept =
          later
              .source(source.key())
              .filter(found -> !found.isDraft() && found.origin() == source.origin())
              .isPresent();
      if (isKept) {
        affected.addAll(moved(source.key(), earlier, later, turns));
      } else {
        affected.add(new Posts(Optional.of(source.key()), null, null, Optional.empty()));
      }
    }
    return affected;
  }

  /** The days from which anything in the registry may be different. */
  private static SortedSet<LocalDate> turns(Registry registry) {
    SortedSet<LocalDate> turns = new TreeSet<>();
    registry.units().forEach(unit -> unit.parents().forEach(parent -> add(parent, turns)));
    registry.sources().forEach(source -> source.owners().forEach(owner -> add(owner, turns)));
    return turns;
  }

  private static void add(Tenure tenure, SortedSet<LocalDate> turns) {
    if (tenure.from() != null) {
      turns.add(tenure.from());
    }
    if (tenure.to() != null && !tenure.to().equals(LocalDate.MAX)) {
      turns.add(tenure.to().plusDays(1));
    }
  }

  private static List<Posts> moved(
      SourceKey source,
      Registry.Lookup earlier,
      Registry.Lookup later,
      SortedSet<LocalDate> turns) {
    List<Posts> moved = new ArrayList<>();
    LocalDate from = null;
    for (LocalDate turn : turns) {
      addIfMoved(source, from, turn.minusDays(1), earlier, later, moved);
      from = turn;
    }
    addIfMoved(source, from, null, earlier, later, moved);
    return moved;
  }

  // Between two turns every path is the same on all days. A post that nobody owned was refused.
  private static void addIfMoved(
      SourceKey source,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Registry.Lookup earlier,
      Registry.Lookup later,
      List<Posts> moved) {
    LocalDate anyDay = from != null ? from : to != null ? to : LocalDate.EPOCH;
    List<String> path = earlier.pathOf(source, anyDay);
    if (!path.isEmpty() && !path.equals(later.pathOf(source, anyDay))) {
      moved.add(new Posts(Optional.of(source), from, to, Optional.empty()));
    }
  }

  private static List<Posts> ofCampaigns(Registry before, Registry after) {
    Map<String, Campaign> earlier = new HashMap<>();
    before.campaigns().forEach(campaign -> earlier.put(campaign.id(), campaign));
    // Any query may have a word that now stands for others, or no longer does.
    boolean isReadOtherwise = !before.abbreviations().equals(after.abbreviations());
    List<Posts> affected = new ArrayList<>();
    for (Campaign campaign : after.campaigns()) {
      Campaign was = earlier.remove(campaign.id());
      if (was == null) {
        affected.add(posts(campaign));
      } else if (isReadOtherwise || !hasSameMembers(was, campaign)) {
        affected.add(posts(was));
        affected.add(posts(campaign));
      }
    }
    earlier.values().forEach(removed -> affected.add(posts(removed)));
    return affected;
  }

  private static boolean hasSameMembers(Campaign one, Campaign other) {
    return one.from().equals(other.from())
        && one.to().equals(other.to())
        && one.query().equals(other.query());
  }

  private static Posts posts(Campaign campaign) {
    return new Posts(Optional.empty(), campaign.from(), campaign.to(), Optional.of(campaign.id()));
  }
}
