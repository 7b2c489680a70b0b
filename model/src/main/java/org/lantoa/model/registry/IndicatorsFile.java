package org.lantoa.model.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lantoa.model.RegistryId;
import org.lantoa.model.reported.Indicator;
import org.lantoa.model.reported.Indicators;
import org.lantoa.model.reported.ReportedMeasure;

/** What {@code indicators.yaml} says; a folder without this file has no indicators. */
record IndicatorsFile(List<Indicator> indicators) {

  static IndicatorsFile read(Path file, FileFindings findings) {
    if (!Files.exists(file)) {
      return new IndicatorsFile(List.of());
    }
    List<Indicator> indicators = new ArrayList<>();
    Map<String, Integer> ids = new HashMap<>();
    List<YamlEntry> entries =
        YamlFile.top(file, FileKeys.INDICATORS_TOP, "indicators", findings)
            .map(top -> top.entries("indicators", FileKeys.INDICATOR))
            .orElse(List.of());
    for (YamlEntry entry : entries) {
      String id = entry.requiredText("id");
      boolean usable = isUsable(id, entry, ids);
      String name = entry.requiredText("name");
      String englishName = entry.text("nameEn").orElse(null);
      String measure = entry.requiredName("measure", FileKeys.MEASURES);
      ReportedMeasure.ofWireName(measure)
          .filter(known -> usable)
          .ifPresent(known -> indicators.add(new Indicator(id, name, englishName, known)));
    }
    return new IndicatorsFile(indicators);
  }

  /** Only called when nothing was found wrong. */
  Indicators complete() {
    return new Indicators(indicators);
  }

  private static boolean isUsable(String id, YamlEntry entry, Map<String, Integer> ids) {
    if (id.isEmpty()) {
      return false;
    }
    if (!RegistryId.isValid(id)) {
      entry.report(Mistake.ID_INVALID, "id", id);
      return false;
    }
    Integer first = ids.putIfAbsent(id, entry.line("id"));
    if (first != null) {
      entry.report(Mistake.ID_TWICE, "id", id, first.toString());
    }
    return first == null;
  }
}
