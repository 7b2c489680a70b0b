package org.lantoa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.lantoa.local.bench.BenchRequest;
import org.lantoa.local.bench.Benchmark;

final class ImportBenchmarkTest {
  @Test
  void isFoundByItsName() {
    assertThat(ServiceLoader.load(Benchmark.class)).extracting(Benchmark::name).contains("import");
  }

  @Test
  void measuresWhatItRead() throws IOException {
    Map<String, Double> found = new HashMap<>();
    new ImportBenchmark(500, 0)
        .run(
            BenchRequest.PLAIN,
            new Benchmark.Findings() {
              @Override
              public void found(String name, double value) {
                found.put(name, value);
              }

              @Override
              public void progress(String step) {}
            });

    assertThat(found).containsEntry("rows", 500.0);
    assertThat(found.get("rows_per_s")).isPositive();
    assertThat(found.get("ratio_to_parse_only")).isPositive();
    assertThat(found.get("ratio_to_own_reader")).isPositive();
  }
}
