package org.lantoa.bench.rolling;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How much is done. The first part of each prefix fills the state, because what a peer does for
 * each gain grows with the scopes that it knows; the second is measured. Both are what the peer can
 * do in a minute or two.
 *
 * @param spans over which gains each peer is measured
 * @param rounds repetitions of each side
 * @param warmUpSeconds how long each process does the same before what is measured
 * @param oneScopeIn of so many scopes the figures of one are written down and compared
 * @param heap of each process
 * @param calibrates whether the peers are held to what was measured of them elsewhere
 */
record PeerEffort(
    Map<PeerName, Span> spans,
    int rounds,
    int warmUpSeconds,
    int oneScopeIn,
    String heap,
    boolean calibrates) {

  /** For {@code bench rolling}. */
  static final PeerEffort FULL =
      new PeerEffort(
          Map.of(
              PeerName.HOP, new Span(8_000, 10_000),
              PeerName.SLIDING, new Span(2_000, 4_000),
              PeerName.KSTREAMS, new Span(50_000, 150_000)),
          3,
          15,
          10,
          "5g",
          true);

  /** For a test of every peer in a minute. */
  static final PeerEffort SMALL =
      new PeerEffort(
          Map.of(
              PeerName.HOP, new Span(200, 1_000),
              PeerName.SLIDING, new Span(100, 300),
              PeerName.KSTREAMS, new Span(1_000, 4_000)),
          1,
          0,
          4,
          "1g",
          false);

  /** Copies the map. */
  PeerEffort {
    spans = Map.copyOf(spans);
  }

  /**
   * Gains from the beginning of the log.
   *
   * @param filling how many fill the state
   * @param all how many are read, with these
   */
  record Span(int filling, int all) {}

  List<PeerName> peers() {
    return spans.keySet().stream().sorted().toList();
  }

  Span of(PeerName peer) {
    return Objects.requireNonNull(spans.get(peer), "no span of a peer that is not asked for");
  }
}
