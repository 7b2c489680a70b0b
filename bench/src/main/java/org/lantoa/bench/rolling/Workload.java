package org.lantoa.bench.rolling;

import java.io.IOException;
import java.time.Instant;
import java.util.SplittableRandom;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.Tick;

/**
 * A made-up log, the same for the same seed and shape. It is told record by record in the order of
 * appending and never held: what is kept is a few numbers a post.
 *
 * <p>Posts are published evenly over the time and first read half a minute later, each content
 * before its first observation. Which source publishes follows Zipf's law, and so does which post
 * is observed next: the newest with the greatest probability, one that is n posts older with 1/n of
 * it, which is how readers with growing pauses ask. Of the observations 1 % repeat an earlier one
 * and 1 % come after a newer one of their post.
 */
public final class Workload {
  /** When the log begins. */
  public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  static final int ONE_DAY = 24 * 60;
  private static final long MINUTE = 60_000;

  private final WorkloadShape shape;
  private final long seed;

  /** The workload of a shape. */
  public Workload(WorkloadShape shape, long seed) {
    this.shape = shape;
    this.seed = seed;
  }

  /** Takes the records of the log. */
  public interface Taker {
    /** A post's text, once, before its observations. */
    void content(Content content) throws IOException;

    /** An observation, late and repeated ones included. */
    void observation(Observation observation) throws IOException;

    /** A whole minute, to be appended to every partition. */
    void tick(Tick tick) throws IOException;
  }

  /** Its numbers. */
  public WorkloadShape shape() {
    return shape;
  }

  /** The organisation, its sources spread over all units. */
  public Registry registry() {
    return MadeUpOrganisation.registry(shape, MadeUpOrganisation.Owners.ALL);
  }

  /** The same with all sources, and so all posts, in one unit. */
  public Registry registryOfOneUnit() {
    return MadeUpOrganisation.registry(shape, MadeUpOrganisation.Owners.ONE);
  }

  /** Tells the whole log, and what it comes to. */
  public Truth tell(Taker taker) throws IOException {
    Telling telling = new Telling(shape, new SplittableRandom(seed), taker);
    minutes(telling, taker, 0, shape.minutes(), shape.posts(), shape.observations());
    return telling.truth(shape.minutes() + 1L);
  }

  /**
   * Tells the whole log and then, for one more day, observations of its posts without new ones.
   *
   * @param then takes the latter
   */
  Truth tellOn(Taker taker, Taker then, int more) throws IOException {
    Telling telling = new Telling(shape, new SplittableRandom(seed), taker);
    minutes(telling, taker, 0, shape.minutes(), shape.posts(), shape.observations());
    telling.goOn(then);
    minutes(telling, then, shape.minutes() + 1, ONE_DAY, 0, more);
    return telling.truth(shape.minutes() + ONE_DAY + 2L);
  }

  private static void minutes(
      Telling telling, Taker taker, int from, int minutes, int posts, int observations)
      throws IOException {
    for (int minute = 0; minute < minutes; minute++) {
      long at = START.toEpochMilli() + (from + minute) * MINUTE;
      taker.tick(new Tick(Instant.ofEpochMilli(at)));
      telling.minute(at, part(posts, minute, minutes), part(observations, minute, minutes));
    }
    taker.tick(new Tick(Instant.ofEpochMilli(START.toEpochMilli() + (from + minutes) * MINUTE)));
  }

  /** How many of all fall into a minute, so that the sum over the minutes is all. */
  private static int part(int all, int minute, int minutes) {
    return (int) ((long) all * (minute + 1) / minutes - (long) all * minute / minutes);
  }
}
