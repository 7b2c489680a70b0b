package org.lantoa.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.files.FileImport;
import org.lantoa.ingest.files.ImportException;
import org.lantoa.ingest.files.ImportOptions;
import org.lantoa.ingest.files.ImportOutcome;
import org.lantoa.ingest.files.ImportRequest;
import org.lantoa.ingest.files.ImportSummary;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.local.machine.RegistryFolder;
import org.lantoa.local.machine.RegistryPublication;
import org.lantoa.local.machine.RunningMachine;
import org.lantoa.local.message.Refusal;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import FILE…}: files of counts, into the running machine or as a dry run. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer>, LoggedExecution.HasDataFolder {
  private final Terminal terminal;

  @Mixin private DataOption data = new DataOption();
  @Mixin private JsonOption json = new JsonOption();
  @Mixin private ImportChoices choices = new ImportChoices();

  @Parameters(paramLabel = "FILE", descriptionKey = "FILE", arity = "0..*")
  private List<Path> files = List.of();

  @Option(names = "--observed-at", paramLabel = "TIME")
  private @Nullable String observedAt;

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--create-sources")
  private boolean createSources;

  @Option(names = "--unit", paramLabel = "ID")
  private @Nullable String unit;

  @Option(names = "--list-presets")
  private boolean listPresets;

  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Path data() {
    return data.folder().root();
  }

  @Override
  public Integer call() throws IOException, ImportException {
    if (listPresets) {
      return tellPresets();
    }
    if (files.isEmpty()) {
      throw Refusal.ofUse("import.no-files");
    }
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw Refusal.ofUse("import.no-file", file);
      }
    }
    if (ReportedFiles.are(files)) {
      ReportedFiles reported = new ReportedFiles(terminal, data.folder(), json.wanted());
      Path refused = choices.refused();
      return dryRun ? reported.tryOut(files, refused) : reported.importInto(files, refused);
    }
    Optional<String> draftsOf = draftsOf();
    Optional<RunningMachine> machine =
        dryRun ? Optional.empty() : Optional.of(RunningMachine.require(data.folder()));
    CheckedRegistry checked = new CheckedRegistry(terminal, new RegistryFolder(registryFolder()));
    Registry registry = dryRun ? checked.orExample() : checked.required();
    if (draftsOf.isPresent()) {
      registry = createSources(checked, registry, draftsOf.get());
    }
    return machine.isPresent() ? importInto(machine.get(), registry) : tryOut(registry);
  }

  private int tellPresets() {
    for (FileImport.Preset preset : FileImport.presets()) {
      terminal.answer(
          terminal.text(
              "import.preset",
              preset.name(),
              preset.origin().wireName(),
              String.join(", ", preset.keyColumns())));
    }
    return Exit.DONE;
  }

  private Optional<String> draftsOf() {
    if (createSources && unit == null) {
      throw Refusal.ofUse("import.unit-needed");
    }
    return createSources ? Optional.ofNullable(unit) : Optional.empty();
  }

  private Path registryFolder() {
    return data.folder().registry();
  }

  private Registry createSources(CheckedRegistry checked, Registry registry, String owner)
      throws IOException, ImportException {
    SortedMap<SourceKey, CountingOrigin> unknown = FileImport.unknownSources(request(registry));
    if (unknown.isEmpty()) {
      terminal.note("import.drafts-none");
      return registry;
    }
    String keys = unknown.keySet().stream().map(SourceKey::text).collect(Collectors.joining(", "));
    if (dryRun) {
      terminal.note("import.drafts-dry", unknown.size(), keys);
      return registry;
    }
    checked.addDrafts(unknown, owner);
    terminal.note("import.drafts-added", unknown.size(), registryFolder(), owner, keys);
    terminal.note("import.drafts-complete");
    return checked.required();
  }

  private int importInto(RunningMachine machine, Registry registry)
      throws IOException, ImportException {
    if (RegistryPublication.publishIfChanged(machine.kafka(), registry)) {
      terminal.note("import.registry-published");
    }
    try (RecordLog log = RecordLog.kafka(machine.kafka());
        RowLines rows = RowLines.open(terminal, null)) {
      return answer(FileImport.run(request(registry), log, rows), rows);
    } catch (ImportException e) {
      throw translated(e);
    }
  }

  private int tryOut(Registry registry) throws IOException, ImportException {
    try (RowLines rows = RowLines.open(terminal, null)) {
      int exit = answer(FileImport.dryRun(request(registry), rows), rows);
      terminal.note("import.dry-run");
      return exit;
    } catch (ImportException e) {
      throw translated(e);
    }
  }

  private static Refusal translated(ImportException e) {
    // The message is in the user's language already and names the file and the remedy.
    return e.isWrongUse()
        ? Refusal.ofUse("import.failed", Refusal.reason(e))
        : Refusal.because(e, "import.failed", Refusal.reason(e));
  }

  private ImportRequest request(Registry registry) {
    ImportOptions options = choices.options(data());
    ZoneId zone = options.zone() == null ? registry.zone() : options.zone();
    return new ImportRequest(
        files,
        registry,
        observedAt == null ? null : instant(observedAt, zone),
        options,
        terminal.clock(),
        terminal.messages().locale());
  }

  private static Instant instant(String text, ZoneId zone) {
    return TypedTime.parse(text, zone).orElseThrow(() -> Refusal.ofUse("use.not-a-time", text));
  }

  private int answer(ImportOutcome outcome, RowLines rows) {
    rows.finish();
    outcome.notes().forEach(terminal::line);
    ImportSummary summary = outcome.summary();
    if (json.wanted()) {
      terminal.answer(summary.toJson());
    } else {
      print(summary);
    }
    return summary.refused() > 0 ? Exit.REFUSED_ROWS : Exit.DONE;
  }

  private void print(ImportSummary summary) {
    terminal.answer(
        terminal.text(
            "import.summary",
            summary.rows(),
            summary.accepted(),
            summary.duplicates(),
            summary.conflicting(),
            summary.refused(),
            summary.posts(),
            summary.sources()));
    terminal.answer(
        terminal.text("import.counts", summary.shares(), summary.comments(), summary.reactions()));
  }
}
