package org.lantoa.local.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lantoa.local.machine.DataFolder;
import picocli.CommandLine.Option;

/** {@code --data}: which machine a command speaks of. */
final class DataOption {
  /** Where {@code up} keeps its state. */
  static final Path DEFAULT = Path.of("data");

  @Option(names = "--data", paramLabel = "FOLDER")
  private @Nullable Path folder;

  /** The named folder, or a default one. */
  DataFolder folderOr(Path byDefault) {
    return new DataFolder(folder == null ? byDefault : folder);
  }

  /** The named folder, or the one that {@code up} takes. */
  DataFolder folder() {
    return folderOr(DEFAULT);
  }
}
