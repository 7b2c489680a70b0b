package org.lantoa.local.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lantoa.local.message.Refusal;
import org.lantoa.local.simulator.PlatformSimulator;
import org.lantoa.local.simulator.SimulatorSettings;
import org.lantoa.local.simulator.wire.Faults;
import org.lantoa.local.simulator.world.SimulatedClock;
import org.lantoa.local.simulator.world.SimulatedSource;
import org.lantoa.local.simulator.world.World;
import org.lantoa.local.simulator.world.WorldSettings;
import org.lantoa.model.SourceKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code simulate}: a stand-in for the platforms, with made-up pages, until Ctrl-C. */
@Command(name = "simulate")
final class SimulateCommand implements Callable<Integer> {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Duration HISTORY = Duration.ofDays(14);
  private static final Duration SPAN = Duration.ofDays(28);

  private final Terminal terminal;

  @Mixin private JsonOption json = new JsonOption();

  @Option(names = "--port", paramLabel = "PORT")
  private int port = 8099;

  @Option(names = "--seed", paramLabel = "N")
  private long seed = 1;

  @Option(names = "--pages", paramLabel = "N")
  private int pages = 20;

  @Option(names = "--channels", paramLabel = "N")
  private int channels = 2;

  @Option(names = "--accounts", paramLabel = "N")
  private int accounts = 1;

  @Option(names = "--posts", paramLabel = "N")
  private int posts = 2000;

  @Option(names = "--speed", paramLabel = "N")
  private int speed = 1;

  @Option(names = "--begin", paramLabel = "TIME")
  private @Nullable String begin;

  @Option(names = "--faults", paramLabel = "N")
  private double faults;

  @Option(names = "--registry", paramLabel = "DIR")
  private @Nullable Path registry;

  @Option(names = "--connectors", paramLabel = "FILE")
  private @Nullable Path connectors;

  @Option(names = "--exit-when-ready")
  private boolean exitWhenReady;

  SimulateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    SimulatorSettings settings = settings();
    if (registry != null) {
      MadeUpFiles.requireNoOtherRegistry(registry);
    }
    if (connectors != null) {
      MadeUpFiles.requireNoOther(connectors);
    }
    try (StopSignal signal = StopSignal.install();
        PlatformSimulator simulator = start(settings)) {
      if (registry != null) {
        simulator.world().writeRegistry(registry);
      }
      if (connectors != null) {
        simulator.writeConnectors(connectors);
      }
      tell(simulator, settings);
      if (!exitWhenReady) {
        terminal.note("simulate.stop");
        signal.await();
      }
      signal.exitCode(Exit.DONE);
      return Exit.DONE;
    }
  }

  private static PlatformSimulator start(SimulatorSettings settings) throws IOException {
    try {
      return PlatformSimulator.start(settings);
    } catch (BindException taken) {
      throw Refusal.ofWork("simulate.port-taken", Integer.toString(settings.port()));
    }
  }

  private SimulatorSettings settings() {
    Instant from = begin();
    requireRange("--port", port, 0, 65_535);
    requireRange("--pages", pages, 0, WorldSettings.MOST_SOURCES);
    requireRange("--channels", channels, 0, WorldSettings.MOST_SOURCES);
    requireRange("--accounts", accounts, 0, WorldSettings.MOST_SOURCES);
    requireRange("--posts", posts, 0, WorldSettings.MOST_POSTS);
    requireRange("--speed", speed, 1, SimulatedClock.FASTEST);
    if (pages + channels + accounts == 0) {
      throw Refusal.ofUse("simulate.nothing");
    }
    WorldSettings world =
        new WorldSettings(seed, pages, channels, accounts, posts, from, HISTORY, SPAN);
    return SimulatorSettings.of(world, SimulatedClock.running(from, speed))
        .on(port)
        .with(faults(world));
  }

  private Instant begin() {
    String typed = begin;
    if (typed == null) {
      return terminal.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }
    return TypedTime.parse(typed, ZONE).orElseThrow(() -> Refusal.ofUse("simulate.no-time", typed));
  }

  private static void requireRange(String option, int number, int least, int most) {
    if (number < least || number > most) {
      throw Refusal.ofUse(
          "simulate.range",
          option,
          Integer.toString(number),
          Integer.toString(least),
          Integer.toString(most));
    }
  }

  private Faults faults(WorldSettings world) {
    if (faults <= 0) {
      return Faults.none();
    }
    List<SourceKey> sources = World.of(world).sources().stream().map(SimulatedSource::key).toList();
    double each = faults * SPAN.toDays() / 7;
    return Faults.random(seed, sources, world.begin(), world.begin().plus(SPAN), each);
  }

  private void tell(PlatformSimulator simulator, SimulatorSettings settings) {
    Instant end = settings.world().begin().plus(SPAN);
    int sources = simulator.world().sources().size();
    if (json.wanted()) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("graph", simulator.graph());
      answer.put("youtube", simulator.youtube());
      answer.put("tiktok", simulator.tiktok());
      answer.put("truth", simulator.base().resolve("/truth"));
      answer.put("begin", settings.world().begin());
      answer.put("end", end);
      answer.put("speed", speed);
      answer.put("sources", sources);
      answer.put("posts", posts);
      terminal.answerJson(answer);
      return;
    }
    terminal.answer(terminal.text("simulate.base", simulator.base()));
    terminal.answer(terminal.text("simulate.truth", simulator.base().resolve("/truth")));
    terminal.note("simulate.sources", sources, posts, settings.world().begin(), end, speed);
    if (registry == null || connectors == null) {
      terminal.note("simulate.hint");
    } else {
      terminal.note("simulate.written", registry, connectors);
    }
  }
}
