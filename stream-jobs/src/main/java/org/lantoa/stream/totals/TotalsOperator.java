package org.lantoa.stream.totals;

import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Horizon;
import org.lantoa.model.Scope;
import org.lantoa.model.Tally;
import org.lantoa.model.topic.HourlyFigures;
import org.lantoa.model.topic.Total;
import org.lantoa.stream.output.Epochs;
import org.lantoa.stream.output.Pace;
import org.lantoa.stream.output.StreamTypes;
import org.lantoa.stream.output.Versions;

/**
 * Keeps the figures of each scope. After a change, and after each tick, they are written within
 * {@link #PAUSE}, so that many changes make one record; within {@link #LONG_PAUSE} while a log is
 * caught up with, when a tick makes every scope due and the next second's figures supersede these.
 * Only what differs from what was written before is written: between two ticks a gain of now
 * changes the total of all time and no rolling one. Totals begin with the first tick, because until
 * then there is no instant that they could hold for; hours need none.
 */
public final class TotalsOperator extends KeyedProcessFunction<String, FigureChange, Total> {
  private static final long serialVersionUID = 1L;

  /** The operator's uid and name. */
  public static final String UID = "scope-totals";

  /** Figures per hour. */
  public static final OutputTag<HourlyFigures> HOURLY =
      new OutputTag<>("hourly", StreamTypes.HOURLY);

  /** How long changes are gathered, in processing time. */
  static final Duration PAUSE = Duration.ofSeconds(1);

  /** The same while log time passes much faster than the clock, see {@link Pace}. */
  static final Duration LONG_PAUSE = Duration.ofSeconds(10);

  private static final Horizon[] HORIZONS = Horizon.values();

  private final Epochs epochs;
  private transient @Nullable Opened opened;

  private record Opened(TotalsState state, Versions versions, Pace pace) {}

  TotalsOperator(Epochs epochs) {
    this.epochs = epochs;
  }

  /** Puts the totals behind the ledger. */
  public static SingleOutputStreamOperator<Total> attach(
      DataStream<FigureChange> changes, Epochs epochs) {
    return changes
        .keyBy(FigureChange::scope, Types.STRING)
        .process(new TotalsOperator(epochs), StreamTypes.TOTAL)
        .uid(UID)
        .name(UID);
  }

  @Override
  public void open(OpenContext context) {
    String task = getRuntimeContext().getTaskInfo().getTaskNameWithSubtasks();
    opened =
        new Opened(new TotalsState(getRuntimeContext()), Versions.open(epochs, task), new Pace());
  }

  private Opened opened() {
    if (opened == null) {
      throw new IllegalStateException(UID + " is used before it was opened");
    }
    return opened;
  }

  @Override
  public void processElement(FigureChange change, Context context, Collector<Total> out) {
    TotalsState state = opened().state();
    ScopeFigures scope = state.scope();
    state.rolling(scope).add(change.dated());
    long marked = Long.MIN_VALUE;
    for (DatedFigures dated : change.dated()) {
      long hour = RollingTotals.floor(dated.at(), RollingTotals.HOUR);
      if (hour != marked && !isPastActivity(dated)) {
        state.hourChanged(hour);
        marked = hour;
      }
    }
    scope.add(change.standing());
    schedule(scope, context);
    state.keep(scope);
  }

  // A post that was active again later: no figure per hour says anything of that.
  private static boolean isPastActivity(DatedFigures dated) {
    return dated.since() != dated.at() && Figures.isActivity(dated.figures());
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Total> out) {
    TotalsState state = opened().state();
    ScopeFigures scope = state.scope();
    if (context.timeDomain() == TimeDomain.EVENT_TIME) {
      schedule(scope, context);
      state.keep(scope);
      return;
    }
    long watermark = context.timerService().currentWatermark();
    opened().pace().look(context.timerService().currentProcessingTime(), watermark);
    state.rolling(scope).advance(tick(watermark));
    scope.due(false);
    emit(context, scope, out);
    state.keep(scope);
    if (watermark != Long.MAX_VALUE) {
      context.timerService().registerEventTimeTimer(watermark + 1);
    }
  }

  private void schedule(
      ScopeFigures scope, KeyedProcessFunction<String, FigureChange, Total>.Context context) {
    if (!scope.isDue()) {
      TimerService timers = context.timerService();
      long now = timers.currentProcessingTime();
      Pace pace = opened().pace();
      pace.look(now, timers.currentWatermark());
      boolean isLong = pace.isCatchingUp();
      timers.registerProcessingTimeTimer(now + (isLong ? LONG_PAUSE : PAUSE).toMillis());
    }
    scope.due(true);
  }

  // The end of the input is no instant, and before the first tick there is none.
  private static long tick(long watermark) {
    return watermark == Long.MIN_VALUE || watermark == Long.MAX_VALUE
        ? ScopeFigures.NEVER
        : RollingTotals.floor(watermark, RollingTotals.MINUTE);
  }

  private void emit(OnTimerContext context, ScopeFigures now, Collector<Total> out) {
    Scope scope = new Scope(context.getCurrentKey());
    for (long hour : opened().state().takeChangedHours()) {
      context.output(HOURLY, hourly(scope, hour));
    }
    if (now.asOf() != ScopeFigures.NEVER) {
      Instant asOf = Instant.ofEpochMilli(now.asOf());
      Tally known = now.known();
      for (Horizon horizon : HORIZONS) {
        if (now.isTold(horizon)) {
          continue;
        }
        now.tell(horizon);
        out.collect(
            new Total(
                scope,
                horizon,
                asOf,
                now.gains(horizon),
                now.published(horizon),
                now.active(horizon),
                now.posts(),
                known,
                now.removed(),
                opened().versions().next()));
      }
    }
  }

  private HourlyFigures hourly(Scope scope, long hour) {
    long[] found = opened().state().hour(hour);
    long[] figures = found == null ? Figures.zero() : found;
    return new HourlyFigures(
        scope,
        Instant.ofEpochMilli(hour),
        Figures.gains(figures),
        Figures.published(figures),
        opened().versions().next());
  }
}
