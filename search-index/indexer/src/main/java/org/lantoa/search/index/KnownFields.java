package org.lantoa.search.index;

import co.elastic.clients.elasticsearch._types.mapping.Property;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names of our own fields. A name that is not ours may be anything, a person's too. */
final class KnownFields {
  private static final Set<String> NAMES = names();

  private KnownFields() {}

  /** Whether a dotted name is made of our names only. */
  static boolean isKnown(String dotted) {
    return !dotted.isEmpty() && NAMES.containsAll(List.of(dotted.split("\\.")));
  }

  private static Set<String> names() {
    Set<String> names = new TreeSet<>(List.of("v", "version", "type"));
    for (Indices index : Indices.values()) {
      collect(index.mapping().properties(), names);
    }
    return names;
  }

  private static void collect(Map<String, Property> fields, Set<String> names) {
    fields.forEach(
        (name, field) -> {
          names.add(name);
          if (field.isObject()) {
            collect(field.object().properties(), names);
          }
        });
  }
}
