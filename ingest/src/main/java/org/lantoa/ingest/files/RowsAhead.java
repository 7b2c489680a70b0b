package org.lantoa.ingest.files;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file, read and understood in their order. From some thousand rows on a second
 * thread reads ahead, a few batches at most. While the rows before are taken faster than read, it
 * only reads, and they are understood where they are taken; else it does both, so that neither
 * thread waits for long. What a row says follows from the row alone, so it does not matter which.
 */
final class RowsAhead implements AutoCloseable {
  /** So many rows take less time than to start a thread is worth. */
  private static final int ALONE = 2000;

  private static final int MOST_READY = 4;
  private static final int ENOUGH_READY = 2;

  /** How long either waits before it looks whether the other is still there, in milliseconds. */
  private static final int PATIENCE = 100;

  private final OpenedFile file;
  private final RowContext context;
  private final Messages messages;
  private final BlockingQueue<RowBatch> ready = new ArrayBlockingQueue<>(MOST_READY);
  private volatile boolean isStopped;
  private @Nullable Thread reader;
  private RowBatch batch;
  private int readAlone;

  /** Rows of a file at its first row. */
  RowsAhead(OpenedFile file, RowContext context, Messages messages) {
    this.file = file;
    this.context = context;
    this.messages = messages;
    this.batch = new RowBatch(file, context);
  }

  /**
   * The next row; null at the end.
   *
   * @throws ImportException if the file cannot be read further
   */
  @Nullable ReadRow next() throws ImportException {
    ReadRow row = batch.next();
    while (row == null && !batch.isLast()) {
      batch = nextBatch();
      row = batch.next();
    }
    return row;
  }

  /** How much of the file was read, 0 to 1. */
  double fraction() {
    return batch.fraction();
  }

  private RowBatch nextBatch() {
    if (readAlone < ALONE) {
      RowBatch next = new RowBatch(file, context);
      next.fill(messages);
      readAlone += next.size();
      return next;
    }
    if (reader == null) {
      reader = new Thread(this::read, "lantoa-import-reader");
      reader.setDaemon(true);
      reader.start();
    }
    return awaited(reader);
  }

  private void read() {
    RowBatch next;
    do {
      next = new RowBatch(file, context);
      next.fill(messages);
      if (ready.size() >= ENOUGH_READY) {
        next.understand();
      }
    } while (isTaken(next) && !next.isLast());
  }

  private boolean isTaken(RowBatch next) {
    try {
      while (!isStopped) {
        if (ready.offer(next, PATIENCE, TimeUnit.MILLISECONDS)) {
          return true;
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  // An interrupted import goes on, as it does while it reads alone; what it does next may end it.
  private RowBatch awaited(Thread reading) {
    boolean isInterrupted = false;
    try {
      while (true) {
        try {
          boolean isAlive = reading.isAlive();
          RowBatch next = ready.poll(PATIENCE, TimeUnit.MILLISECONDS);
          if (next != null) {
            return next;
          }
          if (!isAlive) {
            throw new IllegalStateException("the thread that reads ahead ended before the file");
          }
        } catch (InterruptedException interrupted) {
          isInterrupted = true;
        }
      }
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Ends reading ahead; when this returns nothing reads the file any more. */
  @Override
  public void close() {
    isStopped = true;
    Thread reading = reader;
    boolean isInterrupted = false;
    while (reading != null && reading.isAlive()) {
      try {
        ready.clear();
        reading.join(PATIENCE);
      } catch (InterruptedException interrupted) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
