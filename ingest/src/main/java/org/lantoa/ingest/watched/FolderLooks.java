package org.lantoa.ingest.watched;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.registry.PublishedRules;
import org.lantoa.model.topic.NewerVersionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Look after look at the folder; one thread at a time. */
final class FolderLooks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderLooks.class);

  /** What must be free besides as much as the file itself: reports, and rows that are refused. */
  static final long ROOM = 16L << 20;

  private final WatchedSettings settings;
  private final Workplace workplace;
  private final Ground ground;
  private final Messages messages;
  private final Consumer<String> teller;
  private final Map<Outcome, Counter> counters = new EnumMap<>(Outcome.class);
  private final StandingStill stillness;
  private final Pause pause;
  private final SetAside setAside;
  private final TakenImport importing;
  private final Set<Path> leftAlone = new HashSet<>();
  private volatile boolean isStopping;
  private volatile int waiting;

  FolderLooks(
      WatchedSettings settings,
      Workplace workplace,
      Ground ground,
      Consumer<String> teller,
      InstantSource clock,
      MeterRegistry meters) {
    this.settings = settings;
    this.workplace = workplace;
    this.ground = ground;
    this.messages = new Messages(settings.locale());
    this.teller = teller;
    for (Outcome outcome : Outcome.values()) {
      counters.put(
          outcome,
          Counter.builder("lantoa.inbox.files")
              .description("Files of the watched folder that were put away")
              .tag("outcome", outcome.wireName())
              .register(meters));
    }
    this.stillness = new StandingStill(settings.quiet(), clock);
    this.pause = new Pause(clock, teller, messages);
    this.setAside = new SetAside(clock);
    this.importing = new TakenImport(ground, clock, messages, () -> isStopping);
  }

  int waiting() {
    return waiting;
  }

  Optional<String> problem() {
    Optional<Trouble> aside = setAside.isEmpty() ? Optional.empty() : Optional.of(Trouble.FOLDER);
    return pause.trouble().or(() -> aside).map(Trouble::problem);
  }

  /** No file is taken any more, and one that is being imported is given back. */
  void stop() {
    isStopping = true;
  }

  /** Puts away what was decided, gives back what was not, and takes what is whole. */
  synchronized void look() {
    if (isStopping) {
      return;
    }
    try {
      settleLeftovers();
      List<Path> files = dropped();
      waiting = files.size();
      if (pause.isOver()) {
        takeAll(files);
      }
    } catch (CancellationException stopping) {
      LOG.info("a file of the watched folder is imported again after the next start");
    } catch (IOException | RuntimeException failed) {
      // An exception that leaves a scheduled task ends it for good.
      LOG.warn("the watched folder cannot be read now: {}", failed.getClass().getName());
      pause.begin(Trouble.FOLDER);
    }
  }

  private void settleLeftovers() {
    Path rooms = Workplace.rooms(settings.folder());
    try {
      workplace.settleLeftovers();
      setAside.remove(rooms);
    } catch (IOException | RuntimeException failed) {
      setAside.add(rooms, failed);
    }
  }

  private void takeAll(List<Path> files) {
    if (files.isEmpty()) {
      pause.end();
    }
    for (Path file : files) {
      try {
        if (!setAside.isAside(file) && !takeIfWhole(file)) {
          return;
        }
      } catch (CancellationException stopping) {
        throw stopping;
      } catch (IOException | RuntimeException failed) {
        setAside.add(file, failed);
        tellOnce(file, "told.set-aside");
      }
    }
  }

  private List<Path> dropped() throws IOException {
    List<Path> files = new ArrayList<>();
    List<Path> companions = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    for (Path path : workplace.dropped()) {
      DroppedName name = DroppedName.of(path);
      if (FolderStanding.isWaiting(path)) {
        files.add(path);
      } else if (name.isCompanion()) {
        companions.add(path);
      } else if (!name.isTemporary()) {
        others.add(path);
        boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        tellOnce(path, isFolder ? "told.folder" : "told.not-a-file");
      }
    }
    List<Path> present = new ArrayList<>(files);
    present.addAll(companions);
    stillness.keepOnly(present);
    present.addAll(others);
    leftAlone.retainAll(present);
    present.add(Workplace.rooms(settings.folder()));
    setAside.keepOnly(present);
    return files;
  }

  private void tellOnce(Path path, String key) {
    if (leftAlone.add(path)) {
      teller.accept(messages.text(key, DroppedName.of(path).text()));
    }
  }

  /** Whether the next file may be looked at. */
  private boolean takeIfWhole(Path file) throws IOException {
    Optional<FileMark> whole = whole(file);
    if (whole.isEmpty()) {
      return true;
    }
    if (isStopping) {
      return false;
    }
    Optional<PublishedRules> rules = rules();
    if (rules.isEmpty()) {
      return false;
    }
    if (ground.room(settings.folder()) < ROOM + whole.get().bytes()) {
      pause.begin(Trouble.NO_ROOM);
      return false;
    }
    return take(file, whole.get(), rules.get());
  }

  private Optional<FileMark> whole(Path file) throws IOException {
    Path mapping = file.resolveSibling(DroppedName.of(file).mapping());
    try {
      boolean isMapped = Files.isRegularFile(mapping, LinkOption.NOFOLLOW_LINKS);
      boolean isMappingWhole = !isMapped || stillness.whole(mapping).isPresent();
      Optional<FileMark> whole = stillness.whole(file);
      return isMappingWhole ? whole : Optional.empty();
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (IOException unreadable) {
      tellOnce(file, "told.unreadable");
      return Optional.empty();
    }
  }

  private Optional<PublishedRules> rules() {
    try {
      Optional<PublishedRules> rules = ground.rules();
      if (rules.isEmpty()) {
        pause.begin(Trouble.NO_REGISTRY);
      }
      return rules;
    } catch (AppendFailedException away) {
      pause.begin(Trouble.KAFKA);
    } catch (NewerVersionException newer) {
      pause.begin(Trouble.NEWER_VERSION);
    }
    return Optional.empty();
  }

  private boolean take(Path file, FileMark whole, PublishedRules rules) throws IOException {
    Taken taken = workplace.take(file);
    stillness.forget(file);
    try {
      Verdict verdict = importing.run(taken, whole, rules);
      if (verdict instanceof Verdict.Settled settled) {
        settle(taken, settled.report());
        return true;
      }
      workplace.giveBack(taken.room());
      Optional<Trouble> trouble = ((Verdict.Later) verdict).trouble();
      trouble.ifPresent(pause::begin);
      return trouble.isEmpty();
    } catch (CancellationException stopping) {
      workplace.giveBack(taken.room());
      throw stopping;
    } catch (IOException unwritable) {
      if (ground.room(settings.folder()) >= ROOM) {
        throw unwritable;
      }
      workplace.giveBack(taken.room());
      pause.begin(Trouble.NO_ROOM);
      return false;
    }
  }

  private void settle(Taken taken, FileReport report) throws IOException {
    workplace.write(taken, taken.kept().report(), ReportText.of(report, messages));
    workplace.write(taken, taken.kept().record(), ReportRecord.of(report));
    workplace.decide(taken, report.outcome());
    pause.end();
    setAside.remove(settings.folder().resolve(taken.name().text()));
    Objects.requireNonNull(counters.get(report.outcome())).increment();
    teller.accept(told(report));
  }

  private String told(FileReport report) {
    FileReport.Failure failure = report.failure();
    FileReport.Figures figures = report.figures();
    if (failure != null) {
      return messages.text("told.failed", report.file(), failure.code());
    }
    long taken = figures == null ? 0 : figures.taken();
    long refused = figures == null ? 0 : figures.refused();
    return messages.text("told.done", report.file(), taken, refused);
  }

  @Override
  public synchronized void close() throws IOException {
    workplace.close();
  }
}
