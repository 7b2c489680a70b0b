package org.lantoa.model.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Adds draft sources to {@code sources.yaml} as text, so that nothing else of it changes. */
final class SourceDrafts {
  private static final String NOTE =
      "# Bản nháp: điền officialName và publicProof rồi bỏ dấu # ở đầu dòng;"
          + " trước đó số liệu của kênh chưa được công bố.";

  private SourceDrafts() {}

  static void add(Path folder, List<SourceKey> keys, String unit, CountingOrigin origin)
      throws IOException, UnusableRegistryException {
    requireUnit(folder, unit);
    Path file = folder.resolve(FileKeys.SOURCES_FILE);
    FileFindings findings = new FileFindings(FileKeys.SOURCES_FILE);
    String text = Files.exists(file) ? YamlFile.text(file, findings).orElse("") : "sources:\n";
    Optional<Node> root = YamlFile.root(text, findings);
    requireUsable(findings);
    Set<String> present = new LinkedHashSet<>();
    Optional<Node> list = root.flatMap(node -> value(node, "sources"));
    list.ifPresent(node -> collectKeys(node, present));
    List<SourceKey> missing =
        keys.stream().distinct().filter(key -> !present.contains(key.text())).toList();
    if (list.isEmpty()) {
      findings.add(Mistake.KEY_MISSING, 1, "sources");
      requireUsable(findings);
    } else if (!missing.isEmpty()) {
      String changed =
          YamlListText.of(text, root.orElseThrow(), list.get())
              .with(draftLines(missing, unit, origin));
      requireAdded(changed, present.size() + missing.size());
      replace(file, changed);
    }
  }

  /** A layout that this class does not understand must not cost the user the file. */
  private static void requireAdded(String changed, int expected) throws IOException {
    Set<String> keys = new LinkedHashSet<>();
    YamlFile.root(changed, new FileFindings(FileKeys.SOURCES_FILE))
        .flatMap(node -> value(node, "sources"))
        .ifPresent(node -> collectKeys(node, keys));
    if (keys.size() != expected) {
      throw new IOException(
          "drafts cannot be added to the layout of sources.yaml; nothing was written."
              + " Write the list as one '- key: …' entry below the other");
    }
  }

  private static void requireUnit(Path folder, String unit) throws UnusableRegistryException {
    FileFindings inUnits = new FileFindings(FileKeys.UNITS_FILE);
    UnitsFile units = UnitsFile.read(folder.resolve(FileKeys.UNITS_FILE), inUnits);
    if (!units.units().containsKey(unit)) {
      inUnits.add(
          Mistake.OWNER_UNKNOWN, 0, "--unit", unit, NearestName.of(unit, units.units().keySet()));
      requireUsable(inUnits);
    }
  }

  private static void requireUsable(FileFindings findings) throws UnusableRegistryException {
    if (!findings.inFileOrder().isEmpty()) {
      throw new UnusableRegistryException(findings.inFileOrder());
    }
  }

  private static Optional<Node> value(Node node, String key) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key)) {
          return Optional.of(tuple.getValueNode());
        }
      }
    }
    return Optional.empty();
  }

  private static void collectKeys(Node list, Set<String> keys) {
    if (list instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        value(item, "key")
            .filter(ScalarNode.class::isInstance)
            .ifPresent(key -> keys.add(((ScalarNode) key).getValue().strip()));
      }
    }
  }

  private static List<List<String>> draftLines(
      List<SourceKey> keys, String unit, CountingOrigin origin) {
    return keys.stream()
        .map(
            key ->
                List.of(
                    NOTE,
                    "- key: " + key.text(),
                    "  # officialName: tên đơn vị dùng cho kênh",
                    "  # publicProof: https://… (trang công khai nơi đơn vị nêu kênh này)",
                    "  origin: " + origin.wireName(),
                    "  unit: " + unit))
        .toList();
  }

  // A crash between the two leaves either the old file or the new one, never half of it.
  private static void replace(Path file, String text) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file;
    Path folder = target.toAbsolutePath().getParent();
    Path temporary = Files.createTempFile(folder, ".sources", ".yaml");
    try {
      Files.writeString(temporary, text, StandardCharsets.UTF_8);
      if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
      }
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
