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
 * reading its counters costs the jobs nothing, so that a job is measured exactly as it is built.
 */
public final class TakenRecords implements MetricReporter {
  private static final String REPORTER = "taken";
  private static final String SINKS = "Write ";
  private static final TakenRecords ONLY = new TakenRecords();

  private final Map<Metric, String> counters = new ConcurrentHashMap<>();

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
    counters.clear();
  }

  @Override
  public void close() {}

  @Override
  public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
    String operator = group.getAllVariables().get("<operator_name>");
    if (operator != null && name.equals("numRecordsIn") && metric instanceof Counter) {
      counters.put(metric, operator);
    }
  }

  @Override
  public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
    counters.remove(metric);
  }

  /** Of the operators whose names begin so. */
  long of(String operator) {
    return sum(operator, true);
  }

  /** Of all operators that write no results. */
  long ofAllButSinks() {
    return sum(SINKS, false);
  }

  /** Of the operators that write results. */
  long ofSinks() {
    return sum(SINKS, true);
  }

  private long sum(String prefix, boolean wanted) {
    long sum = 0;
    for (Map.Entry<Metric, String> counter : counters.entrySet()) {
      if (counter.getValue().startsWith(prefix) == wanted) {
        sum += ((Counter) counter.getKey()).getCount();
      }
    }
    return sum;
  }
}
