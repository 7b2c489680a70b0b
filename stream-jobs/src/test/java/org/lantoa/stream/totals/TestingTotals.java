package org.lantoa.stream.totals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Horizon;
import org.lantoa.model.Tally;
import org.lantoa.model.topic.HourlyFigures;
import org.lantoa.model.topic.Total;
import org.lantoa.stream.testing.TestingEpochs;

/** The totals in Flink's harness. */
final class TestingTotals implements AutoCloseable {
  private final KeyedOneInputStreamOperatorTestHarness<String, FigureChange, Total> harness;
  private long now;

  private TestingTotals(@Nullable OperatorSubtaskState restored, long now) throws Exception {
    this.now = now;
    harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new TotalsOperator(new TestingEpochs())),
            FigureChange::scope,
            Types.STRING,
            128,
            1,
            0);
    harness.setup();
    if (restored != null) {
      harness.initializeState(restored);
    }
    harness.open();
    harness.setProcessingTime(now);
  }

  static TestingTotals open() throws Exception {
    return new TestingTotals(null, 0);
  }

  /** A task that is restored from a checkpoint that was kept. */
  static TestingTotals from(OperatorSubtaskState checkpoint) throws Exception {
    return new TestingTotals(checkpoint, 0);
  }

  OperatorSubtaskState checkpoint() throws Exception {
    return harness.snapshot(1, 1);
  }

  TestingTotals restarted() throws Exception {
    OperatorSubtaskState checkpoint = checkpoint();
    close();
    return new TestingTotals(checkpoint, now);
  }

  TestingTotals gain(String scope, String at, long shares) throws Exception {
    long millis = Instant.parse(at).toEpochMilli();
    long[] figures = Figures.gains(new Tally(new long[] {shares}));
    return change(scope, List.of(new DatedFigures(millis, figures)), Standing.SAME);
  }

  TestingTotals change(String scope, List<DatedFigures> dated, Standing standing) throws Exception {
    harness.processElement(new FigureChange(scope, dated, standing), Long.MIN_VALUE);
    return this;
  }

  TestingTotals tick(String at) throws Exception {
    harness.processWatermark(Instant.parse(at).toEpochMilli());
    return this;
  }

  /** Lets the longest pause pass. */
  TestingTotals pause() throws Exception {
    return pause(TotalsOperator.LONG_PAUSE);
  }

  TestingTotals pause(Duration duration) throws Exception {
    now += duration.toMillis();
    harness.setProcessingTime(now);
    return this;
  }

  List<Total> written() {
    return harness.extractOutputValues();
  }

  Total total(String scope, Horizon horizon) {
    Map<String, Total> newest = new TreeMap<>();
    written().forEach(t -> newest.merge(t.id(), t, (a, b) -> a.version() > b.version() ? a : b));
    return Objects.requireNonNull(newest.get(scope + '|' + horizon.wireName()));
  }

  List<HourlyFigures> hours() {
    List<HourlyFigures> hours = new ArrayList<>();
    @Nullable Iterable<StreamRecord<HourlyFigures>> found =
        harness.getSideOutput(TotalsOperator.HOURLY);
    if (found != null) {
      found.forEach(record -> hours.add(record.getValue()));
    }
    return hours;
  }

  @Override
  public void close() {
    try {
      harness.close();
    } catch (Exception failure) {
      throw new AssertionError("the harness did not close", failure);
    }
  }
}
