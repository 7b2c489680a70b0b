package org.lantoa.bench.peers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is asked of a peer.
 *
 * @param bootstrap the broker
 * @param topic gains, ordered by time in every partition
 * @param out a folder for what was found and for scratch files
 * @param mark the instant, a whole minute, from which it is measured; before it the peer gets warm
 *     and its state is filled
 * @param cut the instant up to which it counts, in milliseconds: all totals as of slides up to it
 *     must have been emitted; every partition goes on at least one record further
 * @param tasks how many threads
 * @param horizons the horizons to keep
 * @param sourcesAlone whether a gain counts for its source and nothing else
 * @param warmUpSeconds how long to do the same before what is measured
 * @param patienceSeconds how long it may take at most
 * @param oneScopeIn of so many scopes the figures of one are written down for comparison
 */
public record PeerRequest(
    String bootstrap,
    String topic,
    Path out,
    long mark,
    long cut,
    int tasks,
    List<SlidingHorizon> horizons,
    boolean sourcesAlone,
    long warmUpSeconds,
    long patienceSeconds,
    int oneScopeIn) {
  /** How often progress is made safe: as often as the product does by itself. */
  static final int COMMIT_MILLIS = 10_000;

  private static final String USUAL_HORIZONS = "1h/1m,24h/1m,7d/1h,30d/1h";

  /** Copies the list. */
  public PeerRequest {
    horizons = List.copyOf(horizons);
  }

  /** Reads {@code --name value} pairs. */
  static PeerRequest parse(List<String> arguments) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      given.put(arguments.get(i), arguments.get(i + 1));
    }
    return new PeerRequest(
        required(given, "--bootstrap"),
        required(given, "--topic"),
        Path.of(required(given, "--out")).toAbsolutePath(),
        Long.parseLong(given.getOrDefault("--mark", "0")),
        Long.parseLong(required(given, "--cut")),
        Integer.parseInt(given.getOrDefault("--tasks", "2")),
        SlidingHorizon.parse(given.getOrDefault("--horizons", USUAL_HORIZONS)),
        given.getOrDefault("--scopes", "all").equals("sources"),
        Long.parseLong(given.getOrDefault("--warm-up", "15")),
        Long.parseLong(given.getOrDefault("--patience", "600")),
        Integer.parseInt(given.getOrDefault("--one-scope-in", "1")));
  }

  private static String required(Map<String, String> given, String name) {
    String value = given.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }
}
