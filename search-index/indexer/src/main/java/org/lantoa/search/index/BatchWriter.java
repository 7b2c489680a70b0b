package org.lantoa.search.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes documents until each of them stands in its index, was superseded, or was refused for good.
 * An outage is waited out. Writing goes on beside reading, so that neither waits for the other.
 */
final class BatchWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);
  private static final int MOST_DOCUMENTS = 2_500;
  private static final int MOST_BYTES = 5_000_000;
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(20);

  /** A document that Elasticsearch will never take. */
  record Refusal(IndexDocument document, ItemOutcome.Refused outcome) {}

  /** What a first attempt left to do. */
  private record Attempt(List<IndexDocument> left, List<Refusal> refusals) {}

  /** Documents that are being written while others are read. */
  static final class UnderWay {
    private final Future<Attempt> first;

    private UnderWay(Future<Attempt> first) {
      this.first = first;
    }

    boolean isAtWork() {
      return !first.isDone();
    }
  }

  private final BulkTarget target;
  private final IndexerState state;
  private final ExecutorService beside =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, Thread.currentThread().getName() + "-writer");
            thread.setDaemon(true);
            return thread;
          });

  BatchWriter(BulkTarget target, IndexerState state) {
    this.target = target;
    this.state = state;
  }

  /** Makes the target ready, however long that takes. */
  void prepare(Waiting waiting) {
    Backoff backoff = new Backoff();
    while (!isPrepared()) {
      waiting.await(backoff.next());
    }
    state.available();
  }

  /** Begins to write, beside what the caller does next. One batch is written after the other. */
  UnderWay begin(List<IndexDocument> documents) {
    return new UnderWay(beside.submit(attemptOf(documents)));
  }

  private Callable<Attempt> attemptOf(List<IndexDocument> documents) {
    return () -> attempt(documents);
  }

  /**
   * Brings to an end what was begun: all of it is written when this returns, however long that
   * takes.
   *
   * @return the documents that were refused
   */
  List<Refusal> finish(UnderWay underWay, Waiting waiting) {
    Attempt attempt = outcome(underWay.first);
    List<Refusal> refusals = new ArrayList<>(attempt.refusals());
    List<IndexDocument> left = attempt.left();
    Backoff backoff = new Backoff();
    while (!left.isEmpty()) {
      waiting.await(backoff.next());
      if (isPrepared()) {
        Attempt again = outcome(beside.submit(attemptOf(left)));
        refusals.addAll(again.refusals());
        left = again.left();
      }
    }
    state.available();
    return refusals;
  }

  private static Attempt outcome(Future<Attempt> first) {
    try {
      return first.get();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new InterruptException(stopping);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("documents could not be written", failed.getCause());
    }
  }

  /** Lets the bulk under way end; nothing can be begun any more. */
  @Override
  public void close() {
    beside.shutdown();
    try {
      if (!beside.awaitTermination(CLOSE_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("A bulk request is still under way; its documents are written again later");
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isPrepared() {
    try {
      target.prepare();
      return true;
    } catch (TargetUnavailableException away) {
      unavailable(away);
      return false;
    }
  }

  /** Writes once. */
  private Attempt attempt(List<IndexDocument> documents) {
    List<IndexDocument> left = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    int start = 0;
    while (start < documents.size()) {
      int end = endOfChunk(documents, start);
      List<IndexDocument> chunk = documents.subList(start, end);
      try {
        settle(chunk, target.write(chunk), refusals, left);
      } catch (TargetUnavailableException away) {
        unavailable(away);
        left.addAll(documents.subList(start, documents.size()));
        break;
      }
      start = end;
    }
    return new Attempt(left, refusals);
  }

  private void settle(
      List<IndexDocument> chunk,
      List<ItemOutcome> outcomes,
      List<Refusal> refusals,
      List<IndexDocument> left) {
    for (int i = 0; i < chunk.size(); i++) {
      IndexDocument document = chunk.get(i);
      ItemOutcome outcome = outcomes.get(i);
      state.settled(document.family(), outcome);
      if (outcome instanceof ItemOutcome.Refused refused) {
        refusals.add(new Refusal(document, refused));
      } else if (outcome instanceof ItemOutcome.TryLater later) {
        left.add(document);
        state.unavailable(
            "Elasticsearch holds documents back with "
                + later.status()
                + " ("
                + later.errorType()
                + "); indexing waits and tries them again");
      }
    }
  }

  private void unavailable(TargetUnavailableException away) {
    if (state.unavailable(String.valueOf(away.getMessage()))) {
      LOG.warn("{}", away.getMessage());
      LOG.debug("Why Elasticsearch cannot take documents", away);
    }
  }

  private static int endOfChunk(List<IndexDocument> documents, int start) {
    long bytes = 0;
    int end = start;
    while (end < documents.size() && end - start < MOST_DOCUMENTS) {
      bytes += documents.get(end).json().length;
      if (bytes > MOST_BYTES && end > start) {
        return end;
      }
      end++;
    }
    return end;
  }
}
