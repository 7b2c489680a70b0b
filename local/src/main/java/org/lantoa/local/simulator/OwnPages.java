package org.lantoa.local.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.lantoa.local.simulator.wire.Answer;
import org.lantoa.local.simulator.wire.Call;
import org.lantoa.local.simulator.wire.PlatformApi;
import org.lantoa.local.simulator.wire.Visit;
import org.lantoa.local.simulator.world.SimulatedClock;
import org.lantoa.local.simulator.world.Truth;

/**
 * What no platform has: {@code GET /truth?at=…} and {@code /clock}, which a {@code POST
 * /clock?advance=PT1H} moves on.
 */
final class OwnPages implements PlatformApi {
  private final Truth truth;
  private final SimulatedClock clock;

  OwnPages(Truth truth, SimulatedClock clock) {
    this.truth = truth;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "simulator";
  }

  @Override
  public boolean owns(String path) {
    return path.equals("/truth") || path.equals("/clock");
  }

  @Override
  public Visit visit(Call call, Instant now) {
    return Visit.ofStranger(answer(call, now));
  }

  private Answer answer(Call call, Instant now) {
    try {
      if (call.path().equals("/truth")) {
        Instant at = call.parameter("at").map(Instant::parse).orElse(now);
        return Answer.of(200, TruthJson.of(truth, at));
      }
      if (call.method().equals("POST")) {
        clock.advance(call.parameter("advance").map(Duration::parse).orElse(Duration.ZERO));
      }
      return Answer.of(
          200,
          JsonNodeFactory.instance
              .objectNode()
              .put("at", clock.instant().toString())
              .put("speed", clock.speed()));
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      return Answer.of(
          400,
          JsonNodeFactory.instance
              .objectNode()
              .put("error", "give at as 2026-03-02T01:00:00Z, advance as PT1H"));
    }
  }
}
