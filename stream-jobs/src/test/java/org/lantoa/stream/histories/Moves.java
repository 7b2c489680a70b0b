package org.lantoa.stream.histories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Count;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.Platform;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Forgotten;
import org.lantoa.model.topic.Observation;

/** Gives moves their place in a history. */
final class Moves {
  private static final List<Measure> MEASURES =
      List.of(Measure.SHARES, Measure.COMMENTS, Measure.VIEWS, Measure.LOVE);

  private final List<Step.Log> logs;
  private final List<Step> steps = new ArrayList<>();
  private final List<Step> appended = new ArrayList<>();
  private final List<Universe.Post> posts;
  private final boolean early;
  private Instant clock;

  private Moves(int partitions, Instant start, boolean early) {
    this.early = early;
    logs = new History(partitions, 1, List.of()).logs();
    posts = Universe.posts(start);
    clock = start;
  }

  /**
   * Makes a history.
   *
   * @param early whether records may stand before the first tick. When their wait begins depends on
   *     the interleaving, so that a task that was killed may have counted what its successor still
   *     lets wait: then nothing is killed.
   */
  static History history(int partitions, int tasks, int start, boolean early, List<Move> moves) {
    Moves placed = new Moves(partitions, Universe.STARTS.get(start), early);
    placed.steps.add(new Step.Publish(Universe.registry(0)));
    if (!early) {
      placed.steps.add(new Step.Ticks(placed.clock, placed.logs));
    }
    moves.forEach(placed::take);
    return new History(partitions, tasks, placed.steps);
  }

  private void take(Move move) {
    if (move instanceof Move.Clock tick) {
      tick(tick);
    } else if (move instanceof Move.Observe observe) {
      append(new Step.Append(observation(observe)));
    } else if (move instanceof Move.Say say) {
      append(new Step.Append(content(say)));
    } else if (move instanceof Move.Forget forget) {
      append(erasure(forget));
    } else if (move instanceof Move.Again again) {
      int from = Math.max(0, appended.size() - again.back());
      int to = Math.min(appended.size(), from + again.count());
      List.copyOf(appended.subList(from, to)).forEach(this::append);
    } else if (move instanceof Move.Publish publish) {
      // Without it a crash could leave what an older version placed; see docs/semantics.md.
      steps.add(new Step.Snapshot());
      steps.add(published(publish.registry()));
    } else if (move instanceof Move.Garbage garbage) {
      steps.add(new Step.Garbage(logs.get(garbage.log() % logs.size())));
    } else if (move instanceof Move.Restart restart) {
      steps.add(new Step.Stop());
      restart.registries().forEach(registry -> steps.add(published(registry)));
      steps.add(new Step.Start(restart.tasks()));
    } else if (move instanceof Move.Crash crash) {
      steps.add(
          early ? new Step.Snapshot() : new Step.Crash(crash.tasks(), crash.seed(), crash.after()));
    } else if (move instanceof Move.Plain plain) {
      steps.add(plain.step());
    }
  }

  private static Step.Publish published(int registry) {
    return new Step.Publish(registry < 0 ? null : Universe.registry(registry));
  }

  private void append(Step step) {
    steps.add(step);
    appended.add(step);
  }

  private void tick(Move.Clock tick) {
    clock = clock.plusSeconds(60L * tick.minutes());
    List<Step.Log> heard = new ArrayList<>();
    for (int log = 0; log < logs.size(); log++) {
      if ((tick.marks() & 1 << log) != 0) {
        heard.add(logs.get(log));
      }
    }
    steps.add(new Step.Ticks(clock, heard));
  }

  private Observation observation(Move.Observe move) {
    Universe.Post post = posts.get(move.post());
    Instant published = post.publishedAt().plusSeconds(move.kind() == 3 ? -3600 : 0);
    Instant base = move.sincePublication() ? published : clock;
    Instant observed = base.plusSeconds(move.seconds());
    Map<Measure, Count> counts = new EnumMap<>(Measure.class);
    for (int at = 0; at < MEASURES.size() && move.kind() != 2; at++) {
      int value = move.values().get(at);
      counts.put(MEASURES.get(at), value < 0 ? Count.UNKNOWN : Count.of(value));
    }
    boolean api = (post.key().platform() == Platform.YOUTUBE) != (move.kind() == 1);
    return new Observation(
        post.key(),
        api ? CountingOrigin.API : CountingOrigin.TEMPLATE,
        published,
        observed.isBefore(published) ? published : observed,
        move.kind() == 2,
        Counts.of(counts));
  }

  private Content content(Move.Say move) {
    Universe.Post post = posts.get(move.post());
    return new Content(
        post.key(),
        move.kind() == 1 ? ContentKind.VIDEO : ContentKind.PHOTO,
        move.text() < 0 ? null : Universe.TEXTS.get(move.text()),
        move.kind() == 2 ? "https://example.org/" + move.seconds() : null,
        post.publishedAt().plusSeconds(move.kind() == 3 ? 7200 : 0),
        clock.minusSeconds(move.seconds()));
  }

  private Step erasure(Move.Forget move) {
    PostKey post = posts.get(move.post()).key();
    Instant at = clock.minusSeconds(move.seconds());
    if (move.told() < 0) {
      return new Step.Forget(post, at);
    }
    return new Step.Append(
        new Forgotten(
            post,
            move.told() == 0 ? ContentKind.OTHER : ContentKind.PHOTO,
            move.told() == 1 ? "https://example.org/erased" : null,
            Universe.MARKS.get(move.told()),
            at));
  }
}
