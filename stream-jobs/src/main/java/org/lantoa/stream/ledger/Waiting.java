package org.lantoa.stream.ledger;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.topic.Content;
import org.lantoa.stream.log.LogRecord;

/**
 * A record that cannot be used yet: its source is not in the registry, or the post's content has
 * not come.
 *
 * @param record the record
 * @param deadline the log time at which the wait ends, in milliseconds; {@link #AT_FIRST_TICK} if
 *     no tick had been read, so that the wait begins with the first
 */
public record Waiting(LogRecord record, long deadline) {
  /** The wait begins with the first tick. */
  public static final long AT_FIRST_TICK = Long.MIN_VALUE;

  /** How Flink serializes it. */
  public static final TypeInformation<Waiting> TYPE = Types.POJO(Waiting.class);

  /** The log time of the record, or at which its wait began; {@link #AT_FIRST_TICK} if unknown. */
  long logTime() {
    return deadline == AT_FIRST_TICK
        ? AT_FIRST_TICK
        : deadline - LedgerOperator.PATIENCE.toMillis();
  }

  boolean isOver(long now) {
    return deadline != AT_FIRST_TICK && deadline <= now;
  }

  /** The same, as of a post whose text was erased. */
  Waiting withoutText() {
    @Nullable Content content = record.content();
    return content == null || content.text() == null
        ? this
        : new Waiting(
            LogRecord.of(
                record.topic(), record.partition(), record.offset(), content.withoutText()),
            deadline);
  }

  /** The same, its wait begun if it had not. */
  Waiting started(long end) {
    return deadline == AT_FIRST_TICK ? new Waiting(record, end) : this;
  }
}
