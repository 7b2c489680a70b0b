package org.lantoa.stream.log;

import java.time.Instant;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.topic.Poll;
import org.lantoa.model.topic.PollEntry;
import org.lantoa.model.topic.Tick;

/**
 * One record of the topic of polls and where it stands. Exactly one of poll, tick and
 * malformedField is present, for the reason given in {@link LogRecord}.
 *
 * @param topic the topic it was read from
 * @param partition its partition
 * @param offset its offset
 * @param poll an attempt to read a source
 * @param tick an instant of log time
 * @param malformedField the contract's field that could not be read; empty for the whole record
 */
public record PollRecord(
    String topic,
    int partition,
    long offset,
    @Nullable Poll poll,
    @Nullable Instant tick,
    @Nullable String malformedField)
    implements FromLog {

  /** How Flink serializes it. */
  public static final TypeInformation<PollRecord> TYPE = Types.POJO(PollRecord.class);

  /** Refuses a record that is none or several things at once. */
  public PollRecord {
    int present =
        (poll == null ? 0 : 1) + (tick == null ? 0 : 1) + (malformedField == null ? 0 : 1);
    if (present != 1) {
      throw new IllegalArgumentException("a record of polls is one thing, not " + present);
    }
  }

  /** A record that could be read. */
  public static PollRecord of(String topic, int partition, long offset, PollEntry entry) {
    return new PollRecord(
        topic,
        partition,
        offset,
        entry instanceof Poll poll ? poll : null,
        entry instanceof Tick tick ? tick.at() : null,
        null);
  }

  /** A record that could not be read. */
  public static PollRecord malformed(String topic, int partition, long offset, String field) {
    return new PollRecord(topic, partition, offset, null, null, field);
  }
}
