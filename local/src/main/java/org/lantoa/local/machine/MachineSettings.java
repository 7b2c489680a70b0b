package org.lantoa.local.machine;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.lantoa.ingest.watched.WatchedSettings;
import org.lantoa.local.message.Messages;
import org.lantoa.local.message.Refusal;

/**
 * How a machine is started.
 *
 * @param data where its state is
 * @param ports where its parts listen
 * @param fromScratch whether the job begins with new state although it had some
 * @param accounts who can sign in to the page
 * @param checkpointEvery the pause between the job's checkpoints
 * @param minFree what is kept free on the data's disk, in MiB: with less the machine does not
 *     start, and stops if it runs
 * @param inbox where offices drop files, and in which language reports on them are
 * @param clock what time it is
 */
public record MachineSettings(
    DataFolder data,
    MachinePorts ports,
    boolean fromScratch,
    List<LocalAccount> accounts,
    Duration checkpointEvery,
    int minFree,
    WatchedSettings inbox,
    InstantSource clock) {
  /**
   * Partitions of the partitioned topics. Fixed: it cannot change once topics exist. Enough for a
   * machine of a few cores.
   */
  static final int PARTITIONS = 4;

  /** Tasks per operator of the job. */
  static final int PARALLELISM = 2;

  /** Elasticsearch's heap: totals and a few hundred thousand posts fit well. */
  static final String SEARCH_HEAP = "768m";

  /**
   * What is kept free in MiB if nothing else is asked for. Two seconds pass between two looks at
   * the disk, in which an import may write some 100 MiB each; then a last checkpoint, the indices'
   * last merges and the broker's last segments must still fit.
   */
  public static final int MIN_FREE = 512;

  /** The least that can be kept free, in MiB: below it Elasticsearch would act first. */
  public static final int LEAST_MIN_FREE = 64;

  /** Copies the list; refuses to keep less free than {@link #LEAST_MIN_FREE}. */
  public MachineSettings {
    accounts = List.copyOf(accounts);
    if (minFree < LEAST_MIN_FREE) {
      throw new IllegalArgumentException(
          minFree + " MiB are too little to stop in order; keep at least " + LEAST_MIN_FREE);
    }
  }

  /** A machine with checkpoints every ten seconds and the system's clock. */
  public static MachineSettings of(
      DataFolder data, MachinePorts ports, List<LocalAccount> accounts) {
    return new MachineSettings(
        data,
        ports,
        false,
        accounts,
        Duration.ofSeconds(10),
        MIN_FREE,
        new WatchedSettings(data.inbox(), WatchedSettings.QUIET, Messages.VIETNAMESE),
        InstantSource.system());
  }

  /** The same, beginning with new state if asked. */
  public MachineSettings fromScratch(boolean wanted) {
    return new MachineSettings(
        data, ports, wanted, accounts, checkpointEvery, minFree, inbox, clock);
  }

  /** The same, keeping so much free on the data's disk. */
  public MachineSettings minFree(int mebibytes) {
    return new MachineSettings(
        data, ports, fromScratch, accounts, checkpointEvery, mebibytes, inbox, clock);
  }

  /** The same with another inbox. */
  public MachineSettings inbox(WatchedSettings other) {
    return new MachineSettings(
        data, ports, fromScratch, accounts, checkpointEvery, minFree, other, clock);
  }

  /**
   * Checks that the data's disk has room, before anything is written to it.
   *
   * @throws Refusal if it has not
   */
  public static void requireRoom(DataFolder data, int minFree) {
    try {
      DiskSpace space = DiskSpace.of(data.root());
      if (!space.leaves(minFree)) {
        throw space.tooLittle("disk.no-room", minFree);
      }
    } catch (IOException e) {
      throw Refusal.because(e, "machine.folder-unusable", data.root(), e);
    }
  }
}
