package org.lantoa.local.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantoa.local.machine.DataFolder;
import org.lantoa.local.machine.Machine;
import org.lantoa.local.message.Refusal;
import org.lantoa.local.sample.ProvinceLife.Outlet;
import org.lantoa.local.sample.SampleSettings;
import org.lantoa.local.simulator.PlatformSimulator;
import org.lantoa.local.simulator.SimulatorSettings;
import org.lantoa.local.simulator.world.SimulatedClock;
import org.lantoa.local.simulator.world.World;
import org.lantoa.local.simulator.world.WorldSettings;

/**
 * A demonstration's sample, and beside it made-up pages that go on publishing: a simulator in this
 * process, read by the same connectors as platforms are. Its pages depend on the sample's settings
 * alone, so a later start on the same folder goes on where they are by then.
 */
final class DemoLive implements MachineRun.FirstData {
  private static final int PAGES = 6;
  private static final int CHANNELS = 1;
  private static final int ACCOUNTS = 1;
  private static final int POSTS = 300;
  private static final Duration HISTORY = Duration.ofDays(7);
  private static final Duration SPAN = Duration.ofDays(14);

  /** Often enough that something moves; each reading appends what all listed posts have. */
  private static final Duration EVERY = Duration.ofMinutes(2);

  private final Terminal terminal;
  private final DataFolder folder;
  private final DemoSample sample;
  private final boolean wanted;
  private @Nullable PlatformSimulator simulator;

  private DemoLive(Terminal terminal, DataFolder folder, DemoSample sample, boolean wanted) {
    this.terminal = terminal;
    this.folder = folder;
    this.sample = sample;
    this.wanted = wanted;
  }

  /**
   * Beside a sample. A folder whose registry was written without these pages stays without them.
   *
   * @param wanted whether there shall be live figures
   * @throws Refusal if connectors that somebody configured would be lost
   */
  static DemoLive beside(DemoSample sample, Terminal terminal, DataFolder folder, boolean wanted)
      throws IOException {
    boolean isLive = wanted && sample.isLive();
    if (isLive) {
      MadeUpFiles.requireNoOther(folder.connectorsFile());
    }
    return new DemoLive(terminal, folder, sample, isLive);
  }

  /** The pages beside a sample, as a registry lists them. */
  static List<Outlet> sources(SampleSettings sample) {
    return World.of(world(sample)).outlets();
  }

  /** The world that these pages live in. */
  static WorldSettings world(SampleSettings sample) {
    return new WorldSettings(
            sample.seed(), PAGES, CHANNELS, ACCOUNTS, POSTS, sample.anchor(), HISTORY, SPAN)
        .ofSilentOffices();
  }

  /** Only now: the folder is this process's own, and nobody has read its connectors yet. */
  @Override
  public void begin(String bootstrap) {
    open();
    sample.begin(bootstrap);
  }

  /** Starts the simulator, and says in the data folder how its pages are read. */
  void open() {
    try {
      if (sample.isLive()) {
        removeConnectors();
      }
      if (wanted) {
        SimulatedClock clock = SimulatedClock.running(terminal.clock().instant(), 1);
        simulator = PlatformSimulator.start(SimulatorSettings.of(world(sample.settings()), clock));
        simulator.writeConnectors(folder.connectorsFile(), EVERY);
      }
    } catch (IOException e) {
      throw Refusal.because(e, "demo.live-failed", Refusal.reason(e));
    }
  }

  @Override
  public void await(Machine machine) {
    sample.await(machine);
  }

  /** Not before: complete is what the sample alone is, and nothing may stand in for its posts. */
  @Override
  public boolean isThere() {
    return sample.isThere();
  }

  /** Says where live figures come from, or why there are none. */
  void tell(boolean asked) {
    if (simulator != null) {
      terminal.note("demo.live", PAGES + CHANNELS + ACCOUNTS, EVERY.toMinutes());
    } else if (asked) {
      terminal.note("demo.live-none", folder.root());
    }
  }

  /** Where the simulator is; empty while there is none. */
  Optional<URI> address() {
    return Optional.ofNullable(simulator).map(PlatformSimulator::base);
  }

  /** Nobody answers at its address any more, so nobody shall be sent there. */
  @Override
  public void close() {
    if (simulator != null) {
      simulator.close();
      simulator = null;
      try {
        removeConnectors();
      } catch (IOException e) {
        throw Refusal.because(e, "demo.live-failed", Refusal.reason(e));
      }
    }
  }

  private void removeConnectors() throws IOException {
    if (MadeUpFiles.isOwn(folder.connectorsFile())) {
      Files.delete(folder.connectorsFile());
    }
  }
}
