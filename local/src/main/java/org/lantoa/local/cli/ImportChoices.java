package org.lantoa.local.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.files.DateOrder;
import org.lantoa.ingest.files.ImportOptions;
import org.lantoa.ingest.files.RefusedRowsPlace;
import org.lantoa.local.message.Refusal;
import picocli.CommandLine.Option;

/** The options by which files are understood, and where refused rows go. */
final class ImportChoices {
  @Option(names = "--preset", paramLabel = "NAME")
  private @Nullable String preset;

  @Option(names = "--mapping", paramLabel = "FILE")
  private @Nullable Path mapping;

  @Option(names = "--zone", paramLabel = "ZONE")
  private @Nullable ZoneId zone;

  @Option(names = "--date-order", paramLabel = "dmy|mdy|ymd")
  private @Nullable DateOrder dateOrder;

  @Option(names = "--refused", paramLabel = "FILE")
  private @Nullable Path refused;

  @Option(names = "--no-refused")
  private boolean noRefused;

  /** What was chosen; refused rows of inputs in folders that cannot be written go elsewhere. */
  ImportOptions options(Path otherwise) {
    if (refused != null && noRefused) {
      throw Refusal.ofUse("import.refused-both");
    }
    return new ImportOptions(preset, mapping, zone, dateOrder, place(otherwise));
  }

  /** The file that was asked for; null if none was. */
  @Nullable Path refused() {
    return refused;
  }

  private RefusedRowsPlace place(Path otherwise) {
    if (noRefused) {
      return RefusedRowsPlace.nowhere();
    }
    return refused == null
        ? new RefusedRowsPlace.Beside(otherwise)
        : new RefusedRowsPlace.At(refused);
  }
}
