package org.lantoa.model.registry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
    boolean sound = source.owners().isSound();
    for (DatedList.Item item : source.owners().items()) {
      UnitEntry owner = units.units().get(item.unit());
      if (owner == null || !owner.isSound()) {
        sound = false;
        if (owner == null && units.isReadable()) {
          String nearest = NearestName.of(item.unit(), units.units().keySet());
          findings.add(Mistake.OWNER_UNKNOWN, item.line(), source.label(), item.unit(), nearest);
        }
        continue;
      }
      Period days = item.within(owner.life());
      if (!owner.life().contains(days) || days.to().isBefore(days.from())) {
        sound = false;
        findings.add(
            Mistake.OWNER_NOT_EXISTING,
            item.line(),
            source.label(),
            item.unit(),
            owner.life().toString());
      }
      chain.add(new DatedList.Dated(days, item.line()));
    }
    if (sound) {
      DatedList.checkChain(
          chain, source.label(), Mistake.OWNERS_OVERLAP, Mistake.OWNERS_GAP, findings);
    }
  }
}
