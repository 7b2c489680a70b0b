package org.lantoa.search.index;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * One family that is being filled anew from the beginning of its topic, while searches find the old
 * indices and their indexer goes on. Once it has come close, the old writer is to stand still, and
 * {@link #finish} leads searches over. Its place in Kafka is kept, so a refill that was killed goes
 * on where it was. Not for use by several threads.
 */
public final class Refill implements AutoCloseable {
  /** Coming up to where the topic ended, this often, leaves what came within seconds. */
  private static final int ROUNDS = 2;

  private final Refills refills;
  private final Refills.Asked asked;
  private final Places places;
  private final Indexer indexer;
  private @Nullable Map<TopicPartition, Long> ends;
  private int rounds;

  private Refill(Refills refills, Refills.Asked asked, Places places, Indexer indexer) {
    this.refills = refills;
    this.asked = asked;
    this.places = places;
    this.indexer = indexer;
  }

  /**
   * Begins a refill, or goes on with it.
   *
   * @param settings of the machine's indexers; reading and group are the refill's own
   * @throws IOException if Kafka or Elasticsearch does not answer; do it again
   */
  public static Refill start(IndexerSettings settings, Refills.Asked asked) throws IOException {
    Reading reading = Reading.refill(asked.family(), asked.generation(), asked.revision());
    Refills refills = new Refills(settings.elasticsearch());
    Places places =
        new Places(settings.bootstrap(), reading.group(), reading.topicOf(asked.family()));
    try {
      if (refills.isEmpty(asked)) {
        places.forget(); // A place of another life of Elasticsearch would leave things out.
      }
      return new Refill(refills, asked, places, Indexer.start(settings.with(reading)));
    } catch (IOException | RuntimeException failed) {
      places.close();
      throw failed;
    }
  }

  /** What is filled anew. */
  public Refills.Asked asked() {
    return asked;
  }

  /** How its indexer is. */
  public IndexerHealth health() {
    return indexer.health();
  }

  /**
   * One look; whether only what came within seconds is left.
   *
   * @throws IOException if Kafka does not answer
   */
  public boolean isClose() throws IOException {
    Map<TopicPartition, Long> now = ends == null ? places.ends() : ends;
    ends = now;
    if (places.left(now) > 0) {
      return false;
    }
    ends = null;
    rounds++;
    return rounds >= ROUNDS;
  }

  /**
   * Waits for the rest, compares the number of documents and leads searches over. No other indexer
   * may write the family from before this is called until it returns; its writer then goes on at
   * the new revision, with the place in Kafka that it had.
   *
   * @return whether searches find the new revision; if not, it holds fewer documents than the old
   *     one and is given up
   * @throws IOException if Kafka or Elasticsearch does not answer, or the rest takes longer than
   *     some patience: do it again later
   */
  public boolean finish(Duration patience) throws IOException {
    Map<TopicPartition, Long> last = places.ends();
    long limit = System.nanoTime() + patience.toNanos();
    while (places.left(last) > 0) {
      if (System.nanoTime() > limit) {
        throw new IOException("the last records of " + asked.family().alias() + " took too long");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    int old = refills.shown(asked.generation()).of(asked.family());
    long before = refills.count(asked.family(), asked.generation(), old);
    long after = refills.count(asked.family(), asked.generation(), asked.revision());
    indexer.close();
    if (after < before) {
      refills.giveUp(asked);
    } else {
      refills.show(asked);
    }
    places.forget();
    return after >= before;
  }

  /** Stops filling; what was asked for stays asked for. */
  @Override
  public void close() {
    indexer.close();
    places.close();
  }
}
