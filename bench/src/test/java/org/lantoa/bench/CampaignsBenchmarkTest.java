package org.lantoa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.lantoa.local.bench.BenchRequest;
import org.lantoa.local.bench.Benchmark;

final class CampaignsBenchmarkTest {
  private static final BenchRequest SMALL =
      new BenchRequest(
          Optional.empty(), Optional.empty(), OptionalLong.empty(), OptionalInt.of(300));

  @Test
  void placesPostsIntoSomeOfManyCampaigns() throws IOException {
    Map<String, Double> found = new HashMap<>();
    new CampaignsBenchmark(1)
        .run(
            SMALL,
            new Benchmark.Findings() {
              @Override
              public void found(String name, double value) {
                found.put(name, value);
              }

              @Override
              public void progress(String step) {}
            });

    assertThat(found.get("campaigns_10_per_post")).isBetween(0.2, 1.0);
    assertThat(found.get("campaigns_1000_per_post"))
        .isGreaterThan(found.get("campaigns_10_per_post"));
    assertThat(found.get("campaigns_10_ratio_to_none")).isPositive();
    assertThat(found.get("campaigns_1000_ratio_to_10")).isPositive();
  }
}
