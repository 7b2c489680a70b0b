package org.lantoa.ingest.log;

import org.lantoa.model.topic.Topic;

/**
 * Appends records to topics. Appending returns before the brokers have confirmed; only {@link
 * #flush} tells that everything so far stands on the log for good.
 */
public interface RecordLog extends AutoCloseable {
  /**
   * Appends one record to the partition that its key chooses. Waits while too much is unconfirmed.
   *
   * @throws AppendFailedException if this or an earlier record since the last flush was lost
   */
  void append(Topic topic, String key, byte[] value) throws AppendFailedException;

  /**
   * Appends one record to every partition of a topic.
   *
   * @throws AppendFailedException as {@link #append} does
   */
  void appendToEveryPartition(Topic topic, String key, byte[] value) throws AppendFailedException;

  /**
   * Waits until the brokers have confirmed every record so far.
   *
   * @throws AppendFailedException if one of them was lost; the next flush starts afresh
   */
  void flush() throws AppendFailedException;

  /** How many records the brokers have confirmed so far. */
  long confirmed();

  @Override
  void close();

  /**
   * A log on Kafka: all replicas confirm, retries neither repeat nor reorder records, and texts
   * that were erased do not come back.
   *
   * @param bootstrap {@code host:port}, several separated by commas
   * @throws IllegalArgumentException if this is no such address
   */
  static RecordLog kafka(String bootstrap) {
    return new ForgettingLog(KafkaRecordLog.open(bootstrap), new ForgottenPosts(bootstrap));
  }
}
