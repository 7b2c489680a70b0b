package org.lantoa.stream.histories;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A record about which job and model disagree.
 *
 * @param record its name
 * @param expected what the model says; absent if there must be no such record
 * @param found what readers hold; absent if there is none
 */
record Difference(String record, @Nullable String expected, @Nullable String found) {
  static List<Difference> between(Map<String, String> expected, Map<String, String> found) {
    List<Difference> differences = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(expected.keySet());
    names.addAll(found.keySet());
    for (String name : names) {
      @Nullable String should = expected.get(name);
      @Nullable String is = found.get(name);
      if (!Objects.equals(should, is)) {
        differences.add(new Difference(name, should, is));
      }
    }
    return differences;
  }

  @Override
  public String toString() {
    return record
        + "\n    expected "
        + (expected == null ? "no such record" : expected)
        + "\n    found    "
        + (found == null ? "no such record" : found);
  }
}
