package org.lantoa.model.registry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What {@code sources.yaml} says. */
record SourcesFile(List<SourceEntry> sources) {

  static SourcesFile read(Path file, UnitsFile units, FileFindings findings) {
    List<SourceEntry> sources = new ArrayList<>();
    YamlFile.top(file, FileKeys.SOURCES_TOP, "sources", findings)
        .ifPresent(
            top ->
                top.entries("sources", FileKeys.SOURCE)
                    .forEach(entry -> sources.add(SourceEntry.read(entry))));
    checkNames(sources);
    sources.forEach(source -> checkOwners(source, units, findings));
    return new SourcesFile(sources);
  }

  List<Source> complete(UnitsFile units) {
    return sources.stream().map(source -> source.complete(units.units())).toList();
  }

  private static void checkNames(List<SourceEntry> sources) {
    Map<String, Integer> keys = new HashMap<>();
    Map<String, String> aliases = new HashMap<>();
    for (SourceEntry source : sources) {
      if (source.key() == null) {
        continue;
      }
      Integer first = keys.putIfAbsent(source.key().text(), source.entry().line("key"));
      if (first != null) {
        source.entry().report(Mistake.SOURCE_TWICE, "key", source.label(), first.toString());
      }
      for (String alias : source.aliases()) {
        String name = source.key().platform() + ":" + alias.toLowerCase(Locale.ROOT);
        String other = aliases.putIfAbsent(name, source.label());
        if (other != null) {
          source.entry().report(Mistake.ALIAS_TWICE, "aliases", alias, other);
        }
      }
    }
  }

  private static void checkOwners(SourceEntry source, UnitsFile units, FileFindings findings) {
    if (!source.entry().has("unit") && !source.entry().has("owners")) {
      source.entry().report(Mistake.OWNER_MISSING, "owners", source.label());
    }
    List<DatedList.Dated> chain = new ArrayList<>();
    for (DatedList.Item item : source.owners().items()) {
      ownedDays(source, item, units, findings).ifPresent(chain::add);
    }
    // Days of an owner that could not be placed would show as a gap that is none.
    if (source.owners().isSound() && chain.size() == source.owners().items().size()) {
      DatedList.checkChain(
          chain, source.label(), Mistake.OWNERS_OVERLAP, Mistake.OWNERS_GAP, findings);
    }
  }

  /** The days of an owner; empty, with a finding where it is due, if they cannot be. */
  private static Optional<DatedList.Dated> ownedDays(
      SourceEntry source, DatedList.Item item, UnitsFile units, FileFindings findings) {
    UnitEntry owner = units.units().get(item.unit());
    if (owner == null) {
      if (units.isReadable()) {
        String nearest = NearestName.of(item.unit(), units.units().keySet());
        findings.add(Mistake.OWNER_UNKNOWN, item.line(), source.label(), item.unit(), nearest);
      }
      return Optional.empty();
    }
    if (!owner.isSound()) {
      return Optional.empty();
    }
    Period days = item.within(owner.life());
    if (owner.life().contains(days) && !days.to().isBefore(days.from())) {
      return Optional.of(new DatedList.Dated(days, item.line()));
    }
    findings.add(
        Mistake.OWNER_NOT_EXISTING,
        item.line(),
        source.label(),
        item.unit(),
        owner.life().toString());
    return Optional.empty();
  }
}
