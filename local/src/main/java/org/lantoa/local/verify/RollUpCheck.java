package org.lantoa.local.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lantoa.model.Scope;
import org.lantoa.model.ScopeKind;
import org.lantoa.model.topic.Total;
import org.lantoa.search.archive.ScopeSums;

/**
 * Whether wholes are the sum of their parts: a unit is what its own sources published plus the
 * totals of the units below it; everything is the totals of the top units, and also of all sources.
 * A unit that changed its parent gave each parent a part of its total; for it that part is taken.
 */
final class RollUpCheck {
  private final TopicState state;

  RollUpCheck(TopicState state) {
    this.state = state;
  }

  List<RollUp> check() {
    List<RollUp> wrong = new ArrayList<>();
    parts().forEach((whole, parts) -> wrong.addAll(compare(scope(whole), parts)));
    Map<String, Long> sources = new TreeMap<>();
    for (Total total : state.totals()) {
      if (total.scope().kind() == ScopeKind.SOURCE) {
        FigureNames.add(sources, FigureNames.of(total));
      }
    }
    wrong.addAll(compare(Scope.ALL, sources));
    return wrong;
  }

  private Map<Optional<String>, Map<String, Long>> parts() {
    Map<Step, ScopeSums> steps = state.steps();
    Map<Optional<String>, Set<Optional<String>>> parents = new HashMap<>();
    for (Step step : steps.keySet()) {
      parents.computeIfAbsent(step.below(), below -> new HashSet<>()).add(step.above());
    }
    Map<Optional<String>, Map<String, Long>> parts = new HashMap<>();
    steps.forEach(
        (step, sums) -> {
          boolean isWhole =
              step.below().isPresent() && parents.getOrDefault(step.below(), Set.of()).size() == 1;
          Map<String, Long> part = isWhole ? figures(scope(step.below())) : FigureNames.of(sums);
          FigureNames.add(parts.computeIfAbsent(step.above(), above -> new TreeMap<>()), part);
        });
    return parts;
  }

  private List<RollUp> compare(Scope whole, Map<String, Long> parts) {
    List<RollUp> wrong = new ArrayList<>();
    Map<String, Long> figures = figures(whole);
    Set<String> names = new HashSet<>(figures.keySet());
    names.addAll(parts.keySet());
    for (String name : names) {
      long total = figures.getOrDefault(name, 0L);
      long part = parts.getOrDefault(name, 0L);
      if (total != part) {
        wrong.add(new RollUp(whole, name, total, part));
      }
    }
    return wrong;
  }

  private Map<String, Long> figures(Scope scope) {
    return state.total(scope).map(FigureNames::of).orElse(Map.of());
  }

  private static Scope scope(Optional<String> unit) {
    return unit.map(Scope::unit).orElse(Scope.ALL);
  }
}
