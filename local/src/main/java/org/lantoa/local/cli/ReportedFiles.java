package org.lantoa.local.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.exports.ExportKind;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.ingest.reported.ReportedImport;
import org.lantoa.ingest.reported.ReportedImportException;
import org.lantoa.ingest.reported.ReportedOutcome;
import org.lantoa.ingest.reported.ReportedRequest;
import org.lantoa.ingest.reported.Standing;
import org.lantoa.local.machine.DataFolder;
import org.lantoa.local.machine.RegistryFolder;
import org.lantoa.local.machine.RegistryPublication;
import org.lantoa.local.machine.RunningMachine;
import org.lantoa.local.message.Refusal;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.RegistryReading;

/**
 * {@code import} of files that units fill by hand.
 *
 * @param terminal where to speak
 * @param data which machine
 * @param json whether the answer is JSON
 */
record ReportedFiles(Terminal terminal, DataFolder data, boolean json) {

  /**
   * Whether files are of reported figures.
   *
   * @throws Refusal if some are and others are not: their answers differ
   */
  static boolean are(List<Path> files) {
    List<Path> reported = ExportKind.sorted(files).getOrDefault(ExportKind.REPORTED, List.of());
    if (!reported.isEmpty() && reported.size() < files.size()) {
      throw Refusal.ofUse("import.mixed", reported.get(0));
    }
    return !reported.isEmpty();
  }

  /** Imports into the running machine. */
  int importInto(List<Path> files, @Nullable Path refusedOut) throws IOException {
    RunningMachine machine = RunningMachine.require(data);
    RegistryReading reading = registry().reading();
    boolean isNew =
        RegistryPublication.publishIfChanged(
            machine.kafka(), reading.registry().orElse(Registry.empty()));
    if (RegistryPublication.publishIfChanged(machine.kafka(), reading.indicators()) || isNew) {
      terminal.note("import.registry-published");
    }
    ReportedRequest request = request(files, reading);
    try (RecordLog log = RecordLog.kafka(machine.kafka());
        RowLines rows = RowLines.open(terminal, refusedOut)) {
      Standing standing = Standing.kafka(machine.kafka());
      return answer(ReportedImport.run(request, standing, log, rows), rows);
    } catch (ReportedImportException failed) {
      throw Refusal.because(failed, "import.failed", Refusal.reason(failed));
    }
  }

  /** Reads and checks; needs nothing running. */
  int tryOut(List<Path> files, @Nullable Path refusedOut) throws IOException {
    ReportedRequest request = request(files, registry().readingOrExample());
    try (RowLines rows = RowLines.open(terminal, refusedOut)) {
      int exit = answer(ReportedImport.dryRun(request, rows), rows);
      terminal.note("import.dry-run");
      return exit;
    } catch (ReportedImportException failed) {
      throw Refusal.because(failed, "import.failed", Refusal.reason(failed));
    }
  }

  private CheckedRegistry registry() {
    return new CheckedRegistry(terminal, new RegistryFolder(data.registry()));
  }

  private ReportedRequest request(List<Path> files, RegistryReading reading) {
    return new ReportedRequest(
        files,
        reading.registry().orElse(Registry.empty()),
        reading.indicators(),
        terminal.clock(),
        terminal.messages().locale());
  }

  private int answer(ReportedOutcome outcome, RowLines rows) {
    rows.finish();
    outcome.notes().forEach(terminal::line);
    if (json) {
      terminal.answer(outcome.toJson());
    } else {
      terminal.answer(
          terminal.text(
              "import.reported",
              outcome.rows(),
              outcome.recorded(),
              outcome.corrected(),
              outcome.unchanged(),
              outcome.empty(),
              outcome.duplicates(),
              outcome.conflicting(),
              outcome.refused()));
    }
    return outcome.refused() + outcome.conflicting() > 0 ? Exit.REFUSED_ROWS : Exit.DONE;
  }
}
