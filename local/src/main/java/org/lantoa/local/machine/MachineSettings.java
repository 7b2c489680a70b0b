package org.lantoa.local.machine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * How a machine is started.
 *
 * @param data where its state is
 * @param ports where its parts listen
 * @param fromScratch whether the job begins with new state although it had some
 * @param accounts who can sign in to the page
 * @param checkpointEvery the pause between the job's checkpoints
 * @param clock what time it is
 */
public record MachineSettings(
    DataFolder data,
    MachinePorts ports,
    boolean fromScratch,
    List<LocalAccount> accounts,
    Duration checkpointEvery,
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

  /** Copies the list. */
  public MachineSettings {
    accounts = List.copyOf(accounts);
  }

  /** A machine with checkpoints every ten seconds and the system's clock. */
  public static MachineSettings of(
      DataFolder data, MachinePorts ports, List<LocalAccount> accounts) {
    return new MachineSettings(
        data, ports, false, accounts, Duration.ofSeconds(10), InstantSource.system());
  }

  /** The same, beginning with new state if asked. */
  public MachineSettings fromScratch(boolean wanted) {
    return new MachineSettings(data, ports, wanted, accounts, checkpointEvery, clock);
  }
}
