package org.lantoa.stream.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.stream.testing.TestingPosts.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.clock.RelativeClock;
import org.apache.flink.util.clock.SystemClock;
import org.junit.jupiter.api.Test;
import org.lantoa.model.topic.Tick;

final class LogTimeTest {
  private final List<Long> watermarks = new ArrayList<>();
  private final Context context = new Context();

  @Test
  void movesByTicksAloneAndNeverBack() {
    WatermarkGenerator<LogRecord> generator =
        new LogTime<LogRecord>().createWatermarkGenerator(context);
    generator.onPeriodicEmit(context);
    generator.onEvent(observation(0), Long.MAX_VALUE, context);
    assertThat(watermarks).isEmpty();
    generator.onEvent(tick(0, "2025-03-01T10:00:00Z"), 0, context);
    generator.onEvent(observation(0), Long.MAX_VALUE, context);
    generator.onEvent(tick(0, "2025-03-01T09:59:00Z"), 0, context);
    generator.onEvent(tick(0, "2025-03-01T10:01:00Z"), 0, context);
    generator.onPeriodicEmit(context);
    assertThat(watermarks)
        .containsExactly(millis("2025-03-01T10:00:00Z"), millis("2025-03-01T10:01:00Z"));
  }

  private static LogRecord observation(int partition) {
    return LogRecord.of(
        "t",
        partition,
        0,
        post("1", "2025-03-01T01:00:00Z").counts("2030-03-01T02:00:00Z", 1, 1, 1));
  }

  private static LogRecord tick(int partition, String at) {
    return LogRecord.of("t", partition, 0, new Tick(Instant.parse(at)));
  }

  private static long millis(String at) {
    return Instant.parse(at).toEpochMilli();
  }

  private final class Context implements WatermarkGeneratorSupplier.Context, WatermarkOutput {
    @Override
    public MetricGroup getMetricGroup() {
      return new UnregisteredMetricsGroup();
    }

    @Override
    public RelativeClock getInputActivityClock() {
      return SystemClock.getInstance();
    }

    @Override
    public void emitWatermark(Watermark watermark) {
      watermarks.add(watermark.getTimestamp());
    }

    @Override
    public void markIdle() {
      throw new AssertionError("a quiet partition holds time back");
    }

    @Override
    public void markActive() {
      throw new AssertionError("a quiet partition holds time back");
    }
  }
}
