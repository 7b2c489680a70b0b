package org.lantoa.local.machine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lantoa.local.message.Text;

/**
 * How one part is.
 *
 * @param name as {@link MachinePart#wireName()}, or {@code disk}, {@code memory}
 * @param up whether it does its work
 * @param where its address; empty if it has none
 * @param said what else there is to say, for people
 * @param figures the same for scripts
 */
public record PartStatus(
    String name, boolean up, String where, List<Text> said, Map<String, Object> figures) {
  /** Copies the collections. */
  public PartStatus {
    said = List.copyOf(said);
    figures = Map.copyOf(figures);
  }

  static PartStatus up(String name, String where) {
    return new PartStatus(name, true, where, List.of(), Map.of());
  }

  static PartStatus down(String name, String where, String problem) {
    return new PartStatus(
        name,
        false,
        where,
        List.of(Text.of("status.problem", problem)),
        Map.of("problem", problem));
  }

  PartStatus with(String figure, Object value, Text text) {
    List<Text> more = new java.util.ArrayList<>(said);
    more.add(text);
    Map<String, Object> all = new LinkedHashMap<>(figures);
    all.put(figure, value);
    return new PartStatus(name, up, where, more, all);
  }

  /** With a figure of which there is nothing to say to people. */
  PartStatus with(String figure, Object value) {
    Map<String, Object> all = new LinkedHashMap<>(figures);
    all.put(figure, value);
    return new PartStatus(name, up, where, said, all);
  }

  /** Its name for people. */
  public Text title() {
    return Text.of("part." + name);
  }
}
