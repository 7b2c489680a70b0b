package org.lantoa.stream.histories;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.lantoa.model.registry.Registry;

/** Leaves out of a history what it does not need in order to go wrong. */
final class Smallest {
  private final Predicate<History> fails;
  private History smallest;

  private Smallest(History history, Predicate<History> fails) {
    this.smallest = history;
    this.fails = fails;
  }

  static History of(History history, Predicate<History> fails) {
    Smallest search = new Smallest(history, fails);
    search.leaveOutSteps();
    search.tryOut(h -> new History(1, h.tasks(), onePartition(h)));
    search.tryOut(h -> new History(h.partitions(), 1, h.steps()));
    search.leaveOutOfRegistries();
    search.leaveOutSteps();
    return search.smallest;
  }

  private boolean tryOut(UnaryOperator<History> change) {
    History candidate = change.apply(smallest);
    if (candidate.equals(smallest) || !fails.test(candidate)) {
      return false;
    }
    smallest = candidate;
    return true;
  }

  // Halves first, then quarters, down to single steps, as long as anything can go.
  private void leaveOutSteps() {
    for (int size = Math.max(1, smallest.steps().size() / 2); size >= 1; size /= 2) {
      int at = 0;
      while (at < smallest.steps().size()) {
        int from = at;
        int to = Math.min(smallest.steps().size(), at + size);
        boolean gone =
            tryOut(
                h -> {
                  List<Step> left = new ArrayList<>(h.steps());
                  left.subList(from, to).clear();
                  return new History(h.partitions(), h.tasks(), left);
                });
        at = gone ? at : at + size;
      }
    }
  }

  private static List<Step> onePartition(History history) {
    List<Step> steps = new ArrayList<>();
    for (Step step : history.steps()) {
      if (step instanceof Step.Ticks ticks) {
        List<Step.Log> logs =
            ticks.logs().stream().map(log -> new Step.Log(log.topic(), 0)).distinct().toList();
        steps.add(new Step.Ticks(ticks.at(), logs));
      } else if (step instanceof Step.Garbage garbage) {
        steps.add(new Step.Garbage(new Step.Log(garbage.log().topic(), 0)));
      } else {
        steps.add(step);
      }
    }
    return steps;
  }

  private void leaveOutOfRegistries() {
    for (int at = 0; at < smallest.steps().size(); at++) {
      int step = at;
      if (smallest.steps().get(at) instanceof Step.Publish publish && publish.registry() != null) {
        Registry whole = publish.registry();
        whole.units().forEach(unit -> tryOut(h -> without(h, step, unit)));
        whole.sources().forEach(source -> tryOut(h -> without(h, step, source)));
        whole.campaigns().forEach(campaign -> tryOut(h -> without(h, step, campaign)));
      }
    }
  }

  private static History without(History history, int at, Object part) {
    List<Step> steps = new ArrayList<>(history.steps());
    Registry whole = ((Step.Publish) steps.get(at)).registry();
    if (whole != null) {
      steps.set(
          at,
          new Step.Publish(
              new Registry(
                  whole.zone(),
                  whole.units().stream().filter(unit -> !unit.equals(part)).toList(),
                  whole.sources().stream().filter(source -> !source.equals(part)).toList(),
                  whole.campaigns().stream().filter(c -> !c.equals(part)).toList())));
    }
    return new History(history.partitions(), history.tasks(), steps);
  }
}
