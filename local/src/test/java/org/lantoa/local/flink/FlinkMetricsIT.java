package org.lantoa.local.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Label;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.local.machine.Patience;

/**
 * The page's metrics beside those of Flink's own Prometheus reporter on one cluster: its form that
 * pushes, because the other one listens on all addresses. Both share all that makes names.
 */
final class FlinkMetricsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String COUNTED = "flink_taskmanager_job_task_operator_lateObservations";
  private static final Pattern SAMPLE = Pattern.compile("(\\w+)(?:\\{(.*)\\})? (\\S+)");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\",?");

  @TempDir private Path folder;
  private final FlinkMetrics page = new FlinkMetrics();
  private HttpServer gateway;
  private @Nullable MiniCluster cluster;
  private volatile String pushed = "";

  @BeforeEach
  void listen() throws IOException {
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext(
        "/",
        exchange -> {
          pushed = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(202, -1);
          exchange.close();
        });
    gateway.start();
  }

  @AfterEach
  void stop() throws Exception {
    if (cluster != null) {
      cluster.close();
    }
    gateway.stop(0);
    page.close();
  }

  @Test
  void namesAndLabelsAreThoseOfFlinksOwnReporter() throws Exception {
    cluster = cluster();
    cluster.start();
    cluster.submitJob(job().getStreamGraph().getJobGraph()).get();
    // What comes and goes is in one a moment before it is in the other.
    boolean isSubset =
        Patience.until(PATIENCE, () -> names().contains(COUNTED) && samples().containsAll(shown()));
    Set<String> missing = shown();
    missing.removeAll(samples());
    assertThat(isSubset).as("only on the page: %s", missing).isTrue();
    assertThat(names())
        .contains(
            "flink_jobmanager_job_lastCheckpointSize", "flink_taskmanager_Status_JVM_CPU_Load");
    assertThat(shown())
        .anyMatch(
            sample ->
                sample.startsWith(COUNTED)
                    && sample.contains("job_name=Lan_Toa_engagement_g1")
                    && sample.contains("operator_name=Sieve_contents"));
    assertThat(values(COUNTED)).containsOnly(7.0);
  }

  private MiniCluster cluster() {
    Configuration configuration =
        FlinkConfiguration.of(new FlinkSettings(folder, 0, 1, Duration.ofMillis(500)));
    page.addTo(configuration);
    String shown = configuration.getString("metrics.reporters", "");
    String prefix = "metrics.reporter.push.";
    configuration.setString("metrics.reporters", shown + ",push");
    configuration.setString(
        prefix + "factory.class",
        "org.apache.flink.metrics.prometheus.PrometheusPushGatewayReporterFactory");
    configuration.setString(
        prefix + "hostUrl", "http://127.0.0.1:" + gateway.getAddress().getPort());
    configuration.setString(prefix + "interval", "300 MILLISECONDS");
    return new MiniCluster(
        new MiniClusterConfiguration.Builder().setConfiguration(configuration).build());
  }

  private static StreamExecutionEnvironment job() {
    Configuration named = new Configuration();
    named.set(PipelineOptions.NAME, "Lan Toa engagement g1");
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(named);
    environment
        .fromSource(
            new NumberSequenceSource(1, Long.MAX_VALUE),
            WatermarkStrategy.noWatermarks(),
            "numbers")
        .map(new Counting())
        .name("Sieve contents")
        .sinkTo(new DiscardingSink<>());
    return environment;
  }

  /** What the page shows, one line a name with its labels. */
  private Set<String> shown() {
    return page.collect().stream()
        .flatMap(
            metric ->
                ((GaugeSnapshot) metric)
                    .getDataPoints().stream()
                        .map(
                            point ->
                                metric.getMetadata().getName()
                                    + point.getLabels().stream()
                                        .collect(
                                            Collectors.toMap(
                                                Label::getName,
                                                Label::getValue,
                                                (a, b) -> a,
                                                TreeMap::new))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> names() {
    return page.collect().stream()
        .map(metric -> metric.getMetadata().getName())
        .collect(Collectors.toSet());
  }

  /** What Flink's own reporter told last, in the same form. */
  private Set<String> samples() {
    return pushed
        .lines()
        .map(SAMPLE::matcher)
        .filter(Matcher::matches)
        .map(sample -> sample.group(1) + labels(sample))
        .collect(Collectors.toSet());
  }

  private static Map<String, String> labels(Matcher sample) {
    Map<String, String> labels = new TreeMap<>();
    Matcher label = LABEL.matcher(Objects.requireNonNullElse(sample.group(2), ""));
    while (label.find()) {
      labels.put(label.group(1), label.group(2));
    }
    return labels;
  }

  private Set<Double> values(String name) {
    return pushed
        .lines()
        .map(SAMPLE::matcher)
        .filter(sample -> sample.matches() && sample.group(1).equals(name))
        .map(sample -> Double.valueOf(sample.group(3)))
        .collect(Collectors.toSet());
  }

  /** Has a counter of the names that ours have. */
  private static final class Counting extends RichMapFunction<Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public void open(OpenContext context) {
      getRuntimeContext().getMetricGroup().counter("lateObservations").inc(7);
    }

    @Override
    public Long map(Long number) throws InterruptedException {
      Thread.sleep(2);
      return number;
    }
  }
}
