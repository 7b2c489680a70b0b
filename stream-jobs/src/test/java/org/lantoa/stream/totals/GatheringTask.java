package org.lantoa.stream.totals;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.lantoa.stream.testing.Harnesses;

/** One of several tasks that gather changes, in Flink's harness. */
public final class GatheringTask implements AutoCloseable {
  private final OneInputStreamOperatorTestHarness<FigureChange, FigureChange> harness;

  /** What it sent on, in its order: changes and ticks. */
  public record Sent(List<FigureChange> changes, List<Long> ticks) {}

  /**
   * Opens a task.
   *
   * @param now processing time
   */
  public GatheringTask(int tasks, int task, long now) throws Exception {
    harness =
        new OneInputStreamOperatorTestHarness<>(
            new Gathering(), Harnesses.MAX_PARALLELISM, tasks, task);
    harness.setup();
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

  /** Called before each checkpoint. */
  public void barrier(long checkpoint) throws Exception {
    harness.prepareSnapshotPreBarrier(checkpoint);
  }

  /** What was sent on since this was last asked. */
  public Sent take() {
    List<FigureChange> changes = new ArrayList<>();
    List<Long> ticks = new ArrayList<>();
    for (Object sent : harness.getOutput()) {
      if (sent instanceof Watermark tick) {
        ticks.add(tick.getTimestamp());
      } else if (sent instanceof StreamRecord<?> record
          && record.getValue() instanceof FigureChange change) {
        changes.add(change);
      }
    }
    harness.getOutput().clear();
    return new Sent(changes, ticks);
  }

  @Override
  public void close() {
    Harnesses.close(harness);
  }
}
