package org.lantoa.local.simulator.wire;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The newest requests, in the order in which they were answered. */
public final class RequestLog {
  private static final int MOST = 500_000;
  private static final Set<String> SECRETS =
      Set.of("access_token", "appsecret_proof", "key", "input_token", "client_secret");

  private final Deque<Request> requests = new ArrayDeque<>();

  /** Records one. */
  public synchronized void add(Instant at, String platform, Call call, Visit visit) {
    if (requests.size() == MOST) {
      requests.removeFirst();
    }
    requests.add(
        new Request(
            at,
            platform,
            call.method(),
            call.path(),
            redacted(call.parameters(), visit.token().orElse("unknown")),
            call.body(),
            visit.token(),
            visit.source(),
            visit.calls(),
            visit.answer().status(),
            visit.whileThrottled(),
            visit.fault()));
  }

  /** A copy. */
  public synchronized List<Request> all() {
    return List.copyOf(requests);
  }

  private static Map<String, String> redacted(Map<String, String> parameters, String token) {
    Map<String, String> kept = new TreeMap<>(parameters);
    kept.replaceAll((name, value) -> SECRETS.contains(name) ? token : value);
    return kept;
  }
}
