package org.lantoa.stream.log;

import java.time.Instant;
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
final class LogTime<T extends FromLog> implements WatermarkStrategy<T> {
  private static final long serialVersionUID = 1L;

  @Override
  public WatermarkGenerator<T> createWatermarkGenerator(
      WatermarkGeneratorSupplier.Context context) {
    return new NewestTick<>();
  }

  @Override
  public TimestampAssigner<T> createTimestampAssigner(TimestampAssignerSupplier.Context context) {
    return (record, ofBroker) -> Long.MIN_VALUE;
  }

  private static final class NewestTick<T extends FromLog> implements WatermarkGenerator<T> {
    private long newest = Long.MIN_VALUE;

    @Override
    public void onEvent(T record, long timestamp, WatermarkOutput output) {
      Instant tick = record.tick();
      if (tick != null && tick.toEpochMilli() > newest) {
        newest = tick.toEpochMilli();
        output.emitWatermark(new Watermark(newest));
      }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      // Processing time means nothing here: only ticks are time.
    }
  }
}
