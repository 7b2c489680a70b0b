package org.lantoa.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.files.FileImport;
import org.lantoa.ingest.files.ImportException;
import org.lantoa.ingest.files.ImportListener;
import org.lantoa.ingest.files.ImportRequest;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.local.machine.DataFolder;
import org.lantoa.local.machine.Machine;
import org.lantoa.local.machine.Patience;
import org.lantoa.local.machine.RegistryFolder;
import org.lantoa.local.message.Refusal;
import org.lantoa.local.sample.Sample;
import org.lantoa.local.sample.SampleSettings;
import org.lantoa.local.sample.ScopeTruth;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.Scope;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.RegistryReading;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.lantoa.model.topic.Total;
import org.lantoa.search.archive.ArchiveException;
import org.lantoa.search.archive.PostFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sample of a demonstration's data folder: generated once, loaded once. */
final class DemoSample implements MachineRun.FirstData {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Logger LOG = LoggerFactory.getLogger(DemoSample.class);

  private final Terminal terminal;
  private final DataFolder folder;
  private final Sample sample;
  private final List<Path> files;
  private final DemoReports reports;
  private long shown;
  private final CompletableFuture<Void> appended = new CompletableFuture<>();
  private final boolean live;
  private volatile boolean complete;

  private DemoSample(Terminal terminal, DataFolder folder, Sample sample, boolean live)
      throws IOException {
    this.terminal = terminal;
    this.folder = folder;
    this.sample = sample;
    this.live = live;
    this.files = sample.writeFiles(folder.sample());
    this.reports = new DemoReports(terminal, sample.writeReports(folder.sample()));
  }

  /**
   * Generates the sample, its registry and its files. On a folder that has one it is the same
   * again, because the instant that it ends at is kept.
   *
   * @param live whether a new registry gets the sources of {@link DemoLive} too; one that stands
   *     stays as it is
   * @throws Refusal if the folder holds another sample: mixed, their totals would be nobody's
   */
  static DemoSample prepare(
      Terminal terminal, DataFolder folder, long seed, int posts, boolean live) throws IOException {
    Optional<KeptSample> kept = KeptSample.in(folder);
    if (kept.isPresent() && !kept.get().isOf(seed, posts)) {
      throw Refusal.ofWork(
          "demo.sample-differs",
          folder.root(),
          Long.toString(kept.get().settings().seed()),
          kept.get().settings().posts(),
          Long.toString(seed),
          posts);
    }
    KeptSample chosen =
        kept.orElseGet(
            () ->
                new KeptSample(
                    new SampleSettings(
                        seed, terminal.clock().instant().truncatedTo(ChronoUnit.MINUTES), posts),
                    live));
    Sample sample = Sample.generate(chosen.settings());
    if (kept.isEmpty()) {
      sample.writeRegistry(
          folder.registry(), live ? DemoLive.sources(chosen.settings()) : List.of());
      chosen.keep(folder);
    }
    return new DemoSample(terminal, folder, sample, chosen.live());
  }

  /** What it depends on. */
  SampleSettings settings() {
    return sample.truth().settings();
  }

  /** Whether its registry has the sources of {@link DemoLive}. */
  boolean isLive() {
    return live;
  }

  void writeTruth(Path file) throws IOException {
    sample.truth().writeJson(file);
  }

  /** Appends the sample unless that was done, on a thread of its own. */
  @Override
  public void begin(String bootstrap) {
    Thread appending =
        new Thread(() -> appended.complete(append(bootstrap)), "lantoa-append-sample");
    appending.setUncaughtExceptionHandler(
        (thread, failure) -> appended.completeExceptionally(failure));
    appending.setDaemon(true);
    appending.start();
  }

  /** Waits until the sample is searchable and complete. */
  @Override
  public void await(Machine machine) {
    try {
      appended.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw cause instanceof Refusal refusal
          ? refusal
          : Refusal.because(cause, "import.failed", Refusal.reason(cause));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.ofWork("machine.interrupted");
    }
    awaitComplete(machine);
    complete = true;
  }

