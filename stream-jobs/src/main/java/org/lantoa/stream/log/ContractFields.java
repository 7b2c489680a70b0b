package org.lantoa.stream.log;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lantoa.model.Measure;

/** The allow-list of field names that a refusal may repeat. */
final class ContractFields {
  private static final Set<String> NAMES = names();

  private ContractFields() {}

  private static Set<String> names() {
    Set<String> names =
        new HashSet<>(
            List.of("v", "type", "at", "post", "origin", "kind", "text", "permalink", "counts"));
    names.addAll(List.of("publishedAt", "observedAt", "readAt", "forgottenAt", "campaigns"));
    names.addAll(List.of("source", "outcome", "until", "detail", "posts", "calls", "followers"));
    for (Measure measure : Measure.values()) {
      names.add("counts." + measure.wireName());
    }
    return Set.copyOf(names);
  }

  /** The name if it is part of the contract, else the empty name of the whole record. */
  static String nameOrNothing(String field) {
    return NAMES.contains(field) ? field : "";
  }
}
