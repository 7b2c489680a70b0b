package org.lantoa.search.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A target that answers as it was told, and otherwise writes everything. */
final class TestingTarget implements BulkTarget {
  private final Map<String, Deque<ItemOutcome>> answers = new HashMap<>();
  private final List<String> written = new ArrayList<>();
  private int outages;
  private int preparations;

  /** The next attempts at a document end so, in order; later ones succeed. */
  TestingTarget answer(String id, ItemOutcome... outcomes) {
    answers.put(id, new ArrayDeque<>(List.of(outcomes)));
    return this;
  }

  /** The next calls fail as a whole. */
  TestingTarget awayFor(int calls) {
    outages = calls;
    return this;
  }

  List<String> written() {
    return written;
  }

  int preparations() {
    return preparations;
  }

  @Override
  public void prepare() throws TargetUnavailableException {
    failIfAway();
    preparations++;
  }

  @Override
  public List<ItemOutcome> write(List<IndexDocument> documents) throws TargetUnavailableException {
    failIfAway();
    List<ItemOutcome> outcomes = new ArrayList<>();
    for (IndexDocument document : documents) {
      Deque<ItemOutcome> told = answers.getOrDefault(document.id(), new ArrayDeque<>());
      ItemOutcome outcome = told.isEmpty() ? new ItemOutcome.Written() : told.remove();
      if (outcome instanceof ItemOutcome.Written) {
        written.add(document.id());
      }
      outcomes.add(outcome);
    }
    return outcomes;
  }

  private void failIfAway() throws TargetUnavailableException {
    if (outages > 0) {
      outages--;
      throw new TargetUnavailableException("away", new java.io.IOException("refused"));
    }
  }
}
