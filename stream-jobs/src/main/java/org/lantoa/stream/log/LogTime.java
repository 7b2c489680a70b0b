package org.lantoa.stream.log;

import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.TimestampAssignerSupplier;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Time in the log: a partition's watermark is its newest tick, and nothing else moves it. Flink
 * takes the minimum over partitions. Records get their log time from the {@link Sieve}, which keeps
 * the newest ticks over a restart.
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
    return (record, ofBroker) -> Long.MIN_VALUE;
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
}
