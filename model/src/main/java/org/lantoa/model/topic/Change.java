package org.lantoa.model.topic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Cause;
import org.lantoa.model.Measure;

/**
 * By how much one count of a post changed.
 *
 * @param measure which count
 * @param delta the difference; negative for a correction, may be 0 when first seen at zero
 * @param cause why
 * @param since the earlier observation of this count; absent when first seen. A span of more than
 *     two hours is <em>gained over a gap</em>.
 */
public record Change(Measure measure, long delta, Cause cause, @Nullable Instant since) {
  /** Refuses a change whose cause contradicts it. */
  public Change {
    if ((cause == Cause.FIRST_SEEN) != (since == null)) {
      throw new IllegalArgumentException("since belongs to every cause but first_seen");
    }
    if (cause == Cause.CORRECTION ? delta >= 0 : delta < 0) {
      throw new IllegalArgumentException("a " + cause.wireName() + " of " + delta);
    }
  }
}
