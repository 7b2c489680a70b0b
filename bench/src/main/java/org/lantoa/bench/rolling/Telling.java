package org.lantoa.bench.rolling;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Count;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Observation;

/** One telling of a {@link Workload}: where each post is by now. */
final class Telling {
  private static final long FIRST_POST = 1_000_000_000_000_000L;
  private static final long UNTIL_FIRST_READ = 30_000;
  private static final int REMEMBERED = 64;
  private static final int MOST_GROWTH = 40;

  private final WorkloadShape shape;
  private final SplittableRandom random;
  private Workload.Taker taker;
  private final int[] sources;
  private final long[] publishedAt;
  private final long[] readAt;
  private final int[] reactions;
  private final int[] comments;
  private final int[] shares;
  private final @Nullable Observation[] recent = new Observation[REMEMBERED];
  private int published;
  private int owed;
  private long told;
  private long duplicates;
  private long late;

  Telling(WorkloadShape shape, SplittableRandom random, Workload.Taker taker) {
    this.shape = shape;
    this.random = random;
    this.taker = taker;
    sources = new int[shape.posts()];
    publishedAt = new long[shape.posts()];
    readAt = new long[shape.posts()];
    reactions = new int[shape.posts()];
    comments = new int[shape.posts()];
    shares = new int[shape.posts()];
  }

  /** Tells the rest to another. */
  void goOn(Workload.Taker next) {
    taker = next;
  }

  /** A minute of the log. Posts that found no observation to begin with wait for the next. */
  void minute(long start, int posts, int observations) throws IOException {
    owed += posts;
    for (int number = 0; number < observations; number++) {
      long at = start + 2 * (29_999L * number / observations);
      if (owed > 0 || published == 0) {
        owed--;
        publish(at);
      } else {
        observeAgain(at);
      }
    }
  }

  private void publish(long at) throws IOException {
    int post = published++;
    sources[post] =
        shape.sourcesAreSkewed()
            ? Zipf.rank(random, shape.sources())
            : random.nextInt(shape.sources());
    publishedAt[post] = at - UNTIL_FIRST_READ;
    taker.content(
        new Content(
            key(post),
            ContentKind.PHOTO,
            MadeUpTexts.text(random, shape.campaigns()),
            "https://www.facebook.com/" + source(post).sourceId() + "/posts/" + (FIRST_POST + post),
            Instant.ofEpochMilli(publishedAt[post]),
            Instant.ofEpochMilli(at)));
    observe(post, at);
  }

  private void observeAgain(long at) throws IOException {
    int post = published - 1 - Zipf.rank(random, published);
    int chance = random.nextInt(100);
    Observation earlier = recent[random.nextInt(REMEMBERED)];
    if (chance == 0 && earlier != null) {
      duplicates++;
      tell(earlier);
    } else if (chance == 1) {
      late++;
      // Others are of even milliseconds, so that no late one is of the same instant.
      tell(observation(post, readAt[post] - 1 - 2L * random.nextInt(5_000)));
    } else {
      observe(post, at);
    }
  }

  private void observe(int post, long at) throws IOException {
    readAt[post] = at;
    grow(post);
    Observation observation = observation(post, at);
    recent[(int) (told % REMEMBERED)] = observation;
    tell(observation);
  }

  private void tell(Observation observation) throws IOException {
    told++;
    taker.observation(observation);
  }

  /** Mostly by little; in 4 of 100 not at all, in 1 of 100 the platform takes some back. */
  private void grow(int post) {
    int chance = random.nextInt(100);
    if (chance == 0 && reactions[post] > 0) {
      reactions[post] -= 1;
    } else if (chance > 4) {
      reactions[post] += 1 + Zipf.rank(random, MOST_GROWTH);
      comments[post] += chance > 60 ? 1 : 0;
      shares[post] += chance > 80 ? 1 : 0;
    }
  }

  private Observation observation(int post, long at) {
    Map<Measure, Count> counts = new EnumMap<>(Measure.class);
    counts.put(Measure.SHARES, Count.of(shares[post]));
    counts.put(Measure.COMMENTS, Count.of(comments[post]));
    counts.put(Measure.REACTIONS, Count.of(reactions[post]));
    counts.put(Measure.LIKE, Count.of(likes(post)));
    counts.put(Measure.LOVE, Count.of(reactions[post] - likes(post)));
    return new Observation(
        key(post),
        CountingOrigin.API,
        Instant.ofEpochMilli(publishedAt[post]),
        Instant.ofEpochMilli(at),
        false,
        Counts.of(counts));
  }

  private int likes(int post) {
    return reactions[post] - reactions[post] / 5;
  }

  private SourceKey source(int post) {
    return MadeUpOrganisation.source(sources[post]);
  }

  private PostKey key(int post) {
    SourceKey source = source(post);
    return new PostKey(source.platform(), source.sourceId(), Long.toString(FIRST_POST + post));
  }

  Truth truth(long ticks) {
    Map<Measure, Long> sums = new EnumMap<>(Measure.class);
    for (int post = 0; post < published; post++) {
      sums.merge(Measure.SHARES, (long) shares[post], Long::sum);
      sums.merge(Measure.COMMENTS, (long) comments[post], Long::sum);
      sums.merge(Measure.REACTIONS, (long) reactions[post], Long::sum);
      sums.merge(Measure.LIKE, (long) likes(post), Long::sum);
      sums.merge(Measure.LOVE, (long) reactions[post] - likes(post), Long::sum);
    }
    return new Truth(published, told, duplicates, late, ticks, sums);
  }
}
