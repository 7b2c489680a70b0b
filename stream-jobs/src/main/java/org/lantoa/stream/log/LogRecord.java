package org.lantoa.stream.log;

import java.time.Instant;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Forgotten;
import org.lantoa.model.topic.LogEntry;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.Tick;
import org.lantoa.stream.state.PackedType;

/**
 * One record of the log and where it stands. Exactly one of content, observation, tick,
 * malformedField and forgotten is present; a union instead of a sealed type because Flink
 * serializes records field by field and would hand an interface to Kryo.
 *
 * @param topic the topic it was read from
 * @param partition its partition
 * @param offset its offset
 * @param content a post's content
 * @param observation a post's counts
 * @param tick an instant of log time
 * @param malformedField the contract's field that could not be read; empty for the whole record
 * @param forgotten an erasure of a post's text
 */
public record LogRecord(
    String topic,
    int partition,
    long offset,
    @Nullable Content content,
    @Nullable Observation observation,
    @Nullable Instant tick,
    @Nullable String malformedField,
    @Nullable Forgotten forgotten)
    implements FromLog {

  /** How Flink serializes it. */
  public static final TypeInformation<LogRecord> TYPE =
      PackedType.of(LogRecord.class, new LogRecordSerializer());

  /** Refuses a record that is none or several things at once. */
  public LogRecord {
    int present =
        (content == null ? 0 : 1)
            + (observation == null ? 0 : 1)
            + (tick == null ? 0 : 1)
            + (malformedField == null ? 0 : 1)
            + (forgotten == null ? 0 : 1);
    if (present != 1) {
      throw new IllegalArgumentException("a log record is one thing, not " + present);
    }
  }

  /** A record that could be read. */
  public static LogRecord of(String topic, int partition, long offset, LogEntry entry) {
    return new LogRecord(
        topic,
        partition,
        offset,
        entry instanceof Content content ? content : null,
        entry instanceof Observation observation ? observation : null,
        entry instanceof Tick tick ? tick.at() : null,
        null,
        entry instanceof Forgotten forgotten ? forgotten : null);
  }

  /** A record that could not be read. */
  public static LogRecord malformed(String topic, int partition, long offset, String field) {
    return new LogRecord(topic, partition, offset, null, null, null, field, null);
  }

  /**
   * The post of a content, an observation or an erasure.
   *
   * @throws IllegalStateException for ticks and malformed records, which have no post
   */
  public PostKey post() {
    if (content != null) {
      return content.post();
    }
    if (observation != null) {
      return observation.post();
    }
    if (forgotten != null) {
      return forgotten.post();
    }
    throw new IllegalStateException(topic + '-' + partition + '@' + offset + " has no post");
  }
}
