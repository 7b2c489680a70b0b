package org.lantoa.stream.output;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
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
  private transient @Nullable ScheduledFuture<?> soon;

  /**
   * A gatherer.
   *
   * @param longest how long anything is held at most, in processing time
   */
  protected Gatherer(Duration longest) {
    this.longest = longest;
  }

  /** Something is held from now on: it will be sent in time. */
  protected final void hold() {
    if (soon == null) {
      long now = getProcessingTimeService().getCurrentProcessingTime();
      soon = getProcessingTimeService().registerTimer(now + longest.toMillis(), at -> send());
    }
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
