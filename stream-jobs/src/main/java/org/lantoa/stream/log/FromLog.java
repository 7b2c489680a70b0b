package org.lantoa.stream.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A record that was read from the log, and where it stands: a tick, something else, or neither. */
public interface FromLog {
  /** The topic it was read from. */
  String topic();

  /** Its partition. */
  int partition();

  /** Its offset. */
  long offset();

  /** The instant of log time that it tells; absent if it is no tick. */
  @Nullable Instant tick();

  /**
   * The contract's field that could not be read; empty for the whole record, absent if it could.
   */
  @Nullable String malformedField();
}
