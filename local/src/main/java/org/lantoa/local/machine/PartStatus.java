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
 * @param below what there is to say of single things in it, for people, each on a line of its own
 */
public record PartStatus(
    String name,
    boolean up,
    String where,
    List<Text> said,
    Map<String, Object> figures,
    List<Text> below) {
  /** Copies the collections. */
  public PartStatus {
    said = List.copyOf(said);
    figures = Map.copyOf(figures);
    below = List.copyOf(below);
  }

  static PartStatus up(String name, String where) {
    return new PartStatus(name, true, where, List.of(), Map.of(), List.of());
  }

  static PartStatus down(String name, String where, String problem) {
    return new PartStatus(
        name,
        false,
        where,
        List.of(Text.of("status.problem", problem)),
        Map.of("problem", problem),
        List.of());
  }

  PartStatus with(String figure, Object value, Text text) {
    List<Text> more = new java.util.ArrayList<>(said);
    more.add(text);
    Map<String, Object> all = new LinkedHashMap<>(figures);
    all.put(figure, value);
    return new PartStatus(name, up, where, more, all, below);
  }

  /** With a figure of which there is nothing to say to people. */
  PartStatus with(String figure, Object value) {
    Map<String, Object> all = new LinkedHashMap<>(figures);
    all.put(figure, value);
    return new PartStatus(name, up, where, said, all, below);
  }

  /** With one more line below it. */
  PartStatus below(Text line) {
    List<Text> more = new java.util.ArrayList<>(below);
    more.add(line);
    return new PartStatus(name, up, where, said, figures, more);
  }

  /** The same with an address. */
  PartStatus at(String address) {
    return new PartStatus(name, up, address, said, figures, below);
  }

  /** Its name for people. */
  public Text title() {
    return Text.of("part." + name);
  }
}
