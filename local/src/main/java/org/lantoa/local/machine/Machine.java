package org.lantoa.local.machine;

import java.util.Map;
import org.lantoa.local.message.Text;
import org.lantoa.search.archive.Archive;

/**
 * Everything on one machine, in this process and one child: broker, Flink, Elasticsearch, clock,
 * indexer and web page, all on the loopback address, all state in one folder. Started again on the
 * same folder, after a stop or a kill, it continues where it was.
 */
public final class Machine implements AutoCloseable {
  private final RunningParts parts;
  private final RunningMachine addresses;
  private final Archive archive;
  private final HealthChecks checks;
  private final DataFolder data;
  private final MachineListener listener;

  Machine(
      RunningParts parts,
      RunningMachine addresses,
      Archive archive,
      HealthChecks checks,
      DataFolder data,
      MachineListener listener) {
    this.parts = parts;
    this.addresses = addresses;
    this.archive = archive;
    this.checks = checks;
    this.data = data;
    this.listener = listener;
  }

  /**
   * Starts a machine and waits until all its parts run.
   *
   * @throws org.lantoa.local.message.Refusal if one cannot; what had started is stopped again
   */
  public static Machine start(MachineSettings settings, MachineListener listener) {
    settings.ports().requireFree();
    MachineSettings.requireRoom(settings.data(), settings.minFree());
    settings.data().create();
    MachineStart start = new MachineStart(settings, listener);
    boolean started = false;
    try {
      Machine machine = start.run();
      started = true;
      return machine;
    } finally {
      if (!started) {
        start.undo();
      }
    }
  }

  /** Where its parts are. */
  public RunningMachine addresses() {
    return addresses;
  }

  /** The archive, read with the machine's own rights. */
  public Archive archive() {
    return archive;
  }

  /** What is wrong with its parts now, in English; empty when all is well. */
  public Map<MachinePart, String> problems() {
    return checks.problems();
  }

  /** Stops the parts in order; the job after a last checkpoint. A second call does nothing. */
  @Override
  public void close() {
    // Stopping waits for the parts; an interrupt that asked for the stop must not cut that short.
    boolean interrupted = Thread.interrupted();
    RunningMachine.erase(data);
    parts.stop(
        (part, failure) ->
            listener.note(Text.of("start.stop-failed", part.title(), failure.toString())));
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
