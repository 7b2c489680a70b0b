package org.lantoa.ingest.files;

import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Rejection;
import org.lantoa.model.topic.Topic;

/** Appends what an import found, or nothing in a dry run. */
final class Delivery {
  private final @Nullable RecordLog log;

  private Delivery(@Nullable RecordLog log) {
    this.log = log;
  }

  static Delivery to(RecordLog log) {
    return new Delivery(log);
  }

  static Delivery nowhere() {
    return new Delivery(null);
  }

  void content(Content content) throws AppendFailedException {
    if (log != null) {
      byte[] json = RecordCodec.CONTENTS.write(content);
      log.append(Topic.CONTENTS, content.logKey(), json);
    }
  }

  void observation(Observation observation) throws AppendFailedException {
    if (log != null) {
      byte[] json = RecordCodec.OBSERVATIONS.write(observation);
      log.append(Topic.OBSERVATIONS, observation.post().text(), json);
    }
  }

  void rejection(String key, Rejection rejection) throws AppendFailedException {
    if (log != null) {
      log.append(Topic.REJECTED, key, RecordCodec.REJECTED.write(rejection));
    }
  }

  /** Waits until everything stands on the log. */
  void settle() throws AppendFailedException {
    if (log != null) {
      log.flush();
    }
  }

  /** How many records stand on the log for good. */
  long confirmed() {
    return log == null ? 0 : log.confirmed();
  }
}
