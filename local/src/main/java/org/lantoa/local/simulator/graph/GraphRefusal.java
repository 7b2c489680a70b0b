package org.lantoa.local.simulator.graph;

import org.lantoa.local.simulator.wire.Answer;

/** A request that is answered by an error. */
final class GraphRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  GraphRefusal(Answer answer, String message) {
    super(message);
    this.answer = answer;
  }

  Answer answer() {
    return answer;
  }
}
