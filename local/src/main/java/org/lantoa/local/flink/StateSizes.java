package org.lantoa.local.flink;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Map;
import java.util.function.Supplier;

/** Shows how large the state of each operator was in the newest checkpoint, in bytes. */
public final class StateSizes implements MultiCollector {
  private static final String NAME = "lantoa_job_state_bytes";

  private final Supplier<Map<String, Long>> sizes;

  /**
   * Shows sizes.
   *
   * @param sizes bytes by the name of the operator; asked at every scrape
   */
  public StateSizes(Supplier<Map<String, Long>> sizes) {
    this.sizes = sizes;
  }

  @Override
  public MetricSnapshots collect() {
    GaugeSnapshot.Builder builder =
        GaugeSnapshot.builder()
            .name(NAME)
            .help("Bytes of state of each operator in the newest checkpoint");
    sizes
        .get()
        .forEach(
            (operator, bytes) ->
                builder.dataPoint(
                    GaugeDataPointSnapshot.builder()
                        .labels(Labels.of("operator", operator))
                        .value(bytes)
                        .build()));
    return new MetricSnapshots(builder.build());
  }
}
