package org.lantoa.local.simulator.wire;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lantoa.model.SourceKey;

/**
 * A request as recorded.
 *
 * @param at the made-up instant at which it was answered
 * @param platform {@code graph}, {@code youtube}, {@code tiktok}, or {@code elsewhere} if it went
 *     where no platform is
 * @param parameters of the address; of secrets only the name of the token
 * @param body what was posted
 * @param token the name of its token
 * @param source whom it asked about
 * @param calls for how many calls (or units) it counts
 * @param status the HTTP status answered, also if nothing of it was delivered
 * @param whileThrottled whether silence had been called for before
 * @param fault what was made to go wrong
 */
public record Request(
    Instant at,
    String platform,
    String method,
    String path,
    Map<String, String> parameters,
    String body,
    Optional<String> token,
    Optional<SourceKey> source,
    int calls,
    int status,
    boolean whileThrottled,
    Optional<FaultKind> fault) {
  /** Copies the map. */
  public Request {
    parameters = Map.copyOf(parameters);
  }
}
