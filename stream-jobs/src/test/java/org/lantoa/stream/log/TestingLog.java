package org.lantoa.stream.log;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.clock.RelativeClock;
import org.apache.flink.util.clock.SystemClock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lantoa.model.topic.Topic;

/** One partition as the job's source reads it: bytes to records, ticks to watermarks. */
public final class TestingLog implements WatermarkOutput {
  private final Topic topic;
  private final int partition;
  private final WatermarkGenerator<LogRecord> generator;
  private long watermark = Long.MIN_VALUE;

  /** A reader that has just started. */
  public TestingLog(Topic topic, int partition) {
    this.topic = topic;
    this.partition = partition;
    this.generator = new LogTime<LogRecord>().createWatermarkGenerator(new Context());
  }

  /** Reads one record's bytes. */
  public LogRecord read(long offset, byte[] value) {
    List<LogRecord> out = new ArrayList<>();
    new LogRecordReader(topic)
        .deserialize(
            new ConsumerRecord<>(topic.topicName(), partition, offset, new byte[0], value),
            new ListCollector<>(out));
    generator.onEvent(out.get(0), Long.MIN_VALUE, this);
    return out.get(0);
  }

  /** The partition's watermark; {@link Long#MIN_VALUE} before its first tick. */
  public long watermark() {
    return watermark;
  }

  @Override
  public void emitWatermark(Watermark emitted) {
    watermark = Math.max(watermark, emitted.getTimestamp());
  }

  @Override
  public void markIdle() {
    throw new AssertionError("a quiet partition holds time back");
  }

  @Override
  public void markActive() {
    throw new AssertionError("a quiet partition holds time back");
  }

  private static final class Context implements WatermarkGeneratorSupplier.Context {
    @Override
    public MetricGroup getMetricGroup() {
      return new UnregisteredMetricsGroup();
    }

    @Override
    public RelativeClock getInputActivityClock() {
      return SystemClock.getInstance();
    }
  }
}
