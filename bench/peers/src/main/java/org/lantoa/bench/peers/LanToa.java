package org.lantoa.bench.peers;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.Tally;
import org.lantoa.stream.totals.DatedFigures;
import org.lantoa.stream.totals.Figures;
import org.lantoa.stream.totals.ScopeSums;

/**
 * The product's own: its buckets and its sums ({@link ScopeSums}) in its state, driven by log time.
 * The product itself emits at most once a second of processing time, which has nothing to compare
 * with; here totals are emitted as of each slide at which they changed, like the peers' windows.
 *
 * <p>The driver knows no figures. It asks the sums at the instants at which a gain can change them:
 * when the slide is over that it came in, and when it leaves a horizon. What is then as it was when
 * it was last told is not told again; a total that fell to nothing is told once, as zeros, where
 * windows just tell nothing.
 *
 * <p>Its horizons are the product's; it refuses others.
 */
final class LanToa implements Peer {
  @Override
  public int writers(PeerRequest request) {
    return request.tasks();
  }

  @Override
  public AutoCloseable start(PeerRequest request, Course course) throws Exception {
    StreamExecutionEnvironment flink = GainsInFlink.environment(request);
    DataStream<Figure> totals =
        GainsInFlink.scoped(flink, request)
            .keyBy(ScopedGain::scope, Types.STRING)
            .process(new EachSlide(request.horizons()), Figure.TYPE);
    FigureWriter.attach(totals, new FigureWriter.Plain());
    return GainsInFlink.submit(flink, "product", course);
  }

  private static final class EachSlide extends KeyedProcessFunction<String, ScopedGain, Figure> {
    private static final long serialVersionUID = 1L;

    private final ArrayList<SlidingHorizon> horizons;
    private final ArrayList<Horizon> ours = new ArrayList<>();
    private transient @Nullable Opened opened;

    private record Opened(ScopeSums sums, ValueState<long[]> told) {}

    EachSlide(List<SlidingHorizon> horizons) {
      this.horizons = new ArrayList<>(horizons);
      horizons.forEach(horizon -> ours.add(ours(horizon)));
    }

    private static Horizon ours(SlidingHorizon asked) {
      Horizon found = Horizon.ofWireName(asked.name()).orElseThrow();
      if (found.length().toMillis() != asked.length()
          || found.slide().toMillis() != asked.slide()) {
        throw new IllegalArgumentException("the product has no horizon " + asked);
      }
      return found;
    }

    @Override
    public void open(OpenContext context) {
      opened =
          new Opened(
              new ScopeSums(getRuntimeContext()),
              getRuntimeContext()
                  .getState(
                      new ValueStateDescriptor<>(
                          "told", PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO)));
    }

    private Opened opened() {
      if (opened == null) {
        throw new IllegalStateException("used before it was opened");
      }
      return opened;
    }

    @Override
    public void processElement(ScopedGain gain, Context context, Collector<Figure> out) {
      opened().sums().add(new DatedFigures(gain.at(), Figures.gains(new Tally(gain.gains()))));
      long entered = Long.MIN_VALUE;
      for (SlidingHorizon horizon : horizons) {
        long enters = horizon.endAfter(gain.at());
        if (enters != entered) {
          entered = enters;
          context.timerService().registerEventTimeTimer(enters - 1);
        }
        context.timerService().registerEventTimeTimer(enters + horizon.length() - 1);
      }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Figure> out)
        throws Exception {
      long end = timestamp + 1;
      ScopeSums.AsOf sums = opened().sums().advance(end);
      long @Nullable [] found = opened().told().value();
      long[] told = found == null ? new long[horizons.size() * Measure.SLOTS] : found;
      boolean changed = false;
      for (int place = 0; place < horizons.size(); place++) {
        if (end % horizons.get(place).slide() == 0) {
          long[] gains = sums.gains(ours.get(place)).sums();
          if (changes(told, place * Measure.SLOTS, gains)) {
            changed = true;
            out.collect(new Figure(context.getCurrentKey(), place, end, gains));
          }
        }
      }
      if (changed) {
        opened().told().update(told.clone());
      }
    }

    private static boolean changes(long[] told, int from, long[] gains) {
      boolean changed = false;
      for (int slot = 0; slot < gains.length; slot++) {
        changed |= told[from + slot] != gains[slot];
        told[from + slot] = gains[slot];
      }
      return changed;
    }
  }
}
