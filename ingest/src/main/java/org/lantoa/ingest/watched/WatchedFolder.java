package org.lantoa.ingest.watched;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the files that an office drops into a folder, each when it has stood still for long enough,
 * imports it as the command {@code import} does, and moves it to {@code done/} or {@code failed/}
 * with a report. Safe at any instant: after a stop or a kill it goes on; a file may be imported
 * twice, which changes no total, and none is lost or called done by halves. What keeps all files
 * from being imported (the broker is away, a disk is full) lets them wait where they are.
 */
public final class WatchedFolder implements AutoCloseable {
  private static final long LOOK_EVERY_MS = 1_000;
  private static final long STOP_SECONDS = 10;
  private static final long INTERRUPTED_SECONDS = 40;

  private final FolderLooks looks;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(WatchedFolder::thread);
  private @Nullable ScheduledFuture<?> looking;

  private WatchedFolder(FolderLooks looks) {
    this.looks = looks;
  }

  /**
   * Begins to take files.
   *
   * @param settings which folder, and how
   * @param bootstrap {@code host:port} of the broker; its topics must exist
   * @param teller is told what the operator should know, in the language of the settings
   * @param clock ingest's own clock
   * @param meters takes the counters {@code lantoa.inbox.files} by outcome and the gauges {@code
   *     lantoa.inbox.waiting} and {@code lantoa.inbox.stuck} (1 while something keeps all files
   *     from being imported)
   * @throws IOException if the folder cannot be used, or another process takes files from it
   */
  public static WatchedFolder start(
      WatchedSettings settings,
      String bootstrap,
      Consumer<String> teller,
      InstantSource clock,
      MeterRegistry meters)
      throws IOException {
    FolderLooks looks =
        new FolderLooks(
            settings,
            Workplace.open(settings.folder(), () -> {}),
            Ground.kafka(bootstrap),
            teller,
            clock,
            meters);
    WatchedFolder watched = new WatchedFolder(looks);
    Gauge.builder("lantoa.inbox.waiting", looks, FolderLooks::waiting)
        .description("Files of the watched folder that are not put away yet")
        .register(meters);
    Gauge.builder("lantoa.inbox.stuck", looks, now -> now.problem().isPresent() ? 1 : 0)
        .description("Whether something keeps all files from being imported")
        .register(meters);
    watched.looking =
        watched.timer.scheduleWithFixedDelay(
            looks::look, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    return watched;
  }

  /** What keeps files from being imported now, in English; it names no path and no file. */
  public Optional<String> problem() {
    ScheduledFuture<?> looked = looking;
    return looked != null && looked.isDone()
        ? Optional.of("files are not looked for any more")
        : looks.problem();
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "lantoa-inbox");
    thread.setDaemon(true);
    return thread;
  }

  /** Stops; a file that is being imported is given back and imported again after the next start. */
  @Override
  public void close() throws IOException {
    looks.stop();
    timer.shutdown();
    try {
      if (!timer.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        timer.shutdownNow();
        boolean unused = timer.awaitTermination(INTERRUPTED_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException stopping) {
      timer.shutdownNow();
      Thread.currentThread().interrupt();
    }
    looks.close();
  }
}
