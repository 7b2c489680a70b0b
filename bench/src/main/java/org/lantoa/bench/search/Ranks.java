package org.lantoa.bench.search;

import java.util.List;
import java.util.Set;

/**
 * How well relevant documents were found, over many questions: the mean reciprocal rank of the
 * first one within ten (MRR@10), and the share of them that stands within the first ten
 * (recall@10).
 */
final class Ranks {
  /** How many hits are looked at. */
  static final int DEPTH = 10;

  private int questions;
  private double reciprocals;
  private double recalls;

  /** Takes the answer to one question: the ids found, best first. Returns the rank, 0 if none. */
  int add(List<String> found, Set<String> relevant) {
    questions++;
    int rank = 0;
    int hits = 0;
    for (int i = 0; i < Math.min(DEPTH, found.size()); i++) {
      if (relevant.contains(found.get(i))) {
        hits++;
        rank = rank == 0 ? i + 1 : rank;
      }
    }
    reciprocals += rank == 0 ? 0 : 1.0 / rank;
    recalls += (double) hits / Math.min(DEPTH, Math.max(1, relevant.size()));
    return rank;
  }

  double mrr() {
    return questions == 0 ? 0 : reciprocals / questions;
  }

  double recall() {
    return questions == 0 ? 0 : recalls / questions;
  }
}
