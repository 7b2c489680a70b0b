package org.lantoa.ingest.log;

import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.MalformedRecordException;
import org.lantoa.model.topic.NewerVersionException;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;

/**
 * Keeps texts that were erased from coming back: a reading of such a post is appended without its
 * text, whichever way it came.
 */
final class ForgettingLog implements RecordLog {
  private final RecordLog log;
  private final ForgottenPosts forgotten;

  ForgettingLog(RecordLog log, ForgottenPosts forgotten) {
    this.log = log;
    this.forgotten = forgotten;
  }

  @Override
  public void append(Topic topic, String key, byte[] value) throws AppendFailedException {
    if (topic == Topic.CONTENTS && forgotten.hold(key)) {
      appendWithoutText(key, value);
    } else {
      log.append(topic, key, value);
    }
  }

  private void appendWithoutText(String key, byte[] value) throws AppendFailedException {
    try {
      if (RecordCodec.CONTENTS.read(value) instanceof Content content) {
        Content left = content.withoutText();
        log.append(Topic.CONTENTS, left.logKey(), RecordCodec.CONTENTS.write(left));
      } else {
        log.append(Topic.CONTENTS, key, value);
      }
    } catch (MalformedRecordException | NewerVersionException foreign) {
      throw new IllegalArgumentException("a content that its codec does not read", foreign);
    }
  }

  @Override
  public void appendToEveryPartition(Topic topic, String key, byte[] value)
      throws AppendFailedException {
    log.appendToEveryPartition(topic, key, value);
  }

  @Override
  public void flush() throws AppendFailedException {
    log.flush();
  }

  @Override
  public long confirmed() {
    return log.confirmed();
  }

  @Override
  public void close() {
    forgotten.close();
    log.close();
  }
}
