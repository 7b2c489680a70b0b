package org.lantoa.local.machine;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.IntConsumer;
import org.apache.kafka.common.KafkaException;
import org.lantoa.ingest.generations.GenerationFollower;
import org.lantoa.ingest.generations.GenerationLog;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.local.message.Refusal;
import org.lantoa.model.topic.Generation;
import org.lantoa.model.topic.GenerationStep;
import org.lantoa.model.topic.Generations;

/** Asks the machine that runs on a broker for a recompute, and watches it. */
public final class Recomputation {
  private final String bootstrap;
  private final InstantSource clock;
  private final GenerationLog log;

  /**
   * Speaks to a running machine.
   *
   * @param bootstrap its broker
   */
  public Recomputation(String bootstrap, InstantSource clock) {
    this.bootstrap = bootstrap;
    this.clock = clock;
    this.log = new GenerationLog(bootstrap);
  }

  /**
   * Asks for a recompute, unless one is under way.
   *
   * @return the generation that is or will be built
   * @throws Refusal if the broker does not answer
   */
  public Generation request() {
    try {
      Generations now = log.now();
      if (now.building().isPresent()) {
        return now.building().get();
      }
      if (!now.isRequested()) {
        take(now.live(), GenerationStep.Kind.REQUESTED, now);
      }
      return now.next();
    } catch (AppendFailedException away) {
      throw Refusal.because(away, "recompute.kafka-away");
    }
  }

  /**
   * Gives up the recompute that is under way; the old figures stand.
   *
   * @throws Refusal if none is, or the broker does not answer
   */
  public Generation abandon() {
    try {
      Generations now = log.now();
      Generation building =
          now.building().orElseThrow(() -> Refusal.ofWork("recompute.none", now.live().name()));
      take(building, GenerationStep.Kind.ABANDONED, now);
      return building;
    } catch (AppendFailedException away) {
      throw Refusal.because(away, "recompute.kafka-away");
    }
  }

  private void take(Generation generation, GenerationStep.Kind kind, Generations now)
      throws AppendFailedException {
    log.take(
        new GenerationStep(
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            generation,
            kind,
            now.registryOffset()));
  }

  /**
   * Waits until a generation is shown and the one before it is removed.
   *
   * @param percent is told how much of the log its job has read, 0 to 100
   * @throws Refusal if it is given up, or the broker is gone
   */
  public void await(Generation generation, Duration lookEvery, IntConsumer percent) {
    boolean wasBuilding = false;
    try (GenerationFollower follower = new GenerationFollower(bootstrap);
        CatchUp coming = new CatchUp(bootstrap, generation)) {
      while (true) {
        Generations now = follower.next(lookEvery);
        boolean isBuilding = now.building().filter(generation::equals).isPresent();
        boolean isShown = now.live().compareTo(generation) >= 0;
        if (isShown && now.leftOver().isEmpty()) {
          return;
        }
        if (wasBuilding && !isBuilding && !isShown) {
          throw Refusal.ofWork("recompute.was-abandoned", generation.name());
        }
        wasBuilding = isBuilding;
        percent.accept(isShown ? 100 : isBuilding ? coming.percent() : 0);
      }
    } catch (KafkaException away) {
      throw Refusal.because(away, "recompute.kafka-away");
    }
  }
}
