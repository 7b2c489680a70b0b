package org.lantoa.stream.ledger;

import java.util.List;

/**
 * Which campaigns a post belongs to.
 *
 * @param textSeen whether a text has decided; while false there are none and a later text decides
 * @param campaigns their ids
 */
record Membership(boolean textSeen, List<String> campaigns) {
  /** No text has come yet. */
  static final Membership UNDECIDED = new Membership(false, List.of());

  Membership {
    campaigns = List.copyOf(campaigns);
  }
}
