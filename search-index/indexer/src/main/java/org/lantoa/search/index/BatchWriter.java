package org.lantoa.search.index;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes documents until each of them stands in its index, was superseded, or was refused for good.
 * An outage is waited out.
 */
final class BatchWriter {
  private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);
  private static final int MOST_DOCUMENTS = 2_000;
  private static final int MOST_BYTES = 5_000_000;

  /** A document that Elasticsearch will never take. */
  record Refusal(IndexDocument document, ItemOutcome.Refused outcome) {}

  private final BulkTarget target;
  private final IndexerState state;

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

  /** Writes all documents, however long that takes, and returns those that were refused. */
  List<Refusal> write(List<IndexDocument> documents, Waiting waiting) {
    List<Refusal> refusals = new ArrayList<>();
    Backoff backoff = new Backoff();
    List<IndexDocument> left = attempt(documents, refusals);
    while (!left.isEmpty()) {
      waiting.await(backoff.next());
      if (isPrepared()) {
        left = attempt(left, refusals);
      }
    }
    state.available();
    return refusals;
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

  /** Writes once; returns what must be written again. */
  private List<IndexDocument> attempt(List<IndexDocument> documents, List<Refusal> refusals) {
    List<IndexDocument> left = new ArrayList<>();
    int start = 0;
    while (start < documents.size()) {
      int end = endOfChunk(documents, start);
      List<IndexDocument> chunk = documents.subList(start, end);
      try {
        settle(chunk, target.write(chunk), refusals, left);
      } catch (TargetUnavailableException away) {
        unavailable(away);
        left.addAll(documents.subList(start, documents.size()));
        return left;
      }
      start = end;
    }
    return left;
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
