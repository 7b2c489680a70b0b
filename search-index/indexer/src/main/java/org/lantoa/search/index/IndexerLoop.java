package org.lantoa.search.index;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.topic.Rejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls, writes, keeps refusals, and only then commits. While one batch is written, the next is
 * read, and waits to be written; offsets are committed in their order, each after all that stands
 * before it is written.
 */
final class IndexerLoop implements Runnable, ConsumerRebalanceListener {
  private static final Logger LOG = LoggerFactory.getLogger(IndexerLoop.class);
  private static final Duration POLL = Duration.ofMillis(500);

  /** How long to look for more while a batch is being written. */
  private static final Duration GLANCE = Duration.ofMillis(20);

  private record Written(Batch batch, BatchWriter.UnderWay bulk) {}

  private final DocumentReader reader;
  private final Consumer<byte[], byte[]> consumer;
  private final BatchWriter writer;
  private final RejectionLog rejectionLog;
  private final Rejections rejections;
  private final IndexerState state;
  private final Set<TopicPartition> stopped = new HashSet<>();
  private Backoff afterFailure = new Backoff();
  private @Nullable Written underWay;
  private boolean isWaiting;
  private volatile boolean isStopping;

  IndexerLoop(
      DocumentReader reader,
      Consumer<byte[], byte[]> consumer,
      BatchWriter writer,
      RejectionLog rejectionLog,
      Rejections rejections,
      IndexerState state) {
    this.reader = reader;
    this.consumer = consumer;
    this.writer = writer;
    this.rejectionLog = rejectionLog;
    this.rejections = rejections;
    this.state = state;
  }

  void stop() {
    isStopping = true;
    consumer.wakeup();
  }

  @Override
  public void run() {
    try {
      consumer.subscribe(reader.topics(), this);
      writer.prepare(this::await);
      while (!isStopping) {
        cycle();
      }
    } catch (WakeupException | InterruptException stopping) {
      LOG.debug("The indexer is asked to stop", stopping);
    } finally {
      state.stopped();
      writer.close();
      rejectionLog.close();
      consumer.close();
    }
  }

  /**
   * A batch, and everything that follows from the one before; or the same records again after a
   * failure. The next one is handed over before the one before is settled, so that Elasticsearch
   * does not wait for that.
   */
  void cycle() {
    Batch next = new Batch();
    Written before = underWay;
    try {
      read(next);
      underWay = begin(next);
      settle(before);
      if (!next.stops().isEmpty()) {
        settle(underWay); // What lies behind a stop must not be read before it is heeded.
        underWay = null;
      }
      afterFailure = new Backoff();
    } catch (WakeupException | InterruptException stopping) {
      throw stopping;
    } catch (RuntimeException unexpected) {
      LOG.error("Indexing failed; the same records are tried again", unexpected);
      state.failing(
          "Indexing failed ("
              + unexpected.getClass().getSimpleName()
              + "); the same records are tried again, nothing is skipped. See the log.");
      repeatFrom(next, before);
      await(afterFailure.next());
    }
    state.lag(lag(documents(underWay)));
  }

  /** Reads on while the batch before is being written: one large request costs less than two. */
  private void read(Batch next) {
    next.read(consumer.poll(underWay == null ? POLL : GLANCE), reader);
    while (underWay != null && underWay.bulk().isAtWork() && !next.isFull()) {
      next.read(consumer.poll(GLANCE), reader);
    }
  }

  private @Nullable Written begin(Batch batch) {
    if (batch.starts().isEmpty()) {
      return null;
    }
    Written begun = new Written(batch, writer.begin(batch.documents()));
    state.lag(lag(documents(begun)));
    return begun;
  }

  /** At least 1 while anything is under way, ticks and refusals included. */
  private static long documents(@Nullable Written written) {
    return written == null ? 0 : Math.max(1, written.batch().documents().size());
  }

  private void settle(@Nullable Written written) {
    if (written == null) {
      return;
    }
    Batch batch = written.batch();
    List<BatchWriter.Refusal> refusals = writer.finish(written.bulk(), this::await);
    batch.malformed().forEach(record -> state.malformed(record.place().topic()));
    List<Rejection> refused = rejections.of(batch.malformed(), refusals);
    if (!refused.isEmpty()) {
      LOG.warn("{} records were refused; see lantoa.rejected for the reasons", refused.size());
      rejectionLog.append(refused);
    }
    commit(batch.ends());
    batch.stops().forEach(this::stopReading);
  }

  private void commit(Map<TopicPartition, OffsetAndMetadata> ends) {
    try {
      consumer.commitSync(ends);
    } catch (CommitFailedException | RebalanceInProgressException moved) {
      LOG.info(
          "Partitions moved before their place was kept; their new reader repeats them", moved);
    }
  }

  /** Of two batches that were read and not settled, the older begins where to repeat from. */
  private void repeatFrom(Batch next, @Nullable Written before) {
    Map<TopicPartition, Long> starts = new HashMap<>(next.starts());
    if (before != null) {
      starts.putAll(before.batch().starts());
    }
    underWay = null;
    starts.forEach(this::seekIfAssigned);
  }

  private void stopReading(TopicPartition partition, Batch.Stop stop) {
    if (consumer.assignment().contains(partition)) {
      LOG.error("{}", stop.reason());
      stopped.add(partition);
      consumer.pause(Set.of(partition));
      consumer.seek(partition, stop.offset());
      state.partitionStopped(partition.toString(), stop.reason());
    }
  }

  /** Waits while polling, because Kafka takes a consumer that does not poll for dead. */
  private void await(Duration duration) {
    isWaiting = true;
    try {
      consumer.pause(consumer.assignment());
      ConsumerRecords<byte[], byte[]> none = consumer.poll(duration);
      none.partitions().forEach(p -> seekIfAssigned(p, none.records(p).get(0).offset()));
    } finally {
      isWaiting = false;
    }
    Set<TopicPartition> resumed = new HashSet<>(consumer.assignment());
    resumed.removeAll(stopped);
    consumer.resume(resumed);
  }

  private void seekIfAssigned(TopicPartition partition, long offset) {
    if (consumer.assignment().contains(partition)) {
      consumer.seek(partition, offset);
    }
  }

  private OptionalLong lag(long underWay) {
    long sum = underWay;
    for (TopicPartition partition : consumer.assignment()) {
      OptionalLong lag = consumer.currentLag(partition);
      if (lag.isEmpty()) {
        return OptionalLong.empty();
      }
      sum += lag.getAsLong();
    }
    return consumer.assignment().isEmpty() ? OptionalLong.empty() : OptionalLong.of(sum);
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    if (isWaiting) {
      consumer.pause(partitions);
    }
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    stopped.removeAll(partitions);
    partitions.forEach(partition -> state.partitionLeft(partition.toString()));
  }
}
