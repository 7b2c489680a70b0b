package org.lantoa.stream.ledger;

import org.lantoa.model.topic.Gain;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.stream.totals.FigureChange;

/** Where the ledger's results go. */
interface LedgerOutputs {
  /** Absolute gain of one post at one date. */
  void gain(Gain gain);

  /** Newest state of a post. */
  void post(PostSummary post);

  /** Change of one scope's figures. */
  void change(FigureChange change);

  /** A record that counts nowhere, whether it waited or not. */
  void refuse(Waiting refused, Refusal refusal);

  /** An observation that changes no total. */
  void pass(Reading.Why why);

  /**
   * Counts that are lower than they were.
   *
   * @param counts how many
   */
  void corrected(long counts);

  /** The next version. */
  long version();
}
