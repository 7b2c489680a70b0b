package org.lantoa.local.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Changes the shape of good answers. */
final class Spoiling {
  private static final Set<String> COUNTS =
      Set.of(
          "total_count",
          "count",
          "likeCount",
          "viewCount",
          "commentCount",
          "like_count",
          "comment_count",
          "share_count",
          "view_count");
  private static final Set<String> HOLDERS = Set.of("summary", "statistics");

  private Spoiling() {}

  /** Spoils all counts in an answer, in place. */
  static void spoil(JsonNode node, FaultKind kind) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> spoil(object, name, kind));
    }
    node.forEach(child -> spoil(child, kind));
  }

  private static void spoil(ObjectNode object, String name, FaultKind kind) {
    boolean isCount = COUNTS.contains(name) && object.path(name).isValueNode();
    if (kind == FaultKind.COUNTS_ABSENT && (isCount || HOLDERS.contains(name))) {
      object.remove(name);
    } else if (kind == FaultKind.COUNT_OF_WRONG_TYPE && isCount) {
      // A word, so that neither a number nor digits in quotes can be read out of it.
      object.put(name, "many " + Canaries.PERSON);
    } else if (kind == FaultKind.COUNT_NEGATIVE && isCount) {
      boolean isText = object.path(name).isTextual();
      if (isText) {
        object.put(name, "-5");
      } else {
        object.put(name, -5);
      }
    }
  }
}
