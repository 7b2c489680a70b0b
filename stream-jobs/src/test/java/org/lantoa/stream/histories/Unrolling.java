package org.lantoa.stream.histories;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.ContentKind;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Forgotten;
import org.lantoa.model.topic.LogEntry;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.Tick;
import org.lantoa.model.topic.Topic;
import org.lantoa.stream.reference.ReferenceModel;

/** Tells a history as acts: gives records their offsets, and reads again what a crash undid. */
final class Unrolling {
  private final History history;
  private final List<Act> acts = new ArrayList<>();
  private final Map<Step.Log, Long> ends = new HashMap<>();
  private final List<Act.Deliver> sinceSnapshot = new ArrayList<>();
  private final List<Act.Deliver> unread = new ArrayList<>();
  private final Set<PostKey> spoken = new HashSet<>();
  private final Set<Act.Deliver> fixed = new HashSet<>();
  private long versions;
  private boolean opened;
  private boolean running;
  private @Nullable Instant newestTick;
  private final Map<Step.Log, Tick> ticks = new LinkedHashMap<>();
  private boolean lostLogTime;

  private Unrolling(History history) {
    this.history = history;
  }

  static List<Act> of(History history) {
    Unrolling unrolling = new Unrolling(history);
    history.steps().forEach(unrolling::take);
    unrolling.check();
    return unrolling.acts;
  }

  private void take(Step step) {
    if (step instanceof Step.Publish publish) {
      acts.add(new Act.Publish(versions++, publish.registry()));
      return; // versions that stand before anything else are there when the job first starts
    }
    if (!opened) {
      open(history.tasks());
    }
    if (step instanceof Step.Append append && append.entry() instanceof Forgotten mark) {
      forget(mark, true);
    } else if (step instanceof Step.Forget forget) {
      forget(forget);
    } else if (step instanceof Step.Append append) {
      append(log(append.entry()), append.entry());
    } else if (step instanceof Step.Garbage garbage) {
      append(garbage.log(), null);
    } else if (step instanceof Step.Ticks told) {
      told.logs().forEach(log -> tick(log, new Tick(told.at())));
      newestTick = newestTick == null || told.at().isAfter(newestTick) ? told.at() : newestTick;
    } else if (step instanceof Step.Check) {
      check();
    } else {
      steer(step);
    }
  }

  private void steer(Step step) {
    if (step instanceof Step.Pause) {
      acts.add(new Act.Pause());
    } else if (step instanceof Step.Snapshot && running) {
      comeUpInLogTime();
      snapshot();
    } else if (step instanceof Step.Stop && running) {
      snapshot();
      close();
    } else if (step instanceof Step.Start start && !running) {
      open(start.tasks());
    } else if (step instanceof Step.Crash crash && running) {
      close();
      List<Act.Deliver> again = List.copyOf(sinceSnapshot);
      sinceSnapshot.clear();
      if (crash.after() > 0) {
        acts.add(new Act.Open(crash.tasks()));
        acts.addAll(
            merged(again, Seeds.random(crash.seed() + 1))
                .subList(0, Math.min(crash.after(), again.size())));
        close();
      }
      unread.addAll(merged(again, Seeds.random(crash.seed())));
      open(crash.tasks());
      lostLogTime = true;
    }
  }

  // After a crash a partition has no watermark until its next tick, which the clock appends within
  // a
  // minute. Before it has, a version of the registry would find records still waiting that the
  // killed
  // task had counted: see docs/semantics.md, "Chosen where nothing was said".
  private void comeUpInLogTime() {
    if (lostLogTime) {
      new LinkedHashMap<>(ticks).forEach(this::append);
      lostLogTime = false;
    }
  }

  private void tick(Step.Log log, Tick tick) {
    ticks.merge(log, tick, (a, b) -> a.at().isAfter(b.at()) ? a : b);
    append(log, tick);
  }

  /** What the archive, once it has all that stands on the log, makes the mark of. */
  private void forget(Step.Forget step) {
    EffectiveLog log = new EffectiveLog();
    acts.forEach(log::take);
    if (!running) {
      log.take(new Act.Open(history.tasks()));
    }
    unread.forEach(log::take);
    Optional<PostSummary> shown =
        ReferenceModel.post(history.logNames(), log.events(), step.post());
    forget(
        new Forgotten(
            step.post(),
            shown.map(PostSummary::kind).orElse(ContentKind.OTHER),
            shown.map(PostSummary::permalink).orElse(null),
            shown.map(PostSummary::campaigns).orElse(List.of()),
            step.at()),
        shown.isEmpty() && spoken.contains(step.post()));
  }

  // Where a mark may say something else than a text, or another mark, would decide, it matters what
  // is read first; see docs/semantics.md, "Chosen where nothing was said". So that no crash changes
  // the order, a checkpoint follows.
  private void forget(Forgotten mark, boolean mayDiffer) {
    spoken.add(mark.post());
    append(partition(Topic.CONTENTS, mark.post().text()), mark);
    Step.Log log = partition(Topic.CONTENTS, mark.markKey());
    if (mayDiffer) {
      fixed.add(new Act.Deliver(log, ends.getOrDefault(log, 0L), mark));
    }
    append(log, mark);
  }

  /** The partition that a producer chooses by the record's key. */
  private Step.Log log(LogEntry entry) {
    if (entry instanceof Content content) {
      if (content.text() != null) {
        spoken.add(content.post());
      }
      return partition(Topic.CONTENTS, content.logKey());
    }
    return partition(Topic.OBSERVATIONS, ((Observation) entry).post().text());
  }

  private Step.Log partition(Topic topic, String key) {
    return new Step.Log(topic, Math.floorMod(key.hashCode(), history.partitions()));
  }

  private void append(Step.Log log, @Nullable LogEntry entry) {
    long offset = ends.merge(log, 1L, Long::sum) - 1;
    unread.add(new Act.Deliver(log, offset, entry));
    readOn();
  }

  private void readOn() {
    if (running) {
      for (Act.Deliver record : unread) {
        acts.add(record);
        sinceSnapshot.add(record);
        if (fixed.contains(record)) {
          snapshot();
        }
      }
      unread.clear();
    }
  }

  private void snapshot() {
    acts.add(new Act.Snapshot());
    sinceSnapshot.clear();
  }

  private void close() {
    acts.add(new Act.Close());
    running = false;
  }

  private void open(int tasks) {
    acts.add(new Act.Open(tasks));
    opened = true;
    running = true;
    readOn();
  }

  private void check() {
    if (!running) {
      open(history.tasks());
    }
    if (newestTick != null) {
      Tick now = new Tick(newestTick);
      history.logs().forEach(log -> append(log, now));
    }
    acts.add(new Act.Pause());
    acts.add(new Act.Compare());
  }

  /** Another order in which the same records may be read: each partition keeps its own. */
  private static List<Act.Deliver> merged(List<Act.Deliver> records, Random random) {
    Map<Step.Log, Deque<Act.Deliver>> byLog = new LinkedHashMap<>();
    for (Act.Deliver record : records) {
      byLog.computeIfAbsent(record.log(), log -> new ArrayDeque<>()).add(record);
    }
    List<Deque<Act.Deliver>> left = new ArrayList<>(byLog.values());
    List<Act.Deliver> merged = new ArrayList<>();
    while (!left.isEmpty()) {
      Deque<Act.Deliver> next = left.get(random.nextInt(left.size()));
      merged.add(next.remove());
      left.removeIf(Deque::isEmpty);
    }
    return merged;
  }
}
