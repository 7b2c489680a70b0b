package org.lantoa.local.machine;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.generations.GenerationFollower;
import org.lantoa.ingest.generations.GenerationLog;
import org.lantoa.ingest.generations.UnreadableStepException;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.topics.TopicSetup;
import org.lantoa.ingest.topics.TopicSetupException;
import org.lantoa.local.message.Refusal;
import org.lantoa.local.message.Text;
import org.lantoa.model.registry.RegistryChange;
import org.lantoa.model.topic.Generation;
import org.lantoa.model.topic.GenerationStep;
import org.lantoa.model.topic.Generations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes all outputs anew beside those that are shown, when someone asks for it or a version of
 * the registry moves posts that were counted. A second job reads the whole log into topics and
 * indices of its own; when it has come up, searches are led there in one request, and the old job,
 * topics and indices are removed.
 *
 * <p>Every step is taken on a topic before it is carried out, and carrying it out again does no
 * harm: whatever stops the machine, the next one goes on from the last step.
 */
final class Recompute implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Recompute.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /** How often it looks for a new version of the registry. */
  private static final long WEIGH_EVERY_NANOS = Duration.ofSeconds(3).toNanos();

  private final String bootstrap;
  private final Jobs jobs;
  private final Indexers indexers;
  private final RegistryWeighing weighing;
  private final MachineListener listener;
  private final InstantSource clock;
  private volatile Runnable swapped = () -> {};
  private final GenerationLog log;
  private final Thread thread = new Thread(this::run, "lantoa-recompute");
  private volatile boolean isStopping;
  private volatile @Nullable String problem;
  private @Nullable CatchUp catchUp;
  private long weighAt = System.nanoTime();
  private long settling = -1;
  private boolean settled;

  Recompute(
      String bootstrap,
      Jobs jobs,
      Indexers indexers,
      RegistryWeighing weighing,
      MachineListener listener,
      InstantSource clock) {
    this.bootstrap = bootstrap;
    this.jobs = jobs;
    this.indexers = indexers;
    this.weighing = weighing;
    this.listener = listener;
    this.clock = clock;
    this.log = new GenerationLog(bootstrap);
    thread.setDaemon(true);
  }

  /**
   * Follows the steps, and takes up what was interrupted.
   *
   * @param whenSwapped called after another job's outputs are shown
   */
  void follow(Runnable whenSwapped) {
    swapped = whenSwapped;
    thread.start();
  }

  /** What keeps it from going on; absent if nothing does. */
  @Nullable String problem() {
    return problem;
  }

  private void run() {
    try (GenerationFollower follower = new GenerationFollower(bootstrap)) {
      while (!isStopping) {
        try {
          act(follower.next(LOOK_EVERY));
          problem = null;
        } catch (UnreadableStepException unknown) {
          report(unknown);
          return;
        } catch (IOException
            | AppendFailedException
            | TopicSetupException
            | RuntimeException failed) {
          // Every step can be carried out again, and an end of this thread would end all of them.
          report(failed);
        }
      }
    } catch (RuntimeException unexpected) {
      if (!isStopping) {
        report(unexpected);
      }
    } finally {
      leave();
    }
  }

  private void report(Exception failed) {
    String said = Refusal.reason(failed);
    if (!isStopping && !said.equals(problem)) {
      LOG.warn("a recompute cannot go on now; it is tried again", failed);
      problem = said;
    }
  }

  private void act(Generations now) throws IOException, AppendFailedException, TopicSetupException {
    if (!now.live().equals(jobs.generation())) {
      show(now.live());
    }
    for (Generation old : now.leftOver()) {
      remove(now, old);
    }
    indexers.refill();
    Optional<Generation> building = now.building();
    if (building.isPresent()) {
      build(building.get(), now.oldestRegistry());
    } else if (now.isRequested()) {
      begin(now, weighing.newest(now.registryOffset()));
    } else {
      weigh(now);
    }
  }

  private void remove(Generations now, Generation old)
      throws IOException, AppendFailedException, TopicSetupException {
    boolean isGivenUp = old.equals(jobs.building());
    if (isGivenUp || now.building().isEmpty()) {
      leave();
      jobs.abandon();
      // Also where the job never came up: its indexer would be taken for that of the next one.
      indexers.abandon();
    }
    if (isGivenUp) {
      listener.note(Text.of("recompute.abandoned", old.name()));
    }
    jobs.forget(old);
    indexers.forget(old);
    TopicSetup.removeOutputs(bootstrap, old);
    take(old, GenerationStep.Kind.RETIRED, now.registryOffset());
  }

  private void build(Generation generation, long oldestRegistry)
      throws IOException, AppendFailedException, TopicSetupException {
    if (!generation.equals(jobs.building())) {
      leave();
      TopicSetup.createOutputs(bootstrap, MachineSettings.PARTITIONS, generation);
      indexers.build(generation);
      jobs.build(generation, oldestRegistry);
      listener.note(Text.of("recompute.building", generation.name()));
    }
    CatchUp coming = catchUp == null ? new CatchUp(bootstrap, generation) : catchUp;
    catchUp = coming;
    if (coming.isThere()) {
      take(generation, GenerationStep.Kind.LIVE, -1);
    }
  }

  private void show(Generation generation) throws IOException {
    leave();
    indexers.promote(generation);
    jobs.promote(generation);
    swapped.run();
    listener.note(Text.of("recompute.live", generation.name()));
  }

  private void begin(Generations now, long registryOffset) throws AppendFailedException {
    take(now.next(), GenerationStep.Kind.BEGUN, registryOffset);
  }

  private void weigh(Generations now) throws AppendFailedException {
    if (System.nanoTime() < weighAt) {
      return;
    }
    weighAt = System.nanoTime() + WEIGH_EVERY_NANOS;
    long newest = weighing.newest(now.registryOffset());
    if (newest > now.registryOffset() && hasSettled(newest, now.live())) {
      weigh(now, weighing.since(now.registryOffset()));
    }
  }

  // What was counted by the version before must be found when this one is weighed: the job has read
  // to where the log ended when the version was first seen, its outputs are indexed, and one look
  // later Elasticsearch has refreshed.
  private boolean hasSettled(long version, Generation live) {
    if (version != settling) {
      settling = version;
      settled = false;
      leave();
    }
    if (settled) {
      return true;
    }
    CatchUp coming = catchUp == null ? new CatchUp(bootstrap, live) : catchUp;
    catchUp = coming;
    settled = coming.isThere();
    return false;
  }

  private void weigh(Generations now, Optional<RegistryWeighing.Outcome> outcome)
      throws AppendFailedException {
    leave();
    settling = -1;
    if (outcome.isEmpty()) {
      return;
    }
    Optional<RegistryChange.Posts> moved = outcome.get().moved();
    if (moved.isPresent()) {
      listener.note(why(moved.get()));
      begin(now, outcome.get().newest());
    } else {
      take(now.live(), GenerationStep.Kind.WEIGHED, outcome.get().newest());
    }
  }

  private static Text why(RegistryChange.Posts moved) {
    return moved
        .campaign()
        .map(campaign -> Text.of("recompute.campaign", campaign))
        .or(() -> moved.source().map(source -> Text.of("recompute.source", source.text())))
        .orElseGet(() -> Text.of("recompute.zone"));
  }

  private void take(Generation generation, GenerationStep.Kind kind, long registryOffset)
      throws AppendFailedException {
    log.take(
        new GenerationStep(
            clock.instant().truncatedTo(ChronoUnit.MILLIS), generation, kind, registryOffset));
  }

  private void leave() {
    CatchUp watched = catchUp;
    catchUp = null;
    if (watched != null) {
      watched.close();
    }
  }

  /** Stops following; what is being built is gone on with by the next machine. */
  @Override
  public void close() {
    isStopping = true;
    if (!thread.isAlive()) {
      return;
    }
    try {
      thread.join(Duration.ofSeconds(30).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
