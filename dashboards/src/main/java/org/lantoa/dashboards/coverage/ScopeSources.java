package org.lantoa.dashboards.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Scope;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.registry.Unit;

/** Which sources the figures of a scope come from. */
public final class ScopeSources {
  private ScopeSources() {}

  /**
   * The sources, drafts too: those of a unit and of all below it as they are today, or were on the
   * last day of a unit that ended. A campaign may have posts of any source, so all of them count.
   */
  public static List<Source> of(Registry registry, Scope scope, Instant now) {
    Optional<String> unit = scope.unit();
    if (unit.isEmpty()) {
      return registry.sources();
    }
    Registry.Lookup lookup = registry.lookup();
    LocalDate today = lookup.dayOf(now);
    LocalDate day =
        lookup.unit(unit.get()).filter(found -> found.hasEnded(today)).map(Unit::to).orElse(today);
    return registry.sources().stream()
        .filter(source -> lookup.pathOf(source.key(), day).contains(unit.get()))
        .toList();
  }

  /** Whether an interface should read it; else it has no coverage. */
  static boolean isWatched(Source source) {
    return !source.isDraft() && source.origin() == CountingOrigin.API;
  }
}
