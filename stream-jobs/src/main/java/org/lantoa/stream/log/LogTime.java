package org.lantoa.stream.log;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.TimestampAssignerSupplier;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Time in the log: a partition's watermark is its newest tick, and nothing else moves it. Flink
 * takes the minimum over partitions. A record's timestamp is the newest tick before it in its own
 * partition, that is, when it was appended by the log's own clock; {@link Long#MIN_VALUE} before
 * the first tick that this task read.
 */
final class LogTime implements WatermarkStrategy<LogRecord> {
  private static final long serialVersionUID = 1L;

  @Override
  public WatermarkGenerator<LogRecord> createWatermarkGenerator(
      WatermarkGeneratorSupplier.Context context) {
    return new NewestTick();
  }

  @Override
  public TimestampAssigner<LogRecord> createTimestampAssigner(
      TimestampAssignerSupplier.Context context) {
    return new TickBefore();
  }

  private static final class NewestTick implements WatermarkGenerator<LogRecord> {
    private long newest = Long.MIN_VALUE;

    @Override
    public void onEvent(LogRecord record, long timestamp, WatermarkOutput output) {
      if (record.tick() != null && record.tick().toEpochMilli() > newest) {
        newest = record.tick().toEpochMilli();
        output.emitWatermark(new Watermark(newest));
      }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      // Processing time means nothing here: only ticks are time.
    }
  }

  private static final class TickBefore implements TimestampAssigner<LogRecord> {
    private final Map<Integer, Long> newestByPartition = new HashMap<>();

    @Override
    public long extractTimestamp(LogRecord record, long ofBroker) {
      if (record.tick() != null) {
        newestByPartition.merge(record.partition(), record.tick().toEpochMilli(), Math::max);
      }
      return newestByPartition.getOrDefault(record.partition(), Long.MIN_VALUE);
    }
  }
}
