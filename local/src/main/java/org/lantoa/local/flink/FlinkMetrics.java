package org.lantoa.local.flink;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.PrometheusNaming;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.CharacterFilter;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.LogicalScopeProvider;
import org.apache.flink.metrics.Meter;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/**
 * Shows Flink's metrics on the machine's own page. Names and labels are those of Flink's Prometheus
 * reporter ({@code flink_taskmanager_job_task_operator_lateObservations}), so that what reads a
 * cluster reads this machine too; that reporter itself cannot serve here, because it listens on all
 * addresses.
 */
public final class FlinkMetrics implements MetricReporter, MultiCollector, AutoCloseable {
  private static final String REPORTER = "page";
  private static final String ID = "reporter-id";
  private static final Map<String, FlinkMetrics> OPEN = new ConcurrentHashMap<>();
  private static final CharacterFilter NAMES = name -> name.replaceAll("[^a-zA-Z0-9:_]", "_");

  private final String id = UUID.randomUUID().toString();
  private final Map<Metric, Place> places = new ConcurrentHashMap<>();

  private record Place(String name, Labels labels) {}

  /** A reporter that a cluster of this process can be told to use. */
  public FlinkMetrics() {
    OPEN.put(id, this);
  }

  /** Found by Flink through its name in the list of services. */
  public static final class Factory implements MetricReporterFactory {
    @Override
    public MetricReporter createMetricReporter(java.util.Properties properties) {
      FlinkMetrics open = OPEN.get(properties.getProperty(ID));
      if (open == null) {
        throw new IllegalStateException("nobody in this process takes Flink's metrics");
      }
      return open;
    }
  }

  /** Tells a cluster to report here. Kafka's own client metrics, hundreds, are left out. */
  void addTo(Configuration configuration) {
    String prefix = "metrics.reporter." + REPORTER + '.';
    configuration.setString("metrics.reporters", REPORTER);
    configuration.setString(prefix + "factory.class", Factory.class.getName());
    configuration.setString(prefix + ID, id);
    configuration.setString(prefix + "filter.excludes", "*KafkaConsumer*;*KafkaProducer*");
  }

  @Override
  public void open(MetricConfig config) {}

  @Override
  public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
    String scope = LogicalScopeProvider.castFrom(group).getLogicalScope(NAMES, '_');
    String whole = "flink_" + scope + '_' + NAMES.filterCharacters(name);
    places.put(metric, new Place(PrometheusNaming.sanitizeMetricName(whole), labels(group)));
  }

  // The labels' names come as <job_name>. Flink's reporter replaces characters in values as well.
  private static Labels labels(MetricGroup group) {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    new TreeMap<>(group.getAllVariables())
        .forEach(
            (name, value) -> {
              names.add(PrometheusNaming.sanitizeLabelName(name.substring(1, name.length() - 1)));
              values.add(NAMES.filterCharacters(value));
            });
    return Labels.of(names, values);
  }

  @Override
  public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
    places.remove(metric);
  }

  @Override
  public MetricSnapshots collect() {
    Map<String, Map<Labels, Double>> found = new TreeMap<>();
    places.forEach(
        (metric, place) -> {
          double value = value(metric);
          if (!Double.isNaN(value)) {
            found.computeIfAbsent(place.name, n -> new HashMap<>()).put(place.labels, value);
          }
        });
    List<MetricSnapshot> snapshots = new ArrayList<>();
    found.forEach((name, values) -> snapshots.add(snapshot(name, values)));
    return new MetricSnapshots(snapshots);
  }

  private static MetricSnapshot snapshot(String name, Map<Labels, Double> values) {
    GaugeSnapshot.Builder builder = GaugeSnapshot.builder().name(name).help("Flink's " + name);
    values.forEach(
        (labels, value) ->
            builder.dataPoint(
                GaugeDataPointSnapshot.builder().labels(labels).value(value).build()));
    return builder.build();
  }

  /** As Flink's own reporter: the number if it is one; not a number otherwise. */
  private static double value(Metric metric) {
    if (metric instanceof Counter counter) {
      return counter.getCount();
    }
    if (metric instanceof Meter meter) {
      return meter.getRate();
    }
    return metric instanceof Gauge<?> gauge ? number(gauge) : Double.NaN;
  }

  private static double number(Gauge<?> gauge) {
    try {
      Object value = gauge.getValue();
      if (value instanceof Boolean flag) {
        return flag ? 1 : 0;
      }
      return value instanceof Number number ? number.doubleValue() : Double.NaN;
    } catch (RuntimeException notNow) {
      return Double.NaN; // A gauge of a task that is just ending has nothing to ask any more.
    }
  }

  @Override
  public void close() {
    OPEN.remove(id);
  }
}
