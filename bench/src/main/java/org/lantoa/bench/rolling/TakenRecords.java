package org.lantoa.bench.rolling;

import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/**
 * How many records the operators of a cluster in this process have taken. Flink counts them anyway;
 * reading its counters costs the jobs nothing, so that a job is measured exactly as it is built. It
 * costs the reader a little, who shares the processors.
 */
public final class TakenRecords implements MetricReporter {
  private static final String REPORTER = "taken";
  private static final String SINKS = "Write ";

  /** They are told of each checkpoint, which goes on for ever, and take no results. */
  private static final String COMMITTERS = "Committer";

  private static final TakenRecords ONLY = new TakenRecords();

  private final Map<Metric, String> sinks = new ConcurrentHashMap<>();
  private final Map<Metric, String> others = new ConcurrentHashMap<>();

  private TakenRecords() {}

  /** Found by Flink through its name in the list of services. */
  public static final class Factory implements MetricReporterFactory {
    @Override
    public MetricReporter createMetricReporter(Properties properties) {
      return ONLY;
    }
  }

  /** Tells a cluster to count here; of one cluster at a time. */
  static TakenRecords of(Configuration configuration) {
    configuration.setString("metrics.reporters", REPORTER);
    configuration.setString(
        "metrics.reporter." + REPORTER + ".factory.class", Factory.class.getName());
    return ONLY;
  }

  @Override
  public void open(MetricConfig config) {
    sinks.clear();
    others.clear();
  }

  @Override
  public void close() {}

  @Override
  public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
    String operator = group.getAllVariables().get("<operator_name>");
    if (operator != null
        && !operator.endsWith(COMMITTERS)
        && name.equals("numRecordsIn")
        && metric instanceof Counter) {
      (operator.startsWith(SINKS) ? sinks : others).put(metric, operator);
    }
  }

  @Override
  public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
    sinks.remove(metric);
    others.remove(metric);
  }

  /** Of the operators whose names begin so. */
  long of(String operator) {
    long sum = 0;
    for (Map.Entry<Metric, String> counter : others.entrySet()) {
      if (counter.getValue().startsWith(operator)) {
        sum += ((Counter) counter.getKey()).getCount();
      }
    }
    return sum;
  }

  /** Of all operators that write no results. */
  long ofAllButSinks() {
    return sum(others);
  }

  /** Of the operators that write results. */
  long ofSinks() {
    return sum(sinks);
  }

  private static long sum(Map<Metric, String> counters) {
    long sum = 0;
    for (Metric counter : counters.keySet()) {
      sum += ((Counter) counter).getCount();
    }
    return sum;
  }
}
