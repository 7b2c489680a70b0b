package org.lantoa.model.registry;

import java.util.Arrays;
import java.util.List;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Platform;
import org.lantoa.model.reported.ReportedMeasure;

/** The keys and the allowed values of the registry files; the JSON Schemas know the same. */
final class FileKeys {
  static final String UNITS_FILE = "units.yaml";
  static final String SOURCES_FILE = "sources.yaml";
  static final String CAMPAIGNS_FILE = "campaigns.yaml";
  static final String INDICATORS_FILE = "indicators.yaml";
  static final String ABBREVIATIONS_FILE = "abbreviations.txt";

  static final List<String> UNITS_TOP = List.of("zone", "units");
  static final List<String> UNIT =
      List.of(
          "id", "name", "level", "system", "order", "parent", "parents", "from", "to", "successor");
  static final List<String> TENURE = List.of("unit", "from", "to");
  static final List<String> SOURCES_TOP = List.of("sources");
  static final List<String> SOURCE =
      List.of(
          "key",
          "name",
          "officialName",
          "publicProof",
          "kind",
          "origin",
          "boundMinutes",
          "aliases",
          "unit",
          "owners");
  static final List<String> CAMPAIGNS_TOP = List.of("campaigns");
  static final List<String> CAMPAIGN = List.of("id", "name", "from", "to", "query");
  static final List<String> INDICATORS_TOP = List.of("indicators");
  static final List<String> INDICATOR = List.of("id", "name", "nameEn", "measure");

  static final List<String> LEVELS =
      List.of("central", "province", "district", "commune", "village");
  static final List<String> SYSTEMS =
      List.of(
          "area",
          "party",
          "government",
          "council",
          "front",
          "organization",
          "armed-forces",
          "public-service");
  static final List<String> ORIGINS =
      Arrays.stream(CountingOrigin.values()).map(CountingOrigin::wireName).toList();
  static final List<String> SOURCE_KINDS =
      Arrays.stream(SourceKind.values()).map(SourceKind::wireName).toList();
  static final List<String> PLATFORMS =
      Arrays.stream(Platform.values()).map(Platform::wireName).toList();
  static final List<String> MEASURES =
      Arrays.stream(ReportedMeasure.values()).map(ReportedMeasure::wireName).toList();

  private FileKeys() {}
}
