package org.lantoa.local.simulator;

import java.time.Duration;
import java.util.Optional;
import org.lantoa.local.simulator.wire.CallLimit;
import org.lantoa.local.simulator.wire.FaultKind;
import org.lantoa.local.simulator.wire.Faults;
import org.lantoa.local.simulator.world.SimulatedClock;
import org.lantoa.local.simulator.world.WorldSettings;

/**
 * What a simulator serves, and how badly.
 *
 * @param world the made-up pages
 * @param clock their time
 * @param port where it listens on 127.0.0.1; 0 for any free one
 * @param tokenLimit how often may be called for each Facebook page and TikTok account
 * @param appLimit what all Facebook tokens together may call
 * @param youtubeUnits YouTube's units a day, until midnight Pacific
 * @param appSecret the secret that Graph requests must be proved with; empty if they need no proof
 * @param faults what goes wrong; can be added to while it runs
 * @param slowByte how long each byte of a slow body takes, in real time
 */
public record SimulatorSettings(
    WorldSettings world,
    SimulatedClock clock,
    int port,
    CallLimit tokenLimit,
    CallLimit appLimit,
    int youtubeUnits,
    Optional<String> appSecret,
    Faults faults,
    Duration slowByte) {
  private static final int YOUTUBE_UNITS = 10_000;
  private static final CallLimit APP_LIMIT =
      new CallLimit(
          1_000_000,
          Duration.ofHours(1),
          Duration.ofMinutes(60),
          Duration.ofMinutes(5),
          FaultKind.APP_LIMIT_4);

  /** A simulator on a free port with the platforms' own limits, without faults. */
  public static SimulatorSettings of(WorldSettings world, SimulatedClock clock) {
    return new SimulatorSettings(
        world,
        clock,
        0,
        CallLimit.OF_A_PAGE,
        APP_LIMIT,
        YOUTUBE_UNITS,
        Optional.empty(),
        Faults.none(),
        Duration.ofMillis(250));
  }

  /** The same on a port. */
  public SimulatorSettings on(int newPort) {
    return new SimulatorSettings(
        world, clock, newPort, tokenLimit, appLimit, youtubeUnits, appSecret, faults, slowByte);
  }

  /** The same with other limits. */
  public SimulatorSettings limitedTo(CallLimit newTokenLimit, int newYoutubeUnits) {
    return new SimulatorSettings(
        world, clock, port, newTokenLimit, appLimit, newYoutubeUnits, appSecret, faults, slowByte);
  }

  /** The same with another limit of all Facebook tokens together. */
  public SimulatorSettings limitedTogetherTo(CallLimit newAppLimit) {
    return new SimulatorSettings(
        world, clock, port, tokenLimit, newAppLimit, youtubeUnits, appSecret, faults, slowByte);
  }

  /** The same, for which Graph requests must be proved. */
  public SimulatorSettings provedWith(String newAppSecret) {
    return new SimulatorSettings(
        world,
        clock,
        port,
        tokenLimit,
        appLimit,
        youtubeUnits,
        Optional.of(newAppSecret),
        faults,
        slowByte);
  }

  /** The same with faults. */
  public SimulatorSettings with(Faults newFaults) {
    return new SimulatorSettings(
        world, clock, port, tokenLimit, appLimit, youtubeUnits, appSecret, newFaults, slowByte);
  }

  /** The same with slow bodies of another pace. */
  public SimulatorSettings slowAs(Duration newSlowByte) {
    return new SimulatorSettings(
        world, clock, port, tokenLimit, appLimit, youtubeUnits, appSecret, faults, newSlowByte);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "simulator of " + world + ", clock " + clock;
  }
}
