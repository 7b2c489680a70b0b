package org.lantoa.local.cli;

import java.nio.file.Path;
import java.util.List;
import org.lantoa.ingest.files.ImportListener;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.ingest.reported.ReportedImport;
import org.lantoa.ingest.reported.ReportedImportException;
import org.lantoa.ingest.reported.ReportedRequest;
import org.lantoa.ingest.reported.Standing;
import org.lantoa.local.machine.RegistryPublication;
import org.lantoa.local.message.Refusal;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.RegistryReading;

/**
 * What units of the sample report by hand.
 *
 * @param terminal whose clock and language imports have
 * @param files in the order in which they come in: a later one corrects an earlier one
 */
record DemoReports(Terminal terminal, List<Path> files) {
  DemoReports {
    files = List.copyOf(files);
  }

  /** Imports the files as users import theirs. */
  void load(String bootstrap, RecordLog log, RegistryReading reading) {
    RegistryPublication.publishIfChanged(bootstrap, reading.indicators());
    try {
      for (Path file : files) {
        ReportedRequest request =
            new ReportedRequest(
                List.of(file),
                reading.registry().orElse(Registry.empty()),
                reading.indicators(),
                terminal.clock(),
                terminal.messages().locale());
        ReportedImport.run(request, Standing.kafka(bootstrap), log, ImportListener.SILENT);
      }
    } catch (ReportedImportException failed) {
      throw Refusal.because(failed, "import.failed", Refusal.reason(failed));
    }
  }
}
