package org.lantoa.bench.rolling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lantoa.bench.BenchFolder;
import org.lantoa.bench.RawFigures;
import org.lantoa.local.bench.Benchmark.Findings;

/**
 * The product beside one peer over the same prefix of the gains: in turn, so that whatever else the
 * machine does meets both, and every round's figures compared.
 */
final class PeerTrial {
  private final PeerName peer;
  private final PeerEffort effort;
  private final Findings findings;
  private final RawFigures raw;

  PeerTrial(PeerName peer, PeerEffort effort, Findings findings, RawFigures raw) {
    this.peer = peer;
    this.effort = effort;
    this.findings = findings;
    this.raw = raw;
  }

  /**
   * Measures from where a first prefix ends to where a longer one does.
   *
   * @param filling what only fills the state
   */
  FigureFiles.Comparison measure(
      String bootstrap, GainsTopic.Prefix filling, GainsTopic.Prefix prefix) throws IOException {
    FigureFiles.Comparison compared = new FigureFiles.Comparison(0, 0, List.of());
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = 1; round <= effort.rounds(); round++) {
      try (BenchFolder folder = BenchFolder.create()) {
        PeerProcess.Result our = run(PeerName.LANTOA, bootstrap, filling, prefix, folder, round);
        PeerProcess.Result their = run(peer, bootstrap, filling, prefix, folder, round);
        ours.add(our.perSecond());
        theirs.add(their.perSecond());
        ratios.add(our.perSecond() / their.perSecond());
        compared = compared.plus(compare(our, their));
      }
    }
    findings.found("gains_beside_" + peer.typed(), prefix.gains() - filling.gains());
    findings.found("lantoa_per_s_beside_" + peer.typed(), Medians.median(ours));
    findings.found(peer.typed() + "_per_s", Medians.median(theirs));
    findings.found("compared_" + peer.typed(), compared.compared());
    findings.found("differing_" + peer.typed(), compared.differing());
    findings.found("ratio_to_" + peer.typed(), Medians.median(ratios));
    return compared;
  }

  private PeerProcess.Result run(
      PeerName name,
      String bootstrap,
      GainsTopic.Prefix filling,
      GainsTopic.Prefix prefix,
      BenchFolder folder,
      int round)
      throws IOException {
    Map<String, String> options = new TreeMap<>();
    options.put("--bootstrap", bootstrap);
    options.put("--topic", prefix.topic());
    options.put("--mark", Long.toString(filling.cut()));
    options.put("--cut", Long.toString(prefix.cut()));
    options.put("--tasks", Integer.toString(GainsTopic.PARTITIONS));
    options.put("--one-scope-in", Integer.toString(effort.oneScopeIn()));
    options.put("--warm-up", Integer.toString(effort.warmUpSeconds()));
    PeerProcess.Result result =
        PeerProcess.run(name, folder.path().resolve(name.typed()), effort.heap(), options);
    if (result.gains() != prefix.gains() || result.measured() != prefix.gains() - filling.gains()) {
      throw new IOException(
          name.typed() + " read " + result.gains() + " gains of " + prefix.gains());
    }
    findings.progress(
        name.typed()
            + ", round "
            + round
            + ": "
            + Math.round(result.perSecond())
            + " gains/s, "
            + result.emitted()
            + " figures");
    raw.add(
        "peer",
        Map.of(
            "peer", name.typed(),
            "beside", peer.typed(),
            "round", round,
            "gains", result.gains(),
            "measured", result.measured(),
            "seconds", result.seconds(),
            "emitted", result.emitted(),
            "checksum", Long.toHexString(result.checksum())));
    return result;
  }

  private FigureFiles.Comparison compare(PeerProcess.Result our, PeerProcess.Result their)
      throws IOException {
    FigureFiles.Comparison sample =
        FigureFiles.compare(
            FigureFiles.read(PeerName.LANTOA, our.folder()),
            FigureFiles.read(peer, their.folder()));
    // Who tells what changed tells the very same, so that all figures can be held to each other.
    boolean alike = our.emitted() == their.emitted() && our.checksum() == their.checksum();
    return peer.tellsWindows() || alike
        ? sample
        : sample.plus(
            new FigureFiles.Comparison(
                0,
                1,
                List.of("of all figures " + our.emitted() + " were ours, " + their.emitted())));
  }
}
