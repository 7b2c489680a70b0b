package org.lantoa.model.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks what units say of each other. */
final class UnitChecks {
  private final Map<String, UnitEntry> units;
  private final FileFindings findings;

  private UnitChecks(Map<String, UnitEntry> units, FileFindings findings) {
    this.units = units;
    this.findings = findings;
  }

  /**
   * Checks all entries.
   *
   * @param referencesKnown whether every unit of the file could be read, so that a reference to
   *     none of them is a mistake
   */
  static void check(
      Collection<UnitEntry> all,
      Map<String, UnitEntry> units,
      boolean referencesKnown,
      FileFindings findings) {
    UnitChecks checks = new UnitChecks(units, findings);
    for (UnitEntry unit : all) {
      checks.checkParents(unit, referencesKnown);
      checks.checkSuccessor(unit, referencesKnown);
    }
    checks.checkCycles();
  }

  private void checkParents(UnitEntry unit, boolean referencesKnown) {
    List<DatedList.Dated> chain = new ArrayList<>();
    for (DatedList.Item item : unit.parents().items()) {
      UnitEntry parent = units.get(item.unit());
      if (parent != null && unit.isSound() && parent.isSound()) {
        checkTenure(unit, parent, item);
      } else if (parent == null && referencesKnown) {
        String nearest = NearestName.of(item.unit(), units.keySet());
        findings.add(Mistake.PARENT_UNKNOWN, item.line(), item.unit(), nearest);
      }
      chain.add(new DatedList.Dated(item.within(unit.life()), item.line()));
    }
    if (unit.isSound() && !chain.isEmpty() && isWithinLife(unit, chain)) {
      DatedList.checkChain(
          chain, unit.id(), Mistake.PARENTS_OVERLAP, Mistake.PARENTS_GAP, findings);
      checkEnds(unit, chain);
    }
  }

  private void checkTenure(UnitEntry unit, UnitEntry parent, DatedList.Item item) {
    Period days = item.within(unit.life());
    if (isWithinLife(unit.life(), days) && !parent.life().contains(days)) {
      findings.add(
          Mistake.PARENT_NOT_EXISTING,
          item.line(),
          unit.id(),
          item.unit(),
          days.toString(),
          parent.life().toString());
    }
  }

  private boolean isWithinLife(UnitEntry unit, List<DatedList.Dated> chain) {
    boolean within = true;
    for (DatedList.Dated dated : chain) {
      if (!isWithinLife(unit.life(), dated.days())) {
        findings.add(Mistake.PARENT_OUTSIDE_LIFE, dated.line(), unit.id(), unit.life().toString());
        within = false;
      }
    }
    return within;
  }

  private static boolean isWithinLife(Period life, Period days) {
    return life.contains(days) && !days.to().isBefore(days.from());
  }

  private void checkEnds(UnitEntry unit, List<DatedList.Dated> chain) {
    LocalDate first = chain.get(0).days().from();
    LocalDate last = chain.get(0).days().to();
    for (DatedList.Dated dated : chain) {
      first = dated.days().from().isBefore(first) ? dated.days().from() : first;
      last = dated.days().to().isAfter(last) ? dated.days().to() : last;
    }
    if (first.isAfter(unit.life().from())) {
      reportGap(unit, new Period(unit.life().from(), first.minusDays(1)));
    }
    if (last.isBefore(unit.life().to())) {
      reportGap(unit, new Period(last.plusDays(1), unit.life().to()));
    }
  }

  private void reportGap(UnitEntry unit, Period missing) {
    int line = unit.entry().line("parents");
    findings.add(Mistake.PARENTS_GAP, line, unit.id(), missing.toString());
  }

  private void checkSuccessor(UnitEntry unit, boolean referencesKnown) {
    String successor = unit.unit().successor();
    if (successor == null) {
      return;
    }
    UnitEntry next = units.get(successor);
    if (successor.equals(unit.id())) {
      unit.entry().report(Mistake.SUCCESSOR_ITSELF, "successor", successor);
    } else if (next == null) {
      if (referencesKnown) {
        String nearest = NearestName.of(successor, units.keySet());
        unit.entry().report(Mistake.SUCCESSOR_UNKNOWN, "successor", successor, nearest);
      }
    } else if (!unit.entry().has("to")) {
      unit.entry().report(Mistake.SUCCESSOR_WITHOUT_END, "successor", unit.id(), successor);
    } else if (unit.isSound() && next.isSound() && !existsAfter(next, unit)) {
      unit.entry()
          .report(
              Mistake.SUCCESSOR_NOT_EXISTING,
              "successor",
              successor,
              unit.life().next().toString(),
              next.life().toString());
    }
  }

  private static boolean existsAfter(UnitEntry next, UnitEntry ended) {
    LocalDate day = ended.life().next();
    return next.life().contains(new Period(day, day));
  }

  private void checkCycles() {
    Set<LocalDate> days = new TreeSet<>();
    for (UnitEntry unit : units.values()) {
      unit.parents().items().forEach(item -> days.add(item.within(unit.life()).from()));
    }
    Set<Set<String>> reported = new HashSet<>();
    for (LocalDate day : days) {
      Set<String> done = new HashSet<>();
      for (UnitEntry unit : units.values()) {
        List<String> cycle = cycleFrom(unit.id(), day, done);
        if (!cycle.isEmpty() && reported.add(Set.copyOf(cycle))) {
          reportCycle(cycle);
        }
      }
    }
  }

  /** The cycle that the way up from a unit ends in; none if it ends at a root or was walked. */
  private List<String> cycleFrom(String start, LocalDate day, Set<String> done) {
    List<String> way = new ArrayList<>();
    @Nullable String at = start;
    while (at != null && units.containsKey(at)) {
      if (way.contains(at)) {
        return way.subList(way.indexOf(at), way.size());
      }
      if (!done.add(at)) {
        return List.of();
      }
      way.add(at);
      at = units.get(at).parentOn(day);
    }
    return List.of();
  }

  private void reportCycle(List<String> cycle) {
    UnitEntry first = units.get(cycle.get(0));
    if (first != null) {
      String way = String.join(" → ", cycle) + " → " + cycle.get(0);
      String key = first.entry().has("parent") ? "parent" : "parents";
      findings.add(Mistake.UNIT_CYCLE, first.entry().line(key), way);
    }
  }
}
