package org.lantoa.search.index;

import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.json.JsonData;
import java.util.Map;
import java.util.TreeMap;

/**
 * What made the terms of an index: the version of its mapping and, where it holds text, that of the
 * analysis. Each index carries it in its mapping's {@code _meta}.
 *
 * @param mapping the version of the mapping; 1 where an index carries none
 * @param analysis the version of the analysis; empty where no text is analysed
 */
record MappingVersion(int mapping, String analysis) {
  private static final String MAPPING = "mapping";
  private static final String ANALYSIS = "analysis";

  static MappingVersion ofMapping(int mapping) {
    return new MappingVersion(mapping, "");
  }

  /** What a mapping says of itself. */
  static MappingVersion of(TypeMapping mapping) {
    JsonData version = mapping.meta().get(MAPPING);
    JsonData analysis = mapping.meta().get(ANALYSIS);
    return new MappingVersion(
        version == null ? 1 : version.to(Integer.class),
        analysis == null ? "" : analysis.to(String.class));
  }

  Map<String, JsonData> meta() {
    Map<String, JsonData> meta = new TreeMap<>();
    meta.put(MAPPING, JsonData.of(mapping));
    if (!analysis.isEmpty()) {
      meta.put(ANALYSIS, JsonData.of(analysis));
    }
    return meta;
  }
}
