package org.lantoa.bench.rolling;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lantoa.bench.BenchFolder;
import org.lantoa.bench.RawFigures;
import org.lantoa.local.bench.BenchRequest;
import org.lantoa.local.bench.BenchRequest.Option;
import org.lantoa.local.bench.Benchmark;
import org.lantoa.servers.kafka.KafkaBroker;

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
    return List.of(SourceRatio.PART);
  }

  @Override
  public void run(BenchRequest request, Findings findings) throws IOException {
    int size = request.size().orElse(WorkloadShape.FULL);
    long seed = request.seed().orElse(SEED);
    try (RawFigures raw = RawFigures.into(request.out(), "rolling.jsonl")) {
      WorkloadShape usual = WorkloadShape.usual(size).within(length);
      if (request.wants(SourceRatio.PART)) {
        ratio(new Workload(usual, seed), findings, raw);
      }
    }
  }

  private static void ratio(Workload workload, Findings findings, RawFigures raw)
      throws IOException {
    try (BenchFolder folder = BenchFolder.create();
        KafkaBroker kafka = KafkaBroker.start(folder.path().resolve("kafka"), 0)) {
      WorkloadTopics topics = new WorkloadTopics(kafka.bootstrap());
      findings.progress("writing " + workload.shape().observations() + " observations");
      Truth truth = topics.append(workload);
      topics.publish(workload.registry());
      told(truth, findings, raw);
      try (BenchCluster cluster = BenchCluster.start(flink(folder))) {
        JobRuns runs = new JobRuns(topics, cluster, truth, raw);
        new SourceRatio(runs, truth.observations(), ROUNDS, findings).measure();
      }
    }
  }

  private static Path flink(BenchFolder folder) {
    return folder.path().resolve("flink");
  }

  private static void told(Truth truth, Findings findings, RawFigures raw) throws IOException {
    findings.found("observations", truth.observations());
    findings.found("posts", truth.contents());
    raw.add(
        "workload",
        Map.of(
            "observations", truth.observations(),
            "posts", truth.contents(),
            "duplicates", truth.duplicates(),
            "late", truth.late(),
            "ticks", truth.ticks()));
  }
}
