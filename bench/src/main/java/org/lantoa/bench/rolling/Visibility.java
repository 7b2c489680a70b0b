package org.lantoa.bench.rolling;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.JobID;
import org.lantoa.bench.RawFigures;
import org.lantoa.bench.search.SearchServer;
import org.lantoa.local.bench.Benchmark.Findings;
import org.lantoa.local.machine.Patience;
import org.lantoa.model.topic.Generation;
import org.lantoa.search.index.Indexer;
import org.lantoa.search.index.IndexerSettings;
import org.lantoa.search.index.Reading;
import org.lantoa.stream.EngagementJob;
import org.lantoa.stream.EngagementSettings;

/**
 * From the appending of an observation until both its post and the all-time total of its source are
 * found in Elasticsearch with it: through the whole job and the product's own indexer, while others
 * come in at 500 a second, and at half of the maximal rate. That is what the whole chain bears,
 * job, indexer and search server on one machine: so many observations at once over the time until
 * nothing of them waits any more.
 */
final class Visibility {
  static final String PART = "visible";
  private static final double STEADY = 500;
  private static final long MEASURED_MS = 45_000;

  /** Until job, indexer and server are compiled; what they do meanwhile is not measured. */
  private static final long WARMING_MS = 60_000;

  private static final int BURSTS_A_SIZE = 50;
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  private final BenchCluster cluster;
  private final Findings findings;
  private final RawFigures raw;

  Visibility(BenchCluster cluster, Findings findings, RawFigures raw) {
    this.cluster = cluster;
    this.findings = findings;
    this.raw = raw;
  }

  /** Beside a hundredth of the usual workload, which must all be indexed before. */
  void measure(int size, long seed) throws IOException {
    WorkloadShape shape = WorkloadShape.usual(Math.max(200, size / 100)).within(Duration.ofDays(2));
    int sources = shape.sources();
    WorkloadShape withOneMore =
        shape.withOrganisation(shape.units(), sources + 1, shape.campaigns());
    try (Stage stage = Stage.of(new Workload(shape, seed), findings, raw);
        SearchServer search = SearchServer.start(stage.folder().path().resolve("elasticsearch"))) {
      stage.topics().publish(new Workload(withOneMore, seed).registry());
      stage.topics().createOutputs(Generation.FIRST);
      EngagementSettings settings =
          EngagementSettings.of(stage.topics().bootstrap())
              .withParallelism(BenchCluster.PARALLELISM);
      JobID job = cluster.submit(environment -> EngagementJob.build(environment, settings));
      try {
        measure(stage.topics().bootstrap(), search, sources, Math.max(500, size / BURSTS_A_SIZE));
      } finally {
        cluster.cancel(job);
      }
    }
  }

  private void measure(String bootstrap, SearchServer search, int sources, int burst)
      throws IOException {
    try (Indexer indexer = indexer(bootstrap, search);
        LiveLog live = LiveLog.begin(bootstrap, sources);
        Probe probe = Probe.begin(live, search, MadeUpOrganisation.source(sources), PATIENCE)) {
      settle(indexer);
      double most = mostPerSecond(indexer, live, probe, burst);
      findings.found("chain_per_s", most);
      findings.progress("warming up at " + STEADY + " observations a second");
      live.append(STEADY, WARMING_MS, passed -> {});
      settle(indexer);
      tell("", STEADY, live, probe);
      settle(indexer);
      tell("_at_half", most / 2, live, probe);
    }
  }

  private static Indexer indexer(String bootstrap, SearchServer search) {
    return Indexer.start(
        IndexerSettings.of(
            bootstrap,
            search.client(),
            Reading.EVERYTHING,
            new SimpleMeterRegistry(),
            InstantSource.system()));
  }

  private static void settle(Indexer indexer) throws IOException {
    if (!Patience.until(PATIENCE, () -> indexer.health().isCaughtUp())) {
      throw new IOException("not indexed within " + PATIENCE + ": " + indexer.health());
    }
  }

  /** The probe comes after all others, so that what it says stands behind them. */
  private double mostPerSecond(Indexer indexer, LiveLog live, Probe probe, int burst)
      throws IOException {
    findings.progress(burst + " observations at once");
    long begun = System.nanoTime();
    live.burst(burst);
    probe.send();
    probe.awaitAll(PATIENCE);
    settle(indexer);
    double seconds = (System.nanoTime() - begun) / 1e9;
    raw.add("burst", Map.of("observations", burst, "seconds", seconds));
    return burst / seconds;
  }

  private void tell(String suffix, double perSecond, LiveLog live, Probe probe) throws IOException {
    findings.progress("a probe every 200 ms beside " + perSecond + " observations a second");
    probe.forget();
    live.append(perSecond, MEASURED_MS, passed -> probe.sendEach(passed));
    probe.awaitAll(PATIENCE);
    List<Double> millis = probe.millis();
    raw.add("visible", Map.of("per_s", perSecond, "millis", millis));
    findings.found("visible_ms_p50" + suffix, Medians.median(millis));
    findings.found("visible_ms_p99" + suffix, Medians.quantile(millis, 0.99));
  }
}
