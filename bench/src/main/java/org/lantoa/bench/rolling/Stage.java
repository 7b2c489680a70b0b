package org.lantoa.bench.rolling;

import java.io.IOException;
import java.util.Map;
import org.lantoa.bench.BenchFolder;
import org.lantoa.bench.RawFigures;
import org.lantoa.local.bench.Benchmark.Findings;
import org.lantoa.servers.kafka.KafkaBroker;

/** A broker of its own that holds one workload and its registry. */
final class Stage implements AutoCloseable {
  private final BenchFolder folder;
  private final KafkaBroker kafka;
  private final WorkloadTopics topics;
  private final Truth truth;
  private final RawFigures raw;

  private Stage(
      BenchFolder folder, KafkaBroker kafka, WorkloadTopics topics, Truth truth, RawFigures raw) {
    this.folder = folder;
    this.kafka = kafka;
    this.topics = topics;
    this.truth = truth;
    this.raw = raw;
  }

  static Stage of(Workload workload, Findings findings, RawFigures raw) throws IOException {
    BenchFolder folder = BenchFolder.create();
    KafkaBroker kafka = null;
    boolean isReady = false;
    try {
      kafka = KafkaBroker.start(folder.path().resolve("kafka"), 0);
      WorkloadTopics topics = new WorkloadTopics(kafka.bootstrap());
      findings.progress("writing " + workload.shape().observations() + " observations");
      Truth truth = topics.append(workload::tell);
      topics.publish(workload.registry());
      raw.add(
          "workload",
          Map.of(
              "observations", truth.observations(),
              "posts", truth.contents(),
              "duplicates", truth.duplicates(),
              "late", truth.late(),
              "ticks", truth.ticks()));
      isReady = true;
      return new Stage(folder, kafka, topics, truth, raw);
    } finally {
      if (!isReady) {
        if (kafka != null) {
          kafka.close();
        }
        folder.close();
      }
    }
  }

  WorkloadTopics topics() {
    return topics;
  }

  Truth truth() {
    return truth;
  }

  BenchFolder folder() {
    return folder;
  }

  /** Runs over this stage's log in a cluster. */
  JobRuns runs(BenchCluster cluster) {
    return new JobRuns(topics, cluster, truth, raw);
  }

  @Override
  public void close() throws IOException {
    kafka.close();
    folder.close();
  }
}
