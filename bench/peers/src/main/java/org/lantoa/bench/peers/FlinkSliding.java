package org.lantoa.bench.peers;

import java.time.Duration;
import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;
import org.lantoa.model.Measure;

/**
 * Flink's DataStream windows: {@code SlidingEventTimeWindows} of each horizon over the gains by
 * scope.
 *
 * <p>Its best form: an {@code AggregateFunction} keeps one vector per window instead of all
 * records, changed in place on the heap; the window function only adds scope and end; no allowed
 * lateness, no trigger or evictor of ours, so panes fire once by the default trigger and are purged
 * at their end. Each gain still touches length/slide windows: 60, 1,440, 168 and 720, and as many
 * timers.
 *
 * <p>It emits each window that holds a gain at every slide, changed or not: that is what it is.
 */
final class FlinkSliding implements Peer {
  @Override
  public int writers(PeerRequest request) {
    return request.tasks() * request.horizons().size();
  }

  @Override
  public AutoCloseable start(PeerRequest request, Course course) throws Exception {
    StreamExecutionEnvironment flink = GainsInFlink.environment(request);
    KeyedStream<ScopedGain, String> byScope =
        GainsInFlink.scoped(flink, request).keyBy(ScopedGain::scope, Types.STRING);
    for (int horizon = 0; horizon < request.horizons().size(); horizon++) {
      FigureWriter.attach(
          totals(byScope, request.horizons().get(horizon), horizon), new FigureWriter.Plain());
    }
    return GainsInFlink.submit(flink, "sliding windows", course);
  }

  private static DataStream<Figure> totals(
      KeyedStream<ScopedGain, String> byScope, SlidingHorizon horizon, int place) {
    return byScope
        .window(
            SlidingEventTimeWindows.of(
                Duration.ofMillis(horizon.length()), Duration.ofMillis(horizon.slide())))
        .aggregate(
            new Sums(),
            new Told(place),
            PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO,
            PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO,
            Figure.TYPE);
  }

  private static final class Sums implements AggregateFunction<ScopedGain, long[], long[]> {
    private static final long serialVersionUID = 1L;

    @Override
    public long[] createAccumulator() {
      return new long[Measure.SLOTS];
    }

    @Override
    public long[] add(ScopedGain gain, long[] sums) {
      ScopedGain.add(sums, gain.gains());
      return sums;
    }

    @Override
    public long[] getResult(long[] sums) {
      return sums;
    }

    @Override
    public long[] merge(long[] sums, long[] others) {
      ScopedGain.add(sums, others);
      return sums;
    }
  }

  private static final class Told
      extends ProcessWindowFunction<long[], Figure, String, TimeWindow> {
    private static final long serialVersionUID = 1L;

    private final int horizon;

    Told(int horizon) {
      this.horizon = horizon;
    }

    @Override
    public void process(
        String scope, Context context, Iterable<long[]> sums, Collector<Figure> out) {
      long end = context.window().getEnd();
      sums.forEach(gains -> out.collect(new Figure(scope, horizon, end, gains)));
    }
  }
}
