package org.lantoa.model.registry;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A registry file as a tree of nodes that know their lines. Nothing is ever constructed from tags,
 * and size, depth and aliases are bounded.
 */
public final class YamlFile {
  /** Room for tens of thousands of sources; more is not a registry. */
  static final int MAX_BYTES = 16 << 20;

  private YamlFile() {}

  /** The top mapping of a file that must have a list; empty, with findings, if there is none. */
  static Optional<YamlEntry> top(
      Path file, List<String> keys, String listKey, FileFindings findings) {
    Optional<YamlEntry> top = top(file, keys, findings);
    top.filter(entry -> !entry.isWritten(listKey))
        .ifPresent(entry -> entry.report(Mistake.KEY_MISSING, listKey, listKey));
    return top;
  }

  /** The top mapping of a file; empty, with findings, if there is none. */
  public static Optional<YamlEntry> top(Path file, List<String> keys, FileFindings findings) {
    return text(file, findings)
        .flatMap(text -> root(text, findings))
        .flatMap(root -> YamlEntry.of(root, keys, findings));
  }

  /** The text of a file without its byte order mark; empty, with a finding, if it has none. */
  static Optional<String> text(Path file, FileFindings findings) {
    try {
      if (!Files.exists(file)) {
        findings.add(Mistake.FILE_MISSING, 0, String.valueOf(file.getFileName()));
        return Optional.empty();
      }
      if (Files.size(file) > MAX_BYTES) {
        findings.add(Mistake.FILE_TOO_LARGE, 0, Integer.toString(MAX_BYTES >> 20));
        return Optional.empty();
      }
      return decoded(Files.readAllBytes(file), findings);
    } catch (IOException unreadable) {
      findings.add(Mistake.FILE_UNREADABLE, 0, String.valueOf(unreadable.getMessage()));
      return Optional.empty();
    }
  }

  /** The root node of a text; empty, with a finding, if the text is no YAML document. */
  static Optional<Node> root(String text, FileFindings findings) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_BYTES);
    options.setMaxAliasesForCollections(50);
    options.setNestingDepthLimit(20);
    try {
      Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
      if (root == null) {
        findings.add(Mistake.FILE_EMPTY, 0);
      }
      return Optional.ofNullable(root);
    } catch (MarkedYAMLException malformed) {
      int line = malformed.getProblemMark() == null ? 0 : malformed.getProblemMark().getLine() + 1;
      findings.add(Mistake.YAML_MALFORMED, line, String.valueOf(malformed.getProblem()));
    } catch (ReaderException foreign) {
      findings.add(
          Mistake.YAML_MALFORMED,
          lineAt(text, foreign.getPosition()),
          "U+" + Integer.toHexString(foreign.getCodePoint()));
    } catch (YAMLException bound) {
      findings.add(Mistake.YAML_MALFORMED, 0, String.valueOf(bound.getMessage()));
    }
    return Optional.empty();
  }

  private static Optional<String> decoded(byte[] bytes, FileFindings findings) {
    ByteBuffer input = ByteBuffer.wrap(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(input).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException notUtf8) {
      int line = 1;
      for (int i = 0; i < input.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      findings.add(Mistake.FILE_NOT_UTF8, line);
      return Optional.empty();
    }
  }

  private static int lineAt(String text, int position) {
    return 1 + (int) text.chars().limit(position).filter(c -> c == '\n').count();
  }
}
