package org.lantoa.model.registry;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One mapping of a registry file, read key by key. Each mistake becomes a finding with its line;
 * the reading goes on with an absent value, and {@link #isSound()} then says that dates and
 * references of this entry are not worth checking further.
 */
public final class YamlEntry {
  private static final int MAX_TEXT = 2000;
  private static final Set<Tag> PLAIN_TAGS =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.TIMESTAMP, Tag.NULL);
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final FileFindings findings;
  private boolean sound = true;

  private YamlEntry(MappingNode node, List<String> keys, FileFindings findings) {
    this.line = lineOf(node);
    this.findings = findings;
    for (NodeTuple tuple : node.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      int keyLine = lineOf(tuple.getKeyNode());
      if (!keys.contains(key)) {
        findings.add(
            Mistake.KEY_UNKNOWN, keyLine, key, NearestName.of(key, keys), String.join(", ", keys));
      } else if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
        findings.add(Mistake.KEY_TWICE, keyLine, key);
      }
    }
  }

  /** The entry of a node; empty, with a finding, if the node is no mapping. */
  static Optional<YamlEntry> of(Node node, List<String> keys, FileFindings findings) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(new YamlEntry(mapping, keys, findings));
    }
    findings.add(Mistake.NOT_A_MAPPING, lineOf(node), String.join(", ", keys));
    return Optional.empty();
  }

  static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  /** The line of a key's value, or of the entry if the key is absent. */
  public int line(String key) {
    Node value = values.get(key);
    return value == null ? line : lineOf(value);
  }

  /** The line of the entry. */
  public int line() {
    return line;
  }

  FileFindings findings() {
    return findings;
  }

  /** Whether every value so far could be read. */
  public boolean isSound() {
    return sound;
  }

  /** The mapping under a key; empty if it is absent, with a finding if it is no mapping. */
  public Optional<YamlEntry> entry(String key, List<String> keys) {
    Node value = values.get(key);
    if (value == null || !has(key)) {
      return Optional.empty();
    }
    Optional<YamlEntry> entry = of(value, keys, findings);
    sound &= entry.isPresent();
    return entry;
  }

  /** Whether a key says {@code true}; false if it is absent. */
  public boolean flag(String key) {
    return has(key) && requiredName(key, List.of("true", "false")).equals("true");
  }

  /** The mappings of a list; what is no mapping is reported and left out. */
  public List<YamlEntry> entries(String key, List<String> keys) {
    List<YamlEntry> entries = new ArrayList<>();
    for (Node item : items(key)) {
      of(item, keys, findings).ifPresentOrElse(entries::add, () -> sound = false);
    }
    return entries;
  }

  /** Whether the key is there, be it without a value. */
  boolean isWritten(String key) {
    return values.containsKey(key);
  }

  /** Whether the key is there with a value. */
  public boolean has(String key) {
    Node value = values.get(key);
    return value != null && !value.getTag().equals(Tag.NULL) && !isBlank(value);
  }

  private static boolean isBlank(Node value) {
    return value instanceof ScalarNode scalar && scalar.getValue().isBlank();
  }

  /** Reports a mistake at the line of a key. */
  public void report(Mistake mistake, String key, String... details) {
    sound = false;
    findings.add(mistake, line(key), details);
  }

  /** The text of a key that must be there; empty, with a finding, if it is not. */
  public String requiredText(String key) {
    if (!has(key)) {
      report(Mistake.KEY_MISSING, key, key);
      return "";
    }
    return text(key).orElse("");
  }

  /** The text of a key; empty if it is absent. */
  public Optional<String> text(String key) {
    return has(key) ? scalar(key, values.get(key)) : Optional.empty();
  }

  /** The texts of a list. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(key)) {
      scalar(key, item).ifPresent(texts::add);
    }
    return texts;
  }

  /** The items of a list; none if the key is absent or empty. */
  List<Node> items(String key) {
    if (!has(key)) {
      return List.of();
    }
    if (values.get(key) instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    report(Mistake.NOT_A_LIST, key, key);
    return List.of();
  }

  String requiredName(String key, List<String> allowed) {
    String text = requiredText(key);
    if (!text.isEmpty() && !allowed.contains(text)) {
      report(
          Mistake.VALUE_UNKNOWN,
          key,
          text,
          key,
          NearestName.of(text, allowed),
          String.join(", ", allowed));
    }
    return text;
  }

  /** The whole number of a key, or the default if it is absent or out of range. */
  public int number(String key, int defaultValue, int least, int most) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return defaultValue;
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Reported below together with what is out of range.
      sound = false;
    }
    report(
        Mistake.NUMBER_INVALID,
        key,
        key,
        text.get(),
        Integer.toString(least),
        Integer.toString(most));
    return defaultValue;
  }

  @Nullable LocalDate date(String key) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(text.get());
      if (!date.isBefore(EARLIEST) && !date.isAfter(LATEST)) {
        return date;
      }
    } catch (DateTimeException notADate) {
      // Reported below together with what is out of range.
      sound = false;
    }
    report(Mistake.DATE_INVALID, key, key, text.get());
    return null;
  }

  private Optional<String> scalar(String key, @Nullable Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      return refused(node, Mistake.NOT_TEXT, key);
    }
    if (!PLAIN_TAGS.contains(scalar.getTag())) {
      return refused(node, Mistake.YAML_TAG, scalar.getTag().getValue());
    }
    String text = Normalizer.normalize(scalar.getValue().strip(), Normalizer.Form.NFC);
    return text.length() <= MAX_TEXT
        ? Optional.of(text)
        : refused(node, Mistake.TEXT_TOO_LONG, key, Integer.toString(MAX_TEXT));
  }

  private Optional<String> refused(@Nullable Node node, Mistake mistake, String... details) {
    sound = false;
    findings.add(mistake, node == null ? line : lineOf(node), details);
    return Optional.empty();
  }
}
