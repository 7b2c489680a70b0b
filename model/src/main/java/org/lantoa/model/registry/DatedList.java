package org.lantoa.model.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Units that hold a place one after another (parents, owners), as an entry of a file has them. */
record DatedList(List<Item> items, boolean isSound) {

  /** One unit for a time; absent days are those of the life that the place belongs to. */
  record Item(String unit, @Nullable LocalDate from, @Nullable LocalDate to, int line) {

    /** The days, open ends taken from a life. */
    Period within(Period life) {
      Period own = Period.of(from, to);
      return new Period(from == null ? life.from() : own.from(), to == null ? life.to() : own.to());
    }

    Tenure tenure(@Nullable LocalDate lifeFrom, @Nullable LocalDate lifeTo) {
      return new Tenure(unit, from == null ? lifeFrom : from, to == null ? lifeTo : to);
    }
  }

  /** Days and the line that says them. */
  record Dated(Period days, int line) {}

  /** Reads the short form {@code single: ID} or the list of tenures. */
  static DatedList read(YamlEntry entry, String single, String list) {
    if (entry.has(single) && entry.has(list)) {
      entry.report(Mistake.KEYS_EXCLUDE, single, single, list);
    }
    List<Item> items = new ArrayList<>();
    boolean sound = true;
    Optional<String> only = entry.text(single);
    only.ifPresent(unit -> items.add(new Item(unit, null, null, entry.line(single))));
    for (YamlEntry tenure : entry.entries(list, FileKeys.TENURE)) {
      String unit = tenure.requiredText("unit");
      LocalDate from = tenure.date("from");
      LocalDate to = tenure.date("to");
      if (isReversed(tenure, from, to)) {
        sound = false;
      } else if (tenure.isSound()) {
        items.add(new Item(unit, from, to, tenure.line()));
      }
      sound &= tenure.isSound();
    }
    return new DatedList(items, sound && entry.isSound());
  }

  /** Whether the days end before they begin; then there is a finding. */
  static boolean isReversed(YamlEntry entry, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null || to == null || !to.isBefore(from)) {
      return false;
    }
    entry.report(Mistake.DATES_REVERSED, "to", from.toString(), to.toString());
    return true;
  }

  /** Reports days that two hold and days between the first and the last that none holds. */
  static void checkChain(
      List<Dated> chain, String of, Mistake overlap, Mistake gap, FileFindings findings) {
    if (chain.isEmpty()) {
      return;
    }
    List<Dated> sorted =
        chain.stream().sorted(Comparator.comparing((Dated dated) -> dated.days().from())).toList();
    Period before = sorted.get(0).days();
    for (Dated next : sorted.subList(1, sorted.size())) {
      if (next.days().overlaps(before)) {
        findings.add(overlap, next.line(), of, before.toString(), next.days().toString());
      } else if (next.days().from().isAfter(before.next())) {
        Period missing = new Period(before.next(), next.days().from().minusDays(1));
        findings.add(gap, next.line(), of, missing.toString());
      }
      before = next.days().to().isAfter(before.to()) ? next.days() : before;
    }
  }
}