  @Override
  public boolean isThere() {
    return complete;
  }

  private @Nullable Void append(String bootstrap) {
    try {
      if (Files.exists(loadedMark())) {
        terminal.note("demo.sample-kept", seed(), settings().posts());
      } else {
        importFiles(bootstrap);
        Files.createFile(loadedMark());
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void importFiles(String bootstrap) {
    terminal.note("demo.sample-loading", seed(), settings().posts());
    RegistryReading reading =
        new CheckedRegistry(terminal, new RegistryFolder(folder.registry())).reading();
    Registry registry = reading.registry().orElse(Registry.empty());
    long accepted = 0;
    try (RecordLog log = RecordLog.kafka(bootstrap)) {
      for (int file = 0; file < files.size(); file++) {
        accepted +=
            FileImport.run(request(registry, file), log, ImportListener.SILENT)
                .summary()
                .accepted();
        for (Observation removal : sample.removalsAfter(file)) {
          byte[] json = RecordCodec.OBSERVATIONS.write(removal);
          log.append(Topic.OBSERVATIONS, removal.post().text(), json);
        }
      }
      log.flush();
      reports.load(bootstrap, log, reading);
      terminal.note("demo.loaded", accepted, settings().posts());
    } catch (ImportException | AppendFailedException e) {
      throw Refusal.because(e, "import.failed", Refusal.reason(e));
    }
  }

  /** One by one: what was found out between two files stands between them on the log too. */
  private ImportRequest request(Registry registry, int file) {
    return new ImportRequest(
        files.subList(file, file + 1),
        registry,
        null,
        terminal.clock(),
        terminal.messages().locale());
  }

  private void awaitComplete(Machine machine) {
    ScopeTruth truth = sample.truth().total(Scope.ALL.text());
    try (Progress progress = new Progress(terminal)) {
      long before = -1;
      // A large sample on a busy machine takes long: what counts is that it goes on.
      while (!Patience.until(PATIENCE, () -> isComplete(machine, truth, progress))) {
        if (shown != before) {
          before = shown;
          continue;
        }
        throw Refusal.ofWork(
            "machine.not-ready",
            PATIENCE.toSeconds(),
            terminal.text("part.sample"),
            LoggedExecution.file());
      }
    }
  }

  /** What was imported beside the sample may only add to it. */
  private boolean isComplete(Machine machine, ScopeTruth truth, Progress progress) {
    try {
      return holdsAll(machine, truth, progress);
    } catch (ArchiveException notYet) {
      // An index that was made a moment ago cannot be searched yet.
      LOG.debug("asked too early", notYet);
      return false;
    }
  }

  private boolean holdsAll(Machine machine, ScopeTruth truth, Progress progress) {
    Optional<Total> total =
        machine.archive().totals(List.of(Scope.ALL), List.of(Horizon.ALL)).stream().findFirst();
    progress.at("demo.waiting", total.map(Total::posts).orElse(0L), truth.posts());
    boolean isCounted = total.isPresent() && holds(total.get(), truth);
    // The indices of all months are asked last: asked all the while, they slow what is waited for.
    long found = isCounted ? machine.archive().figures(PostFilter.NONE).posts() : 0;
    shown = found + total.map(DemoSample::figures).orElse(0L);
    return isCounted && found >= truth.posts();
  }

  /** Any number that changes as long as figures arrive. */
  private static long figures(Total total) {
    return Measure.main().stream().mapToLong(total.gains()::of).sum() + total.posts();
  }

  private static boolean holds(Total total, ScopeTruth truth) {
    return total.posts() >= truth.posts()
        && Measure.main().stream()
            .allMatch(measure -> total.gains().of(measure) >= truth.sums().of(measure));
  }

  private String seed() {
    return Long.toString(settings().seed());
  }

  private Path loadedMark() {
    return folder.sample().resolve("loaded");
  }
}
