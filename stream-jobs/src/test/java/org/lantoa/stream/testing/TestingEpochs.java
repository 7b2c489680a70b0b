package org.lantoa.stream.testing;

import java.util.concurrent.atomic.AtomicLong;
import org.lantoa.stream.output.Epochs;

/** Epochs that grow over all tasks of the test run. */
public final class TestingEpochs implements Epochs {
  private static final long serialVersionUID = 1L;
  private static final AtomicLong NEXT = new AtomicLong();

  @Override
  public long next(String task) {
    return NEXT.getAndIncrement();
  }
}
