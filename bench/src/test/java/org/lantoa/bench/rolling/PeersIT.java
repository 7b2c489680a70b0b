package org.lantoa.bench.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lantoa.bench.RawFigures;
import org.lantoa.local.bench.Benchmark.Findings;

/** Every peer in a process of its own; what they tell is held to what the product tells. */
class PeersIT {
  @Test
  void everyPeerTellsTheProductsFigures() throws IOException {
    Found found = new Found();
    try (RawFigures raw = RawFigures.into(Optional.empty(), "unused")) {
      Peers.measure(PeerEffort.SMALL, 1, found, raw);
    }

    assertThat(found.figures)
        .containsEntry("differing", 0.0)
        .containsKeys("ratio_to_hop", "ratio_to_sliding", "ratio_to_kstreams");
    assertThat(found.figures.get("compared")).isGreaterThan(3_000);
  }

  private static final class Found implements Findings {
    private final Map<String, Double> figures = new HashMap<>();

    @Override
    public void found(String name, double value) {
      figures.put(name, value);
    }

    @Override
    public void progress(String step) {}
  }
}
