package org.lantoa.model.registry;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code units.yaml} says. {@code isReadable} is false if units may be missing from it. */
record UnitsFile(ZoneId zone, Map<String, UnitEntry> units, boolean isReadable) {

  static UnitsFile read(Path file, FileFindings findings) {
    Optional<YamlEntry> top = YamlFile.top(file, FileKeys.UNITS_TOP, "units", findings);
    if (top.isEmpty()) {
      return new UnitsFile(Registry.DEFAULT_ZONE, Map.of(), false);
    }
    List<YamlEntry> entries = top.get().entries("units", FileKeys.UNIT);
    boolean isListSound = top.get().isSound();
    Map<String, UnitEntry> units = new LinkedHashMap<>();
    List<UnitEntry> all = new ArrayList<>();
    for (YamlEntry entry : entries) {
      UnitEntry unit = UnitEntry.read(entry, all.size());
      all.add(unit);
      UnitEntry first = units.putIfAbsent(unit.id(), unit);
      if (first != null && !unit.id().isEmpty()) {
        entry.report(Mistake.ID_TWICE, "id", unit.id(), Integer.toString(first.entry().line("id")));
      }
    }
    if (isListSound && entries.isEmpty()) {
      top.get().report(Mistake.NO_UNITS, "units");
    }
    boolean readable = isListSound && all.stream().noneMatch(unit -> unit.id().isEmpty());
    UnitChecks.check(all, units, readable, findings);
    return new UnitsFile(zone(top.get()), units, readable);
  }

  List<Unit> complete() {
    return units.values().stream().map(UnitEntry::complete).toList();
  }

  private static ZoneId zone(YamlEntry top) {
    Optional<String> text = top.text("zone");
    if (text.isEmpty()) {
      return Registry.DEFAULT_ZONE;
    }
    try {
      ZoneId zone = ZoneId.of(text.get());
      if (!hasWholeHours(zone)) {
        top.report(Mistake.ZONE_NOT_WHOLE_HOURS, "zone", text.get());
      }
      return zone;
    } catch (DateTimeException unknown) {
      top.report(
          Mistake.ZONE_UNKNOWN,
          "zone",
          text.get(),
          NearestName.of(text.get(), ZoneId.getAvailableZoneIds()));
      return Registry.DEFAULT_ZONE;
    }
  }

  // Offsets of the years whose posts can be counted; hours are the grid of all hourly figures.
  private static boolean hasWholeHours(ZoneId zone) {
    LocalDate first = LocalDate.of(2000, 1, 1);
    for (int month = 0; month < 12 * 60; month++) {
      Instant instant =
          YearMonth.from(first).plusMonths(month).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
      if (zone.getRules().getOffset(instant).getTotalSeconds() % 3600 != 0) {
        return false;
      }
    }
    return true;
  }
}
