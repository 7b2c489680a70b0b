package org.lantoa.stream.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lantoa.model.Measure;
import org.lantoa.model.Tally;
import org.lantoa.model.topic.Change;
import org.lantoa.model.topic.Observation;
import org.lantoa.stream.totals.DatedFigures;
import org.lantoa.stream.totals.Figures;
import org.lantoa.stream.totals.Standing;

/**
 * The ledger of one post: what an observation adds to what was counted before. Each count
 * telescopes alone, so for each measure the gains always sum to its last known value.
 */
final class PostLedger {
  private PostLedger() {}

  /** A new post, before its first observation is counted, adds itself to its scopes. */
  static List<DatedFigures> publication(PostState post) {
    return List.of(new DatedFigures(post.publishedAt(), Figures.published()));
  }

  /**
   * Counts an observation of a placed post, or says why it changes nothing. One that counts is to
   * be {@link PostMemory#counted remembered} with the post after it; one that came too late is
   * remembered here.
   */
  static Reading observe(PostState post, Observation observation, SeenObservations seen) {
    if (!post.origin().equals(observation.origin().wireName())) {
      return new Reading.Passed(Reading.Why.OTHER_ORIGIN);
    }
    long observedAt = observation.observedAt().toEpochMilli();
    long fingerprint = Fingerprint.of(observation);
    SeenObservations.Seen before = seen.seen(observedAt, fingerprint);
    if (before != SeenObservations.Seen.NEVER) {
      return new Reading.Passed(
          before == SeenObservations.Seen.SAME ? Reading.Why.DUPLICATE : Reading.Why.CONFLICTING);
    }
    if (observedAt < post.newestAt()) {
      seen.remember(observedAt, fingerprint);
      return new Reading.Passed(Reading.Why.LATE);
    }
    return count(post, observation, fingerprint);
  }

  private static Reading count(PostState post, Observation observation, long fingerprint) {
    long observedAt = observation.observedAt().toEpochMilli();
    Telescope telescope = new Telescope(post, observation);
    List<DatedChanges> news = telescope.news();
    Activity activity = new Activity(post);
    List<DatedFigures> dated = new ArrayList<>();
    for (DatedChanges changes : news) {
      dated.add(figures(changes));
      activity.add(changes);
    }
    activity.changes().forEach(change -> join(dated, change));
    long removedAt = removedAt(post, observation);
    Standing standing =
        new Standing(
            0,
            (removedAt == PostState.NEVER ? 0 : 1) - (post.isRemoved() ? 1 : 0),
            telescope.firstKnown());
    PostState next =
        post.counted(
            new Progress(
                observedAt,
                removedAt,
                activity.latest(),
                telescope.first(),
                telescope.last(),
                telescope.lastAt(),
                activity.grownAt()));
    return new Reading.Counted(next, telescope.gains(), news, dated, standing, fingerprint);
  }

  /**
   * Adds figures to those of the same instants, if there are any: each scope that the post counts
   * in then takes them once.
   */
  private static void join(List<DatedFigures> all, DatedFigures more) {
    for (int i = 0; i < all.size(); i++) {
      DatedFigures one = all.get(i);
      if (one.at() == more.at() && one.since() == more.since()) {
        all.set(i, one.plus(more));
        return;
      }
    }
    all.add(more);
  }

  private static DatedFigures figures(DatedChanges changes) {
    return new DatedFigures(changes.at().toEpochMilli(), Figures.gains(tally(changes.changes())));
  }

  private static long removedAt(PostState post, Observation observation) {
    if (!observation.removed()) {
      return PostState.NEVER;
    }
    return post.isRemoved() ? post.removedAt() : observation.observedAt().toEpochMilli();
  }

  /**
   * All that a post has brought so far, for scopes that it joins late.
   *
   * @param growth its changes other than those first seen
   */
  static List<DatedFigures> everything(PostState post, List<DatedChanges> growth) {
    List<DatedFigures> dated = new ArrayList<>(publication(post));
    Activity activity = Activity.ofNothing(post);
    for (DatedChanges changes : gains(post, growth)) {
      dated.add(figures(changes));
      activity.add(changes);
    }
    dated.addAll(activity.changes());
    return dated;
  }

  /** All gains of a post so far. */
  static List<DatedChanges> gains(PostState post, List<DatedChanges> growth) {
    List<DatedChanges> gains = new ArrayList<>();
    List<Change> first = Telescope.firstSeen(post.first());
    if (!first.isEmpty()) {
      gains.add(new DatedChanges(Instant.ofEpochMilli(post.publishedAt()), first));
    }
    gains.addAll(growth);
    return gains;
  }

  /** How a post stands in a scope that it joins. */
  static Standing standing(PostState post) {
    return new Standing(1, post.isRemoved() ? 1 : 0, Telescope.known(post.first()));
  }

  private static Tally tally(List<Change> changes) {
    long[] sums = new long[Measure.SLOTS];
    changes.forEach(change -> sums[change.measure().slot()] = change.delta());
    return new Tally(sums);
  }
}
