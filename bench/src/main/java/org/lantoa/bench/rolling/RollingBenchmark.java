package org.lantoa.bench.rolling;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lantoa.bench.BenchFolder;
import org.lantoa.bench.RawFigures;
import org.lantoa.local.bench.BenchRequest;
import org.lantoa.local.bench.BenchRequest.Option;
import org.lantoa.local.bench.Benchmark;

/**
 * Rolling totals: how fast the whole job is beside reading alone, and how it does as posts and
 * scopes grow. The parts can be measured alone; the log is made anew each time, the same for the
 * same seed.
 */
public final class RollingBenchmark implements Benchmark {
  private static final long SEED = 20_261_130;
  private static final int ROUNDS = 3;

  private final Duration length;

  /** What {@code bench rolling} measures. */
  public RollingBenchmark() {
    this(WorkloadShape.LENGTH);
  }

  /** With less log time, so that a small run is not made of ticks alone. */
  RollingBenchmark(Duration length) {
    this.length = length;
  }

  @Override
  public String name() {
    return "rolling";
  }

  @Override
  public String purpose(Locale locale) {
    return locale.getLanguage().equals("en")
        ? "rolling totals: the whole job beside reading alone, and as posts and scopes grow"
        : "tổng hợp theo kỳ trượt: toàn bộ tác vụ so với chỉ đọc, và khi số bài, số phạm vi tăng";
  }

  @Override
  public Set<Option> options() {
    return Set.of(Option.OUT, Option.SEED, Option.SIZE, Option.ONLY);
  }

  @Override
  public List<String> parts() {
    return List.of(
        SourceRatio.PART,
        HotKey.PART,
        GrowthOfScopes.PART,
        GrowthOfPosts.PART,
        StateSize.PART,
        Recovery.PART,
        Visibility.PART,
        Peers.PART);
  }

  @Override
  public void run(BenchRequest request, Findings findings) throws IOException {
    try (RawFigures raw = RawFigures.into(request.out(), "rolling.jsonl")) {
      ofTheJob(request, findings, raw);
      if (request.wants(Peers.PART)) {
        Peers.measure(request, findings, raw);
      }
    }
  }

  private void ofTheJob(BenchRequest request, Findings findings, RawFigures raw)
      throws IOException {
    int size = request.size().orElse(WorkloadShape.FULL);
    long seed = request.seed().orElse(SEED);
    WorkloadShape usual = WorkloadShape.usual(size).within(length);
    try (BenchFolder folder = BenchFolder.create();
        BenchCluster cluster = BenchCluster.start(folder.path())) {
      if (request.wants(SourceRatio.PART)) {
        ratio(new Workload(usual, seed), cluster, findings, raw);
      }
      if (request.wants(HotKey.PART)) {
        Workload even = new Workload(usual.withEvenSources(), seed);
        HotKey.measure(even, cluster, ROUNDS, findings, raw);
      }
      if (request.wants(GrowthOfScopes.PART)) {
        GrowthOfScopes.measure(usual, seed, cluster, ROUNDS, findings, raw);
      }
      if (request.wants(GrowthOfPosts.PART)) {
        new GrowthOfPosts(cluster, ROUNDS, findings, raw).measure(usual, seed);
      }
      if (request.wants(StateSize.PART)) {
        new StateSize(cluster, seed, findings, raw).measure(usual);
      }
      if (request.wants(Recovery.PART)) {
        Recovery.measure(new Workload(usual, seed), cluster, findings, raw);
      }
      if (request.wants(Visibility.PART)) {
        new Visibility(cluster, findings, raw).measure(size, seed);
      }
    }
  }

  private static void ratio(
      Workload workload, BenchCluster cluster, Findings findings, RawFigures raw)
      throws IOException {
    try (Stage stage = Stage.of(workload, findings, raw)) {
      findings.found("observations", stage.truth().observations());
      findings.found("posts", stage.truth().contents());
      new SourceRatio(stage.runs(cluster), stage.truth().observations(), ROUNDS, findings)
          .measure();
    }
  }
}
