package org.lantoa.ingest.outbox;

import java.util.ArrayList;
import java.util.List;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.model.topic.Topic;

/** Collects what one thread appends, so that it is synced together. */
final class OutboxWriter implements RecordLog {
  /** What is collected at most; a reading of thousands of posts is kept in several parts. */
  static final int TOGETHER_BYTES = 1 << 20;

  private final Outbox outbox;
  private List<Frame> collected = new ArrayList<>();
  private long collectedBytes;
  private long confirmed;

  OutboxWriter(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void append(Topic topic, String key, byte[] value) throws OutboxException {
    collect(new Frame(topic, key, value, false));
  }

  @Override
  public void appendToEveryPartition(Topic topic, String key, byte[] value) throws OutboxException {
    collect(new Frame(topic, key, value, true));
  }

  private void collect(Frame frame) throws OutboxException {
    collected.add(frame);
    collectedBytes += frame.value().length + 2L * frame.key().length() + Frame.HEAD_BYTES;
    if (collectedBytes >= TOGETHER_BYTES) {
      flush();
    }
  }

  @Override
  public void flush() throws OutboxException {
    List<Frame> together = collected;
    collected = new ArrayList<>();
    collectedBytes = 0;
    if (!together.isEmpty()) {
      outbox.write(together);
      confirmed += together.size();
    }
  }

  /** How many records are synced to disk so far. */
  @Override
  public long confirmed() {
    return confirmed;
  }

  /** Nothing is open here; what was not flushed is dropped. */
  @Override
  public void close() {
    collected = new ArrayList<>();
  }
}
