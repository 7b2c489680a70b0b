package org.lantoa.local.simulator.graph;

import java.util.List;
import java.util.Map;

/**
 * One field of a {@code fields} parameter: {@code comments.filter(stream).limit(0){id}}.
 *
 * @param modifiers what follows in dots, by name
 * @param fields what stands in braces
 */
record Field(String name, Map<String, String> modifiers, List<Field> fields) {

  /** The name it is answered under. */
  String answeredAs() {
    return modifiers.getOrDefault("as", name);
  }

  /** A modifier that is a whole number. */
  int number(String modifier, int ifAbsent) {
    String text = modifiers.get(modifier);
    if (text == null) {
      return ifAbsent;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException noNumber) {
      throw GraphErrors.badParameter("(#100) Param " + modifier + " must be an integer");
    }
  }
}
