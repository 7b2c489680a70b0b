package org.lantoa.model.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where things stand on one day that is taken for today: ended units give their place to those that
 * took over.
 *
 * @param lookup the registry
 * @param today the day
 */
record PresentOrganisation(Registry.Lookup lookup, LocalDate today) {

  /** See {@link Registry.Lookup#presentPathOf}. */
  List<String> path(Source source) {
    Set<String> path = new LinkedHashSet<>();
    Set<String> walked = new HashSet<>();
    Optional<String> next = newest(source.owners());
    while (next.isPresent()) {
      String present = unit(next.get());
      // Where one below took over from its own ended parent, the way goes on above that parent.
      String at = path.add(present) ? present : next.get();
      if (!walked.add(at)) {
        break;
      }
      next = lookup.unit(at).flatMap(found -> newest(found.parents()));
    }
    return new ArrayList<>(path);
  }

  /** See {@link Registry.Lookup#presentUnitOf}. */
  String unit(String id) {
    Set<String> walked = new HashSet<>();
    String at = id;
    while (walked.add(at)) {
      Optional<String> next =
          lookup
              .unit(at)
              .filter(unit -> unit.hasEnded(today))
              .flatMap(unit -> Optional.ofNullable(unit.successor()))
              .filter(successor -> lookup.unit(successor).isPresent());
      if (next.isEmpty()) {
        return at;
      }
      at = next.get();
    }
    // Only an unchecked registry lets units take over from each other in a circle.
    return id;
  }

  /** Who holds the place today, else who held it last; empty if nobody did yet. */
  private Optional<String> newest(List<Tenure> tenures) {
    return tenures.stream()
        .filter(tenure -> tenure.from() == null || !tenure.from().isAfter(today))
        .max(Comparator.comparing((Tenure tenure) -> Period.of(tenure).to()))
        .map(Tenure::unit);
  }
}
