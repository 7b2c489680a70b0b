package org.lantoa.local.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Files that a killed Flink leaves behind; nothing in them is needed again. */
final class Scratch {
  private Scratch() {}

  static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      delete(folder);
    }
    Files.createDirectories(folder);
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path); // Flink may still be tidying up itself.
      }
    }
  }
}
