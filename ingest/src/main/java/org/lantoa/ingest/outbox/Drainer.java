package org.lantoa.ingest.outbox;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.log.RecordLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that appends to Kafka what the buffer holds. */
final class Drainer {
  private static final Logger LOG = LoggerFactory.getLogger(Drainer.class);

  /** Small, so that little is repeated after a failure. */
  private static final int CHUNK_BYTES = 1 << 20;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  private final Outbox outbox;
  private final RecordLog kafka;
  private final Thread thread = new Thread(this::run, "lantoa-outbox");
  private Duration pause = FIRST_PAUSE;
  private volatile @Nullable String problem;

  Drainer(Outbox outbox, RecordLog kafka) {
    this.outbox = outbox;
    this.kafka = kafka;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Why Kafka does not have everything; absent if nothing stands in its way. */
  @Nullable String problem() {
    return problem;
  }

  private void run() {
    try {
      boolean goOn = true;
      while (goOn) {
        Optional<Segment> segment = outbox.awaitUndrained();
        goOn = segment.isPresent() && (drain(segment.get()) || outbox.awaitRetry(pauseNow()));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean drain(Segment segment) {
    try {
      Segment.Chunk chunk = next(segment);
      send(chunk);
      outbox.drained(segment, chunk.end());
      if (problem != null) {
        LOG.info("the buffer is drained again");
      }
      problem = null;
      pause = FIRST_PAUSE;
      return true;
    } catch (AppendFailedException | IOException | RuntimeException failed) {
      report(failed);
      return false;
    }
  }

  private Segment.Chunk next(Segment segment) throws IOException {
    try {
      return segment.next(CHUNK_BYTES);
    } catch (Frame.TornException damaged) {
      // It was whole when it was synced. One bad byte must not keep all that follows from Kafka.
      outbox.repair(segment);
      return segment.next(CHUNK_BYTES);
    }
  }

  private void send(Segment.Chunk chunk) throws AppendFailedException {
    try {
      for (Frame frame : chunk.frames()) {
        if (frame.everyPartition()) {
          kafka.appendToEveryPartition(frame.topic(), frame.key(), frame.value());
        } else {
          kafka.append(frame.topic(), frame.key(), frame.value());
        }
      }
    } catch (AppendFailedException failed) {
      settle(failed);
      throw failed;
    }
    kafka.flush();
  }

  /** What is on its way must have ended before it is sent again: the order would be another one. */
  private void settle(AppendFailedException failed) {
    try {
      kafka.flush();
    } catch (AppendFailedException same) {
      failed.addSuppressed(same);
    }
  }

  private Duration pauseNow() {
    Duration now = pause;
    Duration twice = pause.multipliedBy(2);
    pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    return now;
  }

  private void report(Exception failed) {
    String message = "Kafka does not take what was found: " + failed.getMessage();
    if (!message.equals(problem)) {
      LOG.warn("{}", message, failed);
    }
    problem = message;
  }

  /** Ends when all is drained, when Kafka does not take it, or when patience ends; closes Kafka. */
  void stop(Duration patience) {
    boolean interrupted = Thread.interrupted();
    try {
      thread.join(patience.toMillis());
      thread.interrupt();
      thread.join(patience.toMillis());
    } catch (InterruptedException e) {
      interrupted = true;
    }
    kafka.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
