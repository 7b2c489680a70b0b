package org.lantoa.local.simulator.wire;

import java.util.Optional;
import org.lantoa.model.SourceKey;

/**
 * A request that was answered, and what is known of it.
 *
 * @param token the name of its token; empty if it had none that is known
 * @param source whom it asked about; empty if nobody can tell
 * @param calls for how many calls it counts
 * @param whileThrottled whether silence had been called for before
 * @param fault what was made to go wrong; empty if nothing
 */
public record Visit(
    Answer answer,
    Optional<String> token,
    Optional<SourceKey> source,
    int calls,
    boolean whileThrottled,
    Optional<FaultKind> fault) {
  /** A visit by somebody unknown. */
  public static Visit ofStranger(Answer answer) {
    return new Visit(answer, Optional.empty(), Optional.empty(), 1, false, Optional.empty());
  }
}
