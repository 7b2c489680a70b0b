package org.lantoa.bench.rolling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.lantoa.bench.BenchFolder;
import org.lantoa.bench.RawFigures;
import org.lantoa.local.bench.BenchRequest;
import org.lantoa.local.bench.Benchmark.Findings;
import org.lantoa.servers.kafka.KafkaBroker;

/**
 * The product's rolling totals beside Flink SQL's {@code HOP}, Flink's sliding windows and Kafka
 * Streams, each in a process of its own over the same prefix of one topic of gains. What each does
 * and with which settings stands in its one file in {@code bench/peers}.
 */
final class Peers {
  /** The name of this part of {@code bench rolling}. */
  static final String PART = "peers";

  private static final long SEED = 20_261_130;
  private static final long LEAST_COMPARED = 100_000;

  private Peers() {}

  /**
   * Measures and compares.
   *
   * @throws IOException if figures differ, too few were compared, or a peer was slower than it is
   *     known to be; the figures are told before
   */
  static void measure(BenchRequest request, Findings findings, RawFigures raw) throws IOException {
    measure(PeerEffort.FULL, request.seed().orElse(SEED), findings, raw);
  }

  static void measure(PeerEffort effort, long seed, Findings findings, RawFigures raw)
      throws IOException {
    List<String> wrong = new ArrayList<>();
    FigureFiles.Comparison all = new FigureFiles.Comparison(0, 0, List.of());
    try (BenchFolder folder = BenchFolder.create();
        KafkaBroker kafka = KafkaBroker.start(folder.path().resolve("kafka"), 0)) {
      Map<Integer, GainsTopic.Prefix> prefixes = prepare(kafka.bootstrap(), effort, seed);
      for (PeerName peer : effort.peers()) {
        PeerEffort.Span span = effort.of(peer);
        PeerTrial trial = new PeerTrial(peer, effort, findings, raw);
        all =
            all.plus(
                trial.measure(
                    kafka.bootstrap(),
                    Objects.requireNonNull(prefixes.get(span.filling())),
                    Objects.requireNonNull(prefixes.get(span.all()))));
      }
      if (effort.calibrates()) {
        wrong.addAll(PeerFloor.check(kafka.bootstrap(), seed, effort.rounds(), findings, raw));
      }
    }
    findings.found("compared", all.compared());
    findings.found("differing", all.differing());
    if (all.differing() > 0) {
      wrong.addAll(all.first());
    }
    if (effort.calibrates() && all.compared() < LEAST_COMPARED) {
      wrong.add("only " + all.compared() + " figures were compared");
    }
    if (!wrong.isEmpty()) {
      throw new IOException("the comparison with peers is worth nothing: " + wrong);
    }
  }

  /** Writes the topic; its prefixes by how many gains were asked for. */
  private static Map<Integer, GainsTopic.Prefix> prepare(
      String bootstrap, PeerEffort effort, long seed) throws IOException {
    Workload workload = new Workload(WorkloadShape.usual(WorkloadShape.FULL), seed);
    List<Integer> lengths =
        effort.peers().stream()
            .map(effort::of)
            .flatMap(span -> Stream.of(span.filling(), span.all()))
            .distinct()
            .sorted()
            .toList();
    List<GainsTopic.Prefix> written = GainsTopic.of(bootstrap, "prepared-gains", workload, lengths);
    Map<Integer, GainsTopic.Prefix> prefixes = new HashMap<>();
    for (int place = 0; place < lengths.size(); place++) {
      prefixes.put(lengths.get(place), written.get(place));
    }
    return prefixes;
  }
}
