package org.lantoa.ingest.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.model.topic.Topic;

/** A log in memory. It can be told to lose what is appended, as a broker that went away does. */
public final class TestingRecordLog implements RecordLog {
  /**
   * One appended record.
   *
   * @param everyPartition whether it went to every partition
   */
  public record Appended(Topic topic, String key, String json, boolean everyPartition) {}

  private final List<Appended> pending = new ArrayList<>();
  private final List<Appended> flushed = new ArrayList<>();
  private boolean isAway;
  private boolean isClosed;

  /** From now on the broker is away: what is appended is lost at the next flush. */
  public synchronized void goAway() {
    isAway = true;
  }

  /** The broker is back. */
  public synchronized void comeBack() {
    isAway = false;
  }

  /** What stands on the log for good. */
  public synchronized List<Appended> records() {
    return List.copyOf(flushed);
  }

  /** What stands on one topic for good. */
  public synchronized List<Appended> records(Topic topic) {
    return flushed.stream().filter(record -> record.topic() == topic).toList();
  }

  /** Whether the log was closed. */
  public synchronized boolean isClosed() {
    return isClosed;
  }

  @Override
  public synchronized void append(Topic topic, String key, byte[] value) {
    pending.add(new Appended(topic, key, new String(value, StandardCharsets.UTF_8), false));
  }

  @Override
  public synchronized void appendToEveryPartition(Topic topic, String key, byte[] value) {
    pending.add(new Appended(topic, key, new String(value, StandardCharsets.UTF_8), true));
  }

  @Override
  public synchronized void flush() throws AppendFailedException {
    List<Appended> settled = List.copyOf(pending);
    pending.clear();
    if (isAway) {
      throw new AppendFailedException(Topic.OBSERVATIONS, new IOException("the broker is away"));
    }
    flushed.addAll(settled);
  }

  @Override
  public synchronized long confirmed() {
    return flushed.size();
  }

  @Override
  public synchronized void close() {
    isClosed = true;
  }
}
