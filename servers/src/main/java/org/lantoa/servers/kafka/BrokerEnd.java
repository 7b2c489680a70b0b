package org.lantoa.servers.kafka;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.internals.FatalExitError;
import org.apache.kafka.common.utils.Exit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a broker ends. One that cannot write its log any more halts the whole JVM: no message, and
 * nothing beside it is closed. Here it tells whoever started it instead, and is dead until closed.
 */
final class BrokerEnd {
  private static final Logger LOG = LoggerFactory.getLogger(BrokerEnd.class);
  private static final long LOOK_EVERY_MS = 200;

  /** How long a dead broker may take to close: it waits minutes for what cannot be written. */
  private static final long DEAD_MS = 5_000;

  private final Runnable gaveUp;
  private volatile boolean dead;

  private BrokerEnd(Runnable gaveUp) {
    this.gaveUp = gaveUp;
  }

  /** Takes over from now on; of several brokers in one JVM the newest is told. */
  static BrokerEnd instead(Runnable gaveUp) {
    BrokerEnd end = new BrokerEnd(gaveUp);
    Exit.setHaltProcedure(
        (status, message) -> {
          end.tell(message);
          // What calls this must not go on. Kafka's threads know this error and end by it.
          throw new FatalExitError();
        });
    Exit.setExitProcedure((status, message) -> end.tell(message));
    return end;
  }

  private void tell(String message) {
    LOG.error("Kafka cannot go on: {}", message);
    dead = true;
    gaveUp.run();
  }

  /** Closes a broker, however long that takes; one that is or falls dead meanwhile only briefly. */
  void close(Runnable shutdown) {
    FutureTask<Boolean> closing = new FutureTask<>(shutdown, true);
    Thread thread = new Thread(closing, "kafka-close");
    thread.setDaemon(true);
    thread.start();
    try {
      for (long deadFor = 0; deadFor < DEAD_MS; deadFor += dead ? LOOK_EVERY_MS : 0) {
        if (isDone(closing)) {
          return;
        }
      }
      LOG.warn("Kafka did not close after it could not write; it is left as after a power cut");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isDone(FutureTask<Boolean> closing) throws InterruptedException {
    try {
      return closing.get(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException notYet) {
      return false;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    }
  }
}
