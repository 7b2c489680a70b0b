package org.lantoa.local.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lantoa.local.message.Refusal;

/** Files with made-up sources, which take the place of none but their own kind. */
final class MadeUpFiles {
  private static final List<String> REGISTRY =
      List.of("units.yaml", "sources.yaml", "campaigns.yaml", "indicators.yaml");
  private static final String MARK = "hư cấu";

  private MadeUpFiles() {}

  /**
   * Looks before a registry is written.
   *
   * @throws Refusal if there is one that somebody made
   */
  static void requireNoOtherRegistry(Path folder) throws IOException {
    for (String name : REGISTRY) {
      requireNoOther(folder.resolve(name));
    }
  }

  /**
   * Looks before a file is written.
   *
   * @throws Refusal if there is one that somebody made
   */
  static void requireNoOther(Path file) throws IOException {
    if (Files.exists(file) && !isOwn(file)) {
      throw Refusal.ofWork("simulate.file-exists", file);
    }
  }

  /** Whether there is such a file, and it is of this kind. */
  static boolean isOwn(Path file) throws IOException {
    return Files.exists(file)
        && Files.readString(file, StandardCharsets.UTF_8)
            .lines()
            .limit(3)
            .anyMatch(MadeUpFiles::isMark);
  }

  private static boolean isMark(String line) {
    return line.startsWith("#") && line.contains(MARK);
  }
}
