package org.lantoa.stream.totals;

import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.topic.HourlyFigures;
import org.lantoa.model.topic.Total;
import org.lantoa.stream.testing.Harnesses;
import org.lantoa.stream.testing.TestingEpochs;

/** One of several tasks of the totals in Flink's harness. */
public final class TotalsTask implements AutoCloseable {
  /** How long changes are gathered at most, in milliseconds of processing time. */
  public static final long PAUSE = TotalsOperator.LONG_PAUSE.toMillis();

  private final KeyedOneInputStreamOperatorTestHarness<String, FigureChange, Total> harness;

  /**
   * Opens a task.
   *
   * @param now processing time
   * @param restored the task's part of a checkpoint
   */
  public TotalsTask(int tasks, int task, long now, @Nullable OperatorSubtaskState restored)
      throws Exception {
    harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new TotalsOperator(new TestingEpochs())),
            FigureChange::scope,
            Types.STRING,
            Harnesses.MAX_PARALLELISM,
            tasks,
            task);
    harness.setup();
    if (restored != null) {
      harness.initializeState(restored);
    }
    harness.open();
    harness.setProcessingTime(now);
  }

  public void process(FigureChange change) throws Exception {
    harness.processElement(change, Long.MIN_VALUE);
  }

  public void watermark(long at) throws Exception {
    harness.processWatermark(at);
  }

  public void processingTime(long now) throws Exception {
    harness.setProcessingTime(now);
  }

  public List<Total> takeTotals() {
    return Harnesses.take(harness);
  }

  public List<HourlyFigures> takeHours() {
    return Harnesses.take(harness, TotalsOperator.HOURLY);
  }

  public OperatorSubtaskState snapshot(long id) throws Exception {
    return harness.snapshot(id, id);
  }

  @Override
  public void close() {
    Harnesses.close(harness);
  }
}
