package org.lantoa.local.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.lantoa.local.message.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every two seconds how much room the data's disk has, and has the machine stopped while what
 * is left is enough to stop in order: a full disk ends the broker at once and fails whatever else
 * writes.
 */
final class DiskWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DiskWatch.class);
  private static final long LOOK_EVERY_MS = 2_000;

  /** The operator is told when this many times of what is kept free is left. */
  private static final int NEAR = 2;

  private final Path folder;
  private final int minFree;
  private final MachineListener listener;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(DiskWatch::thread);
  private boolean saidNear;
  private boolean saidFull;

  private DiskWatch(Path folder, int minFree, MachineListener listener) {
    this.folder = folder;
    this.minFree = minFree;
    this.listener = listener;
  }

  /**
   * Begins to look.
   *
   * @param minFree what is kept free, in MiB
   */
  static DiskWatch start(Path folder, int minFree, MachineListener listener) {
    DiskWatch watch = new DiskWatch(folder, minFree, listener);
    ScheduledFuture<?> unused =
        watch.timer.scheduleWithFixedDelay(watch::look, 0, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    return watch;
  }

  /** What is wrong now; empty if there is room. Names no path: the page shows it to anyone. */
  Optional<String> problem() {
    try {
      DiskSpace space = DiskSpace.of(folder);
      return space.leaves(minFree)
          ? Optional.empty()
          : Optional.of(space.freeMebibytes() + " MiB free, " + minFree + " MiB needed");
    } catch (IOException e) {
      return Optional.of("cannot be measured");
    }
  }

  private void look() {
    try {
      judge(DiskSpace.of(folder));
    } catch (IOException | RuntimeException e) {
      // An exception that leaves a scheduled task ends it for good.
      LOG.warn("the disk of {} could not be measured; looking again", folder, e);
    }
  }

  private void judge(DiskSpace space) {
    boolean full = !space.leaves(minFree);
    boolean near = !full && !space.leaves(NEAR * minFree);
    if (full && !saidFull) {
      listener.mustStop(space.tooLittle("disk.full", minFree));
    } else if (near && !saidNear) {
      listener.note(Text.of("disk.near-full", folder, space.freeMebibytes(), minFree));
    }
    saidFull |= full;
    saidNear = near;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "lantoa-disk");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
