package org.lantoa.model.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The text of a file with a list of entries to which more are added. */
final class YamlListText {
  private final String text;
  private final Node list;
  private final boolean isInBraces;
  private final String newLine;

  private YamlListText(String text, Node root, Node list) {
    this.text = text;
    this.list = list;
    this.isInBraces = isFlow(root);
    this.newLine = text.contains("\r\n") ? "\r\n" : "\n";
  }

  /**
   * The list of a text.
   *
   * @param root the node of the whole text
   * @param list the node of the list in it; may be an empty value
   */
  static YamlListText of(String text, Node root, Node list) {
    return new YamlListText(text, root, list);
  }

  /** The text with entries added at the end of the list. */
  String with(List<List<String>> entries) {
    List<Node> items = list instanceof SequenceNode own ? own.getValue() : List.of();
    if (isFlow(list) && (isInBraces || !items.isEmpty())) {
      return insertedInBrackets(items, entries);
    }
    if (!items.isEmpty()) {
      return joined(lines(text), lineAfterLastItem(), list.getStartMark().getColumn(), entries);
    }
    List<String> lines = lines(withoutEmptyValue());
    return joined(lines, lines.size(), 2, entries);
  }

  private static boolean isFlow(Node node) {
    return node instanceof CollectionNode<?> own && own.getFlowStyle() == FlowStyle.FLOW;
  }

  /** {@code sources: []} and {@code sources: null} become {@code sources:}. */
  private String withoutEmptyValue() {
    String before = text.substring(0, indexOf(list.getStartMark()));
    String after = text.substring(indexOf(list.getEndMark()));
    boolean atLineEnd = after.isEmpty() || after.startsWith("\n") || after.startsWith("\r");
    return (atLineEnd && before.endsWith(" ") ? before.stripTrailing() : before) + after;
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\r?\n", -1)));
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  private String joined(List<String> lines, int at, int indent, List<List<String>> entries) {
    String margin = " ".repeat(indent);
    List<String> added = entries.stream().flatMap(List::stream).map(line -> margin + line).toList();
    List<String> all = new ArrayList<>(lines.subList(0, at));
    all.addAll(added);
    all.addAll(lines.subList(at, lines.size()));
    return String.join(newLine, all) + newLine;
  }

  /** After the last item's last value and the comments that are indented into that item. */
  private int lineAfterLastItem() {
    List<String> lines = lines(text);
    int line = Math.min(lastLine(list) + 1, lines.size());
    int dash = list.getStartMark().getColumn();
    while (line < lines.size() && isCommentInside(lines.get(line), dash)) {
      line++;
    }
    return line;
  }

  private static boolean isCommentInside(String line, int dash) {
    String content = line.stripLeading();
    return content.startsWith("#") && line.length() - content.length() > dash;
  }

  /** The line of the last value; a block's own end mark lies behind the comments that follow. */
  private static int lastLine(Node node) {
    boolean block = !isFlow(node);
    if (block && node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
      return lastLine(sequence.getValue().get(sequence.getValue().size() - 1));
    }
    if (block && node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
      NodeTuple tuple = mapping.getValue().get(mapping.getValue().size() - 1);
      return Math.max(lastLine(tuple.getKeyNode()), lastLine(tuple.getValueNode()));
    }
    int line = node.getEndMark().getLine();
    return node.getEndMark().getColumn() == 0 && line > node.getStartMark().getLine()
        ? line - 1
        : line;
  }

  private String insertedInBrackets(List<Node> items, List<List<String>> entries) {
    int end = indexOf(list.getEndMark()) - 1;
    String before = text.substring(0, end).stripTrailing();
    // The last line may end in a comment, which would swallow what follows on it.
    String separator = newLine + "  " + (items.isEmpty() || endsInComma(items, end) ? "" : ", ");
    String added = entries.stream().map(YamlListText::inBraces).collect(Collectors.joining(", "));
    return before + separator + added + text.substring(end);
  }

  private boolean endsInComma(List<Node> items, int end) {
    int lastItem = indexOf(items.get(items.size() - 1).getEndMark());
    return text.substring(lastItem, end).replaceAll("#[^\r\n]*", "").contains(",");
  }

  private int indexOf(Mark mark) {
    // Marks count code points.
    return text.offsetByCodePoints(0, mark.getIndex());
  }

  private static String inBraces(List<String> entry) {
    return entry.stream()
        .map(String::strip)
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.startsWith("- ") ? line.substring(2) : line)
        .map(YamlListText::quotedValue)
        .collect(Collectors.joining(", ", "{", "}"));
  }

  // Inside braces an unquoted colon within a value confuses some readers.
  private static String quotedValue(String line) {
    int colon = line.indexOf(": ");
    return line.substring(0, colon + 2) + '"' + line.substring(colon + 2) + '"';
  }
}
