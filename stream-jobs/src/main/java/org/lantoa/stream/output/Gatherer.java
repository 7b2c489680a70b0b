package org.lantoa.stream.output;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.jspecify.annotations.Nullable;

/**
 * An operator that holds what it gathers for a moment, so that much that concerns one key becomes
 * one record. Nothing of it is state: all of it is sent on before each checkpoint's barrier, so
 * that a checkpoint misses none of it.
 *
 * @param <T> what comes in and goes out
 */
public abstract class Gatherer<T> extends AbstractStreamOperator<T>
    implements OneInputStreamOperator<T, T> {
  private static final long serialVersionUID = 1L;

  private final Duration longest;
  private final Duration longestCatchingUp;
  private transient @Nullable ScheduledFuture<?> soon;
  private transient @Nullable Pace pace;

  /**
   * A gatherer.
   *
   * @param longest how long anything is held at most, in processing time
   * @param longestCatchingUp the same while a log is caught up with, see {@link Pace}
   */
  protected Gatherer(Duration longest, Duration longestCatchingUp) {
    this.longest = longest;
    this.longestCatchingUp = longestCatchingUp;
  }

  // The operator is made where the job is built and used elsewhere: nothing transient exists there.
  private Pace pace() {
    if (pace == null) {
      pace = new Pace();
    }
    return pace;
  }

  /** Something is held from now on: it will be sent in time. */
  protected final void hold() {
    if (soon == null) {
      long now = getProcessingTimeService().getCurrentProcessingTime();
      Duration held = pace().isCatchingUp() ? longestCatchingUp : longest;
      soon = getProcessingTimeService().registerTimer(now + held.toMillis(), at -> send());
    }
  }

  /** Looks how fast log time passes. */
  protected final void look(Watermark mark) {
    pace().look(getProcessingTimeService().getCurrentProcessingTime(), mark.getTimestamp());
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    look(mark);
    super.processWatermark(mark);
  }

  /** Sends on all that is held. */
  protected final void send() {
    if (soon != null) {
      soon.cancel(false);
      soon = null;
    }
    emit();
  }

  /** Gives all that is held to the output and forgets it. */
  protected abstract void emit();

  @Override
  public void processWatermarkStatus(WatermarkStatus status) throws Exception {
    send();
    super.processWatermarkStatus(status);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) {
    send();
  }

  @Override
  public void finish() throws Exception {
    send();
    super.finish();
  }
}
