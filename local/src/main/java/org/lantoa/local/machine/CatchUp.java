package org.lantoa.local.machine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.topic.Generation;
import org.lantoa.model.topic.Topic;
import org.lantoa.search.index.Reading;

/**
 * Watches a generation that is being built come up to one that is shown. First the job must have
 * read to where the log ended, with a checkpoint behind it: then all that follows from it stands in
 * the generation's topics. Then the indexer must have read to where these ended. Both twice, so
 * that what is left at last is what came within seconds.
 */
final class CatchUp implements AutoCloseable {
  private static final int ROUNDS = 2;

  /** The job gathers changes for a second before it writes them. */
  private static final long GATHERED_NANOS = 3_000_000_000L;

  private final ConsumerGroup job;
  private final ConsumerGroup indexer;
  private final List<String> log;
  private final List<String> outputs;
  private @Nullable Map<TopicPartition, Long> logEnds;
  private @Nullable Map<TopicPartition, Long> outputEnds;
  private long readAt;
  private boolean isRead;
  private int rounds;

  CatchUp(String bootstrap, Generation generation) {
    job = ConsumerGroup.of(bootstrap, JobStarter.group(generation));
    indexer = ConsumerGroup.of(bootstrap, Reading.hidden(generation).group());
    log = JobStarter.LOG;
    outputs = names(Topic::isOutput, generation);
  }

  private static List<String> names(Predicate<Topic> which, Generation generation) {
    return Arrays.stream(Topic.values()).filter(which).map(generation::topicName).toList();
  }

  /** One look; whether it has come up. */
  boolean isThere() {
    if (!isRead) {
      logEnds = logEnds == null ? job.endsOf(log) : logEnds;
      isRead = job.left(logEnds) == 0;
      readAt = System.nanoTime();
      return false;
    }
    if (outputEnds == null) {
      if (System.nanoTime() - readAt < GATHERED_NANOS) {
        return false;
      }
      outputEnds = indexer.endsOf(outputs);
    }
    if (indexer.left(outputEnds) > 0) {
      return false;
    }
    rounds++;
    isRead = false;
    logEnds = null;
    outputEnds = null;
    return rounds >= ROUNDS;
  }

  /** How much of the log the job has read, 0 to 100. */
  int percent() {
    return percent(job, log);
  }

  private static int percent(ConsumerGroup group, List<String> topics) {
    Map<TopicPartition, Long> ends = group.endsOf(topics);
    long all = ends.values().stream().mapToLong(Long::longValue).sum();
    return all == 0 ? 100 : (int) (100 * (all - group.left(ends)) / all);
  }

  @Override
  public void close() {
    job.close();
    indexer.close();
  }
}
