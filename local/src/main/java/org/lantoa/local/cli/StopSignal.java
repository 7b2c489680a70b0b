package org.lantoa.local.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.LogManager;

/**
 * Ctrl-C and SIGTERM, turned into an orderly stop on the command's own thread: the process ends
 * when that thread says it is done, with exit code 0, because being stopped is what a running
 * machine waits for.
 */
final class StopSignal implements AutoCloseable {
  private static final long STOP_LIMIT_SECONDS = 150;

  private final Thread command = Thread.currentThread();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stopping, "lantoa-stop");
  private volatile int exitCode = Exit.FAILED;

  private StopSignal() {}

  /** Listens from now on. */
  static StopSignal install() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  /** Waits until a stop is asked for. */
  void await() {
    try {
      asked.await();
    } catch (InterruptedException stopAsked) {
      // The hook interrupts whatever the command waits for; this is what it meant.
      asked.countDown();
    }
    taken();
  }

  /**
   * Whether a stop was asked for. If so, the interrupt that said it is over: what the command
   * closes from here on may wait, and read and write files.
   */
  boolean taken() {
    if (!asked()) {
      return false;
    }
    synchronized (this) {
      Thread.interrupted();
    }
    return true;
  }

  /** Once, and both in one, so that no interrupt follows after {@link #taken} was told of it. */
  private synchronized void ask() {
    if (!asked()) {
      asked.countDown();
      command.interrupt();
    }
  }

  /**
   * Asks for a stop because the machine cannot go on. The process ends with exit code 1, after some
   * time also if stopping hangs: where nothing can be written, it may.
   */
  void giveUp() {
    ask();
    Thread limit = new Thread(this::haltUnlessDone, "lantoa-stop-limit");
    limit.setDaemon(true);
    limit.start();
  }

  private void haltUnlessDone() {
    try {
      if (!done.await(STOP_LIMIT_SECONDS, TimeUnit.SECONDS)) {
        LogManager.shutdown();
        Runtime.getRuntime().halt(Exit.FAILED);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean asked() {
    return asked.getCount() == 0;
  }

  /** What the process ends with if it is being stopped. */
  void exitCode(int code) {
    exitCode = code;
  }

  private void stopping() {
    if (done.getCount() == 0) {
      return;
    }
    ask();
    boolean inOrder = false;
    try {
      inOrder = done.await(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    LogManager.shutdown();
    Runtime.getRuntime().halt(inOrder ? exitCode : Exit.FAILED);
  }

  @Override
  public void close() {
    done.countDown();
  }
}
