package org.lantoa.ingest.replay;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.model.PostKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Forgotten;
import org.lantoa.model.topic.LogEntry;
import org.lantoa.model.topic.MalformedRecordException;
import org.lantoa.model.topic.NewerVersionException;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;

/**
 * Appends records anew that the job refused because their source was unknown, a draft or owned by
 * nobody, once the registry has it. They are taken from the topic where they were refused, contents
 * first, each partition in its order; what was replayed before, or has a newer content behind it,
 * is left alone.
 */
public final class RejectedReplay {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final int SILENT_POLLS = 60;

  private final String bootstrap;
  private final Registry.Lookup registry;
  private final boolean isDryRun;
  private final RefusedPlaces refused = new RefusedPlaces();
  private long replayed;
  private long stillRefused;
  private long gone;

  private RejectedReplay(String bootstrap, Registry registry, boolean isDryRun) {
    this.bootstrap = bootstrap;
    this.registry = registry.lookup();
    this.isDryRun = isDryRun;
  }

  /**
   * Replays.
   *
   * @param bootstrap {@code host:port} of the broker
   * @param registry the registry that the job reads
   * @param isDryRun counts only
   * @throws AppendFailedException if a topic cannot be read, or a record was not confirmed: run it
   *     again
   */
  public static ReplaySummary run(String bootstrap, Registry registry, boolean isDryRun)
      throws AppendFailedException {
    return new RejectedReplay(bootstrap, registry, isDryRun).run();
  }

  private ReplaySummary run() throws AppendFailedException {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      readRefusals(consumer);
      try (RecordLog log = RecordLog.kafka(bootstrap)) {
        replay(consumer, Topic.CONTENTS, log);
        replay(consumer, Topic.OBSERVATIONS, log);
        log.flush();
      }
    } catch (KafkaException unreachable) {
      throw new AppendFailedException(Topic.REJECTED, unreachable);
    }
    return new ReplaySummary(refused.count(), replayed, stillRefused, gone);
  }

  private void readRefusals(KafkaConsumer<byte[], byte[]> consumer) {
    for (PartitionInfo partition : consumer.partitionsFor(Topic.REJECTED.topicName())) {
      TopicPartition place = new TopicPartition(partition.topic(), partition.partition());
      long end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
      long begin = consumer.beginningOffsets(List.of(place)).getOrDefault(place, 0L);
      new Stretch(consumer, place, begin, end).read(this::refusal);
    }
  }

  private void refusal(ConsumerRecord<byte[], byte[]> record) {
    try {
      refused.add(RecordCodec.REJECTED.read(record.value()));
    } catch (MalformedRecordException | NewerVersionException | NumberFormatException foreign) {
      // Nothing of ours that could be replayed.
      return;
    }
  }

  private void replay(KafkaConsumer<byte[], byte[]> consumer, Topic topic, RecordLog log)
      throws AppendFailedException {
    for (Map.Entry<Integer, TreeSet<Long>> partition : refused.of(topic).entrySet()) {
      TopicPartition place = new TopicPartition(topic.topicName(), partition.getKey());
      Standing standing = new Standing(topic, partition.getValue());
      // To the end: what came behind a refused record decides whether it is needed.
      new Stretch(consumer, place, partition.getValue().first(), Long.MAX_VALUE)
          .read(standing::take);
      gone += partition.getValue().size() - standing.records.size();
      for (ConsumerRecord<byte[], byte[]> record : standing.records.values()) {
        replay(topic, record, log);
      }
    }
  }

  /**
   * The refused records of a partition that nothing behind them makes needless: of contents, one of
   * the same key, which an older text must not come to stand behind; of observations, the same once
   * more, which is one that was replayed before.
   */
  private static final class Standing {
    private final Topic topic;
    private final Set<Long> wanted;
    private final Map<ByteBuffer, ConsumerRecord<byte[], byte[]>> records = new LinkedHashMap<>();

    private Standing(Topic topic, Set<Long> wanted) {
      this.topic = topic;
      this.wanted = wanted;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
      byte[] same = topic == Topic.CONTENTS ? record.key() : record.value();
      if (same != null) {
        records.remove(ByteBuffer.wrap(same));
        if (wanted.contains(record.offset())) {
          records.put(ByteBuffer.wrap(same), record);
        }
      }
    }
  }

  private void replay(Topic topic, ConsumerRecord<byte[], byte[]> record, RecordLog log)
      throws AppendFailedException {
    LogEntry entry;
    try {
      entry =
          (topic == Topic.CONTENTS ? RecordCodec.CONTENTS : RecordCodec.OBSERVATIONS)
              .read(record.value());
    } catch (MalformedRecordException | NewerVersionException foreign) {
      stillRefused++;
      return;
    }
    if (!isCounted(entry)) {
      stillRefused++;
      return;
    }
    replayed++;
    if (!isDryRun) {
      log.append(topic, key(entry), record.value());
    }
  }

  private boolean isCounted(LogEntry entry) {
    if (entry instanceof Observation seen) {
      return isCounted(seen.post(), seen.publishedAt());
    }
    if (entry instanceof Forgotten mark) {
      return registry.source(mark.post().source()).filter(source -> !source.isDraft()).isPresent();
    }
    return entry instanceof Content content && isCounted(content.post(), content.publishedAt());
  }

  private boolean isCounted(PostKey post, Instant publishedAt) {
    return registry.source(post.source()).filter(source -> !source.isDraft()).isPresent()
        && !registry.pathOf(post.source(), registry.dayOf(publishedAt)).isEmpty();
  }

  private static String key(LogEntry entry) {
    if (entry instanceof Forgotten mark) {
      return mark.markKey();
    }
    return entry instanceof Content content
        ? content.logKey()
        : ((Observation) entry).post().text();
  }

  /** A stretch of one partition. */
  private record Stretch(
      KafkaConsumer<byte[], byte[]> consumer, TopicPartition place, long from, long to) {
    void read(Consumer<ConsumerRecord<byte[], byte[]>> each) {
      consumer.assign(List.of(place));
      long end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
      consumer.seek(place, from);
      int silent = 0;
      while (consumer.position(place) < Math.min(to, end)) {
        List<ConsumerRecord<byte[], byte[]>> records = consumer.poll(POLL).records(place);
        silent = records.isEmpty() ? silent + 1 : 0;
        if (silent > SILENT_POLLS) {
          throw new TimeoutException("records before offset " + to + " were not delivered");
        }
        records.stream().filter(record -> record.offset() < to).forEach(each);
      }
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
