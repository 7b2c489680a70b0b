package org.lantoa.local.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.local.flink.CheckpointSearch.Found;
import org.lantoa.local.flink.CheckpointSearch.NoneLoads;
import org.lantoa.local.message.Refusal;

class FlinkHostIT {
  private static final AtomicLong COUNTED = new AtomicLong();

  private final Path folder;

  FlinkHostIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void continuesFromTheNewestCheckpointOfAnEarlierJob() throws Exception {
    JobID first;
    FlinkMetrics metrics = new FlinkMetrics();
    try (FlinkHost flink = FlinkHost.start(settings(), metrics)) {
      first = flink.submit(FlinkHostIT::counting, Optional.empty());
      assertThat(flink.status(first)).isEqualTo(JobStatus.RUNNING);
      assertThat(get(flink, "/jobs/" + first)).contains("RUNNING");
      assertThat(get(flink, "/")).contains("<html");
      await(100);
      assertThat(metrics.collect().stream())
          .extracting(snapshot -> snapshot.getMetadata().getName())
          .contains(
              "flink_taskmanager_job_task_operator_numRecordsOut",
              "flink_jobmanager_job_lastCheckpointSize");
      flink.stop(first);
    }
    RetainedCheckpoints retained = RetainedCheckpoints.in(settings().checkpoints());
    Found found = (Found) retained.newestLoadable();
    assertThat(retained.newestFirst().size()).isBetween(1, FlinkSettings.RETAINED);
    long before = COUNTED.getAndSet(0);

    try (FlinkHost flink = FlinkHost.start(settings(), new FlinkMetrics())) {
      JobID second = flink.submit(FlinkHostIT::counting, Optional.of(found.checkpoint()));
      assertThat(second).isNotEqualTo(first);
      await(before + 1);
      flink.stop(second);
    }
    Found newer = (Found) retained.newestLoadable();
    assertThat(newer.checkpoint().number()).isGreaterThan(found.checkpoint().number());
    assertThat(newer.checkpoint().folder().getParent())
        .isNotEqualTo(found.checkpoint().folder().getParent());
    damage(retained);
    assertThat(retained.newestLoadable()).isInstanceOf(NoneLoads.class);
  }

  @Test
  void tellsWhyAJobFailsBeforeItRuns() {
    try (FlinkHost flink = FlinkHost.start(settings(), new FlinkMetrics())) {
      assertThatThrownBy(() -> flink.submit(FlinkHostIT::failing, Optional.empty()))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("no such thing");
    }
  }

  private static void damage(RetainedCheckpoints retained) throws IOException {
    for (RetainedCheckpoint checkpoint : retained.newestFirst()) {
      byte[] metadata = Files.readAllBytes(checkpoint.metadata());
      Files.write(checkpoint.metadata(), java.util.Arrays.copyOf(metadata, metadata.length / 2));
    }
  }

  private static void await(long count) throws InterruptedException {
    for (int look = 0; look < 300 && COUNTED.get() < count; look++) {
      Thread.sleep(100);
    }
    assertThat(COUNTED.get()).isGreaterThanOrEqualTo(count);
  }

  private static String get(FlinkHost flink, String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(flink.page().resolve(path)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private FlinkSettings settings() {
    return new FlinkSettings(folder.resolve("flink"), 0, 1, Duration.ofMillis(500));
  }

  private static void counting(StreamExecutionEnvironment environment) {
    numbers(environment)
        .map(FlinkHostIT::slowly)
        .returns(Types.LONG)
        .uid("slow")
        .keyBy(any -> 0L)
        .map(new Counting())
        .uid("count")
        .sinkTo(new DiscardingSink<>());
  }

  private static void failing(StreamExecutionEnvironment environment) {
    numbers(environment).map(new Failing()).uid("fail").sinkTo(new DiscardingSink<>());
  }

  private static org.apache.flink.streaming.api.datastream.DataStream<Long> numbers(
      StreamExecutionEnvironment environment) {
    return environment
        .fromSource(
            new NumberSequenceSource(1, Long.MAX_VALUE),
            WatermarkStrategy.noWatermarks(),
            "numbers")
        .uid("numbers");
  }

  // Before the exchange: a barrier does not wait behind buffers full of numbers.
  private static Long slowly(Long number) throws InterruptedException {
    Thread.sleep(2);
    return number;
  }

  /** Counts in state. */
  private static final class Counting extends RichMapFunction<Long, Long> {
    private static final long serialVersionUID = 1L;
    private transient ValueState<Long> count;

    @Override
    public void open(OpenContext context) {
      count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.LONG));
    }

    @Override
    public Long map(Long number) throws Exception {
      Long before = count.value();
      long now = before == null ? 1 : before + 1;
      count.update(now);
      COUNTED.set(now);
      return now;
    }
  }

  /** Cannot be opened. */
  private static final class Failing extends RichMapFunction<Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public void open(OpenContext context) {
      throw new IllegalStateException("no such thing");
    }

    @Override
    public Long map(Long number) {
      return number;
    }
  }
}
