package org.lantoa.bench.rolling;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.lantoa.model.Cause;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.Change;
import org.lantoa.model.topic.Gain;
import org.lantoa.model.topic.RecordCodec;

/**
 * A topic of gains ordered by date, in turn over two partitions, so that each is ordered and none
 * is far ahead of the other. The records are those of {@code lantoa.post-gains}; Kafka's timestamps
 * are the gains' dates. It goes on a little after the last prefix that is asked for, so that every
 * partition holds something after it.
 */
final class GainsTopic implements AutoCloseable {
  static final int PARTITIONS = 2;
  private static final int AFTER_THE_LAST = 2_000;
  private static final long MINUTE = 60_000;

  private final String topic;
  private final long[] prefixes;
  private final long[] cuts;
  private final long[] before;
  private final KafkaProducer<byte[], byte[]> producer;
  private long written;

  private GainsTopic(String bootstrap, String topic, List<Integer> prefixes) throws IOException {
    this.topic = topic;
    this.prefixes = prefixes.stream().mapToLong(Integer::longValue).sorted().toArray();
    cuts = new long[this.prefixes.length];
    before = new long[this.prefixes.length];
    create(bootstrap, topic);
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap, "linger.ms", 20, "batch.size", 256 << 10),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /**
   * A prefix of a topic.
   *
   * @param topic its name
   * @param cut a whole minute; the prefix is what is dated before it
   * @param gains how many that are
   */
  record Prefix(String topic, long cut, long gains) {}

  /** Writes as many gains of a workload as the longest prefix takes. */
  static List<Prefix> of(String bootstrap, String topic, Workload workload, List<Integer> prefixes)
      throws IOException {
    try (GainsTopic gains = new GainsTopic(bootstrap, topic, prefixes)) {
      workload.tell(
          new GainsOfPosts(workload.registry(), workload.shape().campaigns(), gains::take));
    } catch (Enough enough) {
      return enough.prefixes;
    }
    throw new IOException("the workload has fewer gains than " + prefixes);
  }

  /** Writes gains of sources that are all alike, evenly over a time. */
  static Prefix even(
      String bootstrap, String topic, int sources, int gains, Duration time, long seed)
      throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    long start = Workload.START.toEpochMilli();
    try (GainsTopic even = new GainsTopic(bootstrap, topic, List.of(gains))) {
      for (long number = 0; ; number++) {
        even.take(even(random, sources, start + number * time.toMillis() / gains, number));
      }
    } catch (Enough enough) {
      return enough.prefixes.get(0);
    }
  }

  private static Gain even(SplittableRandom random, int sources, long at, long number) {
    int source = random.nextInt(sources);
    PostKey post =
        new PostKey(
            MadeUpOrganisation.source(source).platform(),
            MadeUpOrganisation.source(source).sourceId(),
            Long.toString(1_000_000_000_000_000L + number % 100_000));
    Instant since = Instant.ofEpochMilli(at - 3_600_000);
    List<Change> changes =
        List.of(
            new Change(Measure.SHARES, 1, Cause.GROWTH, since),
            new Change(Measure.REACTIONS, 1 + random.nextInt(40), Cause.GROWTH, since));
    return new Gain(post, Instant.ofEpochMilli(at), changes, since, List.of(), List.of(), number);
  }

  /** Thrown when all that is asked for is written: nobody else can stop a telling. */
  private static final class Enough extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient List<Prefix> prefixes;

    Enough(List<Prefix> prefixes) {
      super("enough");
      this.prefixes = prefixes;
    }
  }

  private void take(Gain gain) throws IOException {
    long at = gain.at().toEpochMilli();
    for (int i = 0; i < prefixes.length; i++) {
      if (written == prefixes[i]) {
        cuts[i] = Math.floorDiv(at, MINUTE) * MINUTE + MINUTE;
      }
      if (cuts[i] == 0 || at < cuts[i]) {
        before[i] = written + 1;
      }
    }
    var unused =
        producer.send(
            new ProducerRecord<>(
                topic, (int) (written % PARTITIONS), at, null, RecordCodec.POST_GAINS.write(gain)));
    written++;
    long last = cuts[cuts.length - 1];
    if (last != 0
        && at > last + MINUTE
        && written > prefixes[prefixes.length - 1] + AFTER_THE_LAST) {
      producer.flush();
      throw new Enough(asked());
    }
  }

  private List<Prefix> asked() {
    return IntStream.range(0, cuts.length)
        .mapToObj(i -> new Prefix(topic, cuts[i], before[i]))
        .toList();
  }

  private static void create(String bootstrap, String topic) throws IOException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1))).all().get();
    } catch (ExecutionException failed) {
      throw new IOException("no topic for gains, so nothing can be measured", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
