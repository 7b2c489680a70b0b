package org.lantoa.bench.rolling;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lantoa.bench.BenchFolder;
import org.lantoa.bench.RawFigures;
import org.lantoa.local.bench.Benchmark.Findings;

/**
 * That a peer is no strawman. What each did was measured before, on another machine and by other
 * hands: so many events a second with 1,000 keys on one core, where reading and parsing alone did
 * 166,000. Machines differ, their relation hardly does: here, too, the peer runs over 1,000 keys
 * with one task, in turn with a job that reads and parses the same topic, and what it does of that
 * must be at least 0.7 of what it did then. Kafka Streams was not measured then.
 *
 * @param peer the peer
 * @param horizons as its process takes them
 * @param gains how many gains
 * @param measured events a second that it did then
 */
record PeerFloor(PeerName peer, String horizons, int gains, double measured) {
  private static final double SOURCE_MEASURED = 166_000;
  private static final double LEAST = 0.7;
  private static final int KEYS = 1_000;
  private static final int EVENTS = 300_000;
  private static final Duration TIME = Duration.ofHours(6);

  /** Those that were measured. Of HOP, 18,000 to 71,000 were; the middle of both is taken. */
  static final List<PeerFloor> ALL =
      List.of(
          new PeerFloor(PeerName.HOP, "1h/1m", EVENTS, Math.sqrt(18_000.0 * 71_000)),
          new PeerFloor(PeerName.SLIDING, "1h/1m", 100_000, 19_000),
          new PeerFloor(PeerName.SLIDING, "24h/5m", 20_000, 3_400),
          new PeerFloor(PeerName.SLIDING, "24h/1m", 5_000, 700));

  /**
   * Holds all peers to their floors.
   *
   * @return what is below, in words; empty if none is
   */
  static List<String> check(
      String bootstrap, long seed, int rounds, Findings findings, RawFigures raw)
      throws IOException {
    List<String> below = new ArrayList<>();
    for (PeerFloor floor : ALL) {
      GainsTopic.Prefix prefix =
          GainsTopic.even(
              bootstrap,
              "even-" + floor.label().replace('/', '-'),
              KEYS,
              floor.gains,
              TIME.multipliedBy(floor.gains).dividedBy(EVENTS),
              seed);
      GainsTopic.Prefix read =
          GainsTopic.even(
              bootstrap, "read-" + floor.label().replace('/', '-'), KEYS, EVENTS, TIME, seed);
      double part = floor.part(bootstrap, prefix, read, rounds, raw);
      findings.found(floor.label() + "_of_measured", part);
      if (part < LEAST) {
        below.add(floor.label() + " did " + part + " of what was measured for it");
      }
    }
    return below;
  }

  private String label() {
    return peer.typed() + '_' + horizons;
  }

  private double part(
      String bootstrap,
      GainsTopic.Prefix prefix,
      GainsTopic.Prefix read,
      int rounds,
      RawFigures raw)
      throws IOException {
    List<Double> parts = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      try (BenchFolder folder = BenchFolder.create()) {
        double source = run(PeerName.SOURCE, bootstrap, read, folder);
        double found = run(peer, bootstrap, prefix, folder);
        parts.add(found / source / (measured / SOURCE_MEASURED));
        raw.add(
            "floor",
            Map.of("peer", label(), "round", round, "per_s", found, "source_per_s", source));
      }
    }
    return Medians.median(parts);
  }

  private double run(PeerName name, String bootstrap, GainsTopic.Prefix prefix, BenchFolder folder)
      throws IOException {
    Map<String, String> options = new TreeMap<>();
    options.put("--bootstrap", bootstrap);
    options.put("--topic", prefix.topic());
    options.put("--cut", Long.toString(prefix.cut()));
    options.put("--tasks", "1");
    options.put("--scopes", "sources");
    options.put("--horizons", horizons);
    options.put("--one-scope-in", Integer.toString(KEYS));
    options.put("--warm-up", "8");
    return PeerProcess.run(
            name, folder.path().resolve(name.typed()), PeerEffort.FULL.heap(), options)
        .perSecond();
  }
}
