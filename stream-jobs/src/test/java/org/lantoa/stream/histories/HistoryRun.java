package org.lantoa.stream.histories;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.stream.reference.Outcome;
import org.lantoa.stream.reference.ReferenceModel;
import org.lantoa.stream.registry.RegistryVersion;
import org.lantoa.stream.totals.TotalsTask;

/** Puts the job through a history and compares what readers hold with what the model says. */
final class HistoryRun {
  private final History history;
  private final Readers readers = new Readers();
  private final Spoiler spoiler;
  private final EffectiveLog effective = new EffectiveLog();
  private final List<RegistryVersion> published = new ArrayList<>();
  private Map<String, Long> countedBeforeStart = Map.of();
  private Map<String, Long> countedUntilCheckpoint = Map.of();
  private Map<String, String> held = Map.of();
  private int redelivered;
  private TestedJob.@Nullable Checkpoint checkpoint;
  private @Nullable TestedJob job;
  private @Nullable TestedJob sleeper;
  private boolean inOrder;
  private int newest = -1;
  private long now;
  private long snapshots;
  private int startsLeft;

  private HistoryRun(History history, @Nullable Sabotage sabotage, int passBefore) {
    this.history = history;
    this.spoiler = new Spoiler(sabotage, passBefore, readers);
  }

  /**
   * What a run showed.
   *
   * @param differences of the first comparison that had any
   * @param held what readers held in the end
   * @param spoiled the record that was spoiled; absent if none was
   */
  record Result(List<Difference> differences, Map<String, String> held, @Nullable String spoiled) {}

  static Result of(History history) {
    return spoiled(history, null, 0);
  }

  static Result spoiled(History history, @Nullable Sabotage sabotage, int passBefore) {
    HistoryRun run = new HistoryRun(history, sabotage, passBefore);
    try {
      return run.run(Unrolling.of(history));
    } catch (Exception failure) {
      throw new IllegalStateException("the job failed in this history:\n" + history, failure);
    }
  }

  private Result run(List<Act> acts) throws Exception {
    // Totals, by which a spoiled change is named, need a tick.
    boolean told = history.steps().stream().anyMatch(Step.Ticks.class::isInstance);
    startsLeft =
        told ? (int) acts.stream().filter(Act.Open.class::isInstance).count() : Integer.MAX_VALUE;
    List<Difference> differences = List.of();
    try {
      for (int act = 0; act < acts.size() && differences.isEmpty(); act++) {
        effective.take(acts.get(act));
        if (acts.get(act) instanceof Act.Compare) {
          differences = compare(act == acts.size() - 1);
        } else {
          take(acts.get(act));
        }
      }
    } finally {
      inOrder = true;
      close();
    }
    return new Result(differences, held, spoiler.spoiled());
  }

  private void take(Act act) throws Exception {
    if (act instanceof Act.Open open) {
      open(open.tasks());
    } else if (act instanceof Act.Publish publish) {
      publish(publish);
    } else if (act instanceof Act.Deliver record) {
      job().deliver(record);
      if (sleeper != null && !sleeper.hasRead(record)) {
        sleeper.deliver(record);
      }
    } else if (act instanceof Act.Pause) {
      pause();
    } else if (act instanceof Act.Snapshot) {
      checkpoint = job().snapshot(++snapshots);
      endSleeper();
      redelivered = published.size();
      countedUntilCheckpoint = counted();
    } else if (act instanceof Act.Close) {
      close();
    }
    inOrder = act instanceof Act.Snapshot;
  }

  // Counters of a task begin anew with it; what a killed task counted since the checkpoint is void.
  private Map<String, Long> counted() throws ReflectiveOperationException {
    Map<String, Long> counted = new TreeMap<>(countedBeforeStart);
    job().counters().forEach((name, count) -> counted.merge(name, count, Long::sum));
    return counted;
  }

  private void open(int tasks) throws Exception {
    if (--startsLeft == 0) {
      spoiler.arm();
    }
    countedBeforeStart = countedUntilCheckpoint;
    job =
        new TestedJob(
            history,
            new TestedJob.Beginning(
                tasks, newest < 0 ? null : published.get(newest), now, checkpoint),
            readers,
            spoiler);
    for (RegistryVersion version : published.subList(redelivered, published.size())) {
      job().publish(version);
    }
  }

  private void publish(Act.Publish publish) throws Exception {
    byte[] json =
        publish.registry() == null
            ? "{}".getBytes(StandardCharsets.UTF_8)
            : RecordCodec.REGISTRY.write(publish.registry());
    RegistryVersion version = new RegistryVersion(publish.offset(), json);
    published.add(version);
    newest = publish.registry() == null ? newest : published.size() - 1;
    if (job != null) {
      job.publish(version);
    }
    if (sleeper != null) {
      sleeper.publish(version); // It reads on, versions of the registry too.
    }
  }

  private void pause() throws Exception {
    now += TotalsTask.PAUSE;
    if (job != null) {
      job.processingTime(now);
    }
    if (sleeper != null) {
      sleeper.processingTime(now);
    }
  }

  private List<Difference> compare(boolean last) throws Exception {
    Map<String, String> found = readers.held();
    counted().forEach((name, count) -> found.put("counter " + name, Long.toString(count)));
    if (last) {
      spoiler.regress(found);
    }
    held = found;
    Outcome expected = ReferenceModel.of(history.logNames(), effective.events());
    return Difference.between(expected.records(), found);
  }

  private TestedJob job() {
    if (job == null) {
      throw new IllegalStateException("the job does not run");
    }
    return job;
  }

  // A job that is not ended in order was only paused: once its successor has taken over it wakes,
  // reads on and writes, until the successor's first checkpoint. Readers must not see any of it.
  private void close() {
    endSleeper();
    if (job != null && inOrder) {
      job.close();
    } else if (job != null) {
      job.fallAsleep();
      sleeper = job;
    }
    job = null;
  }

  private void endSleeper() {
    if (sleeper != null) {
      sleeper.close();
      sleeper = null;
    }
  }
}
