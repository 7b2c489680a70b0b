package org.lantoa.bench.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.local.bench.BenchRequest;
import org.lantoa.local.bench.Benchmark;

/**
 * The benchmark in small. That every observation is accounted for it checks itself after each run,
 * and fails if not. The one bound on a speed is a ratio, far below what is measured: only what
 * costs the job most of its speed goes below it, such as objects that are copied between operators
 * or serialized without a type of their own.
 */
final class RollingBenchmarkIT {
  private static final int OBSERVATIONS = 20_000;
  private static final double LEAST_RATIO = 0.03;

  @TempDir private Path out;

  @Test
  void measuresTheWholeJobBesideReadingAlone() throws IOException {
    Map<String, Double> found = new ConcurrentHashMap<>();
    new RollingBenchmark(Duration.ofHours(6)).run(request(), findings(found));

    assertThat(found.get("observations")).isEqualTo(OBSERVATIONS);
    assertThat(found.get("posts")).isEqualTo(OBSERVATIONS / 20.0);
    assertThat(found.get("source_per_s")).isGreaterThan(found.get("job_per_s"));
    assertThat(found.get("outputs_per_s")).isPositive();
    assertThat(found.get("ratio_to_source")).isGreaterThan(LEAST_RATIO);
    assertThat(recomputedRatio()).isEqualTo(found.get("ratio_to_source"));
  }

  private BenchRequest request() {
    return new BenchRequest(
        Optional.empty(),
        Optional.of(out),
        OptionalLong.of(1),
        OptionalInt.of(OBSERVATIONS),
        Set.of("ratio"));
  }

  private double recomputedRatio() throws IOException {
    List<Double> source = new ArrayList<>();
    List<Double> job = new ArrayList<>();
    for (String line : Files.readAllLines(out.resolve("rolling.jsonl"), StandardCharsets.UTF_8)) {
      JsonNode figures = new ObjectMapper().readTree(line);
      if (figures.path("kind").asText().equals("run") && figures.path("round").asInt() > 0) {
        boolean isSource = figures.path("side").asText().equals("source");
        (isSource ? source : job).add(figures.path("seconds").asDouble());
      }
    }
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < source.size(); round++) {
      ratios.add(source.get(round) / job.get(round));
    }
    return Medians.median(ratios);
  }

  private static Benchmark.Findings findings(Map<String, Double> found) {
    return new Benchmark.Findings() {
      @Override
      public void found(String name, double value) {
        found.put(name, value);
      }

      @Override
      public void progress(String step) {}
    };
  }
}
