package org.lantoa.ingest.files;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * The zones that exports write behind a time. Only abbreviations that stand for one offset are
 * known; CST (China, America, Cuba), IST, BST, MST and the like stand for several and are not.
 */
final class ZoneNames {
  private static final Map<String, Integer> HOURS =
      Map.ofEntries(
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("WET", 0),
          Map.entry("WEST", 1),
          Map.entry("CET", 1),
          Map.entry("CEST", 2),
          Map.entry("EET", 2),
          Map.entry("EEST", 3),
          Map.entry("MSK", 3),
          Map.entry("ICT", 7),
          Map.entry("WIB", 7),
          Map.entry("HKT", 8),
          Map.entry("SGT", 8),
          Map.entry("JST", 9),
          Map.entry("KST", 9),
          Map.entry("AEST", 10),
          Map.entry("AEDT", 11),
          Map.entry("BRT", -3),
          Map.entry("BRST", -2),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("PST", -8),
          Map.entry("PDT", -7));

  private ZoneNames() {}

  /** The offset behind {@code Z}, {@code +07:00}, {@code +0700}, {@code +07} or an abbreviation. */
  static Optional<ZoneOffset> offset(String zone) {
    Integer hours = HOURS.get(zone);
    if (hours != null) {
      return Optional.of(ZoneOffset.ofHours(hours));
    }
    try {
      return zone.equals("Z") || zone.startsWith("+") || zone.startsWith("-")
          ? Optional.of(ZoneOffset.of(zone))
          : Optional.empty();
    } catch (DateTimeException noOffset) {
      return Optional.empty();
    }
  }
}
