package org.lantoa.ingest.registry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.MalformedRecordException;
import org.lantoa.model.topic.NewerVersionException;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows the newest registry that was published, and notices the next one within a second. A version
 * that cannot be read leaves the one before it in force, as it does for the jobs.
 */
public final class RegistryFollower implements Supplier<Optional<Registry>>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RegistryFollower.class);
  private static final TopicPartition PARTITION = new TopicPartition(Topic.REGISTRY.topicName(), 0);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final long STOP_SECONDS = 5;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Thread thread = new Thread(this::follow, "lantoa-registry-follower");
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable Registry newest;

  private RegistryFollower(String bootstrap, Optional<Registry> newest, long next) {
    this.newest = newest.orElse(null);
    this.consumer =
        new KafkaConsumer<>(
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
    consumer.assign(List.of(PARTITION));
    consumer.seek(PARTITION, next);
    thread.setDaemon(true);
  }

  /**
   * Reads the newest version, and follows from there.
   *
   * @param bootstrap {@code host:port} of the broker; its topics must exist
   * @throws AppendFailedException if the topic cannot be read
   */
  public static RegistryFollower start(String bootstrap) throws AppendFailedException {
    Optional<PublishedRegistries.Version> newest = PublishedRegistries.newest(bootstrap);
    RegistryFollower follower =
        new RegistryFollower(
            bootstrap,
            newest.map(PublishedRegistries.Version::registry),
            newest.map(version -> version.offset() + 1).orElse(0L));
    follower.thread.start();
    return follower;
  }

  /** The newest version; empty if none was published yet. */
  @Override
  public Optional<Registry> get() {
    return Optional.ofNullable(newest);
  }

  private void follow() {
    try (consumer) {
      while (closed.getCount() > 0) {
        poll();
      }
    } catch (WakeupException stopped) {
      LOG.debug("the registry is not followed any more");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void poll() throws InterruptedException {
    try {
      consumer.poll(POLL).records(PARTITION).forEach(this::take);
    } catch (WakeupException stopped) {
      throw stopped;
    } catch (KafkaException unreachable) {
      LOG.warn("the registry cannot be read; the version read last stays in force", unreachable);
      boolean unused = closed.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    try {
      newest = RecordCodec.REGISTRY.read(record.value());
    } catch (MalformedRecordException | NewerVersionException unreadable) {
      LOG.warn("version {} of the registry cannot be read", record.offset(), unreadable);
    }
  }

  /** Stops following. */
  @Override
  public void close() {
    closed.countDown();
    consumer.wakeup();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
