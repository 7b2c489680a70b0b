package org.lantoa.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.lantoa.ingest.files.FileImport;
import org.lantoa.ingest.files.ImportException;
import org.lantoa.ingest.files.ImportListener;
import org.lantoa.ingest.files.ImportRequest;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.local.bench.Benchmark.Findings;
import org.lantoa.local.machine.DataFolder;
import org.lantoa.local.machine.Machine;
import org.lantoa.local.machine.MachinePorts;
import org.lantoa.local.machine.MachineSettings;
import org.lantoa.local.machine.Patience;
import org.lantoa.local.machine.RegistryFolder;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.Scope;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.Total;
import org.lantoa.search.archive.ArchiveException;
import org.lantoa.search.archive.PostFilter;

/**
 * The way of rows through a whole machine, on one clock that starts with the import: until all
 * stand in Kafka, and until totals are complete, every post can be found and nothing waits to be
 * indexed.
 */
final class EndToEnd {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String NOTHING_WAITS = "lantoa_indexer_lag 0.0";

  private final CountsFile file;
  private final Findings findings;

  EndToEnd(CountsFile file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  void measure(DataFolder data) throws IOException {
    Registry registry = registry(data);
    MachineSettings settings = MachineSettings.of(data, MachinePorts.anyFree(), List.of());
    try (Machine machine = Machine.start(settings, new StartSteps(findings))) {
      await("healthy", () -> machine.problems().isEmpty());
      findings.progress("importing " + file.rows() + " rows into the running machine");
      long start = System.nanoTime();
      append(registry, machine.addresses().kafka());
      double inKafka = seconds(start);
      await("searchable", () -> isSearchable(machine));
      double searchable = seconds(start);
      findings.found("e2e_rows", file.rows());
      findings.found("kafka_rows_per_s", file.rows() / inKafka);
      findings.found("e2e_rows_per_s", file.rows() / searchable);
      findings.found("ratio_e2e_to_kafka", inKafka / searchable);
    }
  }

  private static Registry registry(DataFolder data) throws IOException {
    RegistryFolder folder = new RegistryFolder(data.registry());
    folder.writeExample();
    Files.writeString(
        folder.path().resolve("sources.yaml"),
        "sources:\n  - key: "
            + CountsFile.SOURCE
            + "\n    officialName: UBND tỉnh\n    publicProof: https://vidu.example.gov.vn/\n"
            + "    origin: template\n    unit: tinh\n");
    return folder
        .read()
        .registry()
        .orElseThrow(() -> new IOException("the benchmark's registry has mistakes"));
  }

  private void append(Registry registry, String kafka) throws IOException {
    ImportRequest request =
        new ImportRequest(
            List.of(file.path()), registry, null, InstantSource.system(), Locale.ROOT);
    try (RecordLog log = RecordLog.kafka(kafka)) {
      long accepted = FileImport.run(request, log, ImportListener.SILENT).summary().accepted();
      if (accepted != file.rows()) {
        throw new IOException(accepted + " of " + file.rows() + " rows were accepted");
      }
    } catch (ImportException refused) {
      throw new IOException("the generated file was refused, so nothing was measured", refused);
    }
  }

  private boolean isSearchable(Machine machine) {
    try {
      List<Total> totals = machine.archive().totals(List.of(Scope.ALL), List.of(Horizon.ALL));
      return !totals.isEmpty()
          && totals.get(0).posts() == file.posts()
          && totals.get(0).gains().of(Measure.REACTIONS) == file.reactions()
          && machine.archive().figures(PostFilter.NONE).posts() == file.posts()
          && get(machine.addresses().web().resolve("/metrics")).contains(NOTHING_WAITS);
    } catch (ArchiveException | IOException notYet) {
      return false;
    }
  }

  private static String get(URI address) throws IOException {
    try {
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void await(String what, java.util.function.BooleanSupplier condition) {
    if (!Patience.until(PATIENCE, condition)) {
      throw new IllegalStateException("not " + what + " within " + PATIENCE);
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
