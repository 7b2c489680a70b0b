package org.lantoa.stream.ledger;

import java.util.List;
import java.util.Locale;
import org.lantoa.stream.totals.DatedFigures;
import org.lantoa.stream.totals.Standing;

/** What one observation of a placed post comes to. */
sealed interface Reading {
  /**
   * It counts.
   *
   * @param next the post after it
   * @param gains the gains to write, whole, under their dates; empty if no count changed
   * @param news of these, the changes that this observation brought
   * @param dated what changes in each scope of the post, by date
   * @param standing what changes in each scope of the post, without date
   * @param fingerprint of the observation, to be remembered with the post after it
   */
  record Counted(
      PostState next,
      List<DatedChanges> gains,
      List<DatedChanges> news,
      List<DatedFigures> dated,
      Standing standing,
      long fingerprint)
      implements Reading {}

  /** It changes no total. */
  record Passed(Why why) implements Reading {}

  /** Why an observation changes no total. */
  enum Why {
    /** The same was read before. */
    DUPLICATE,
    /** Another of the same instant was read before. */
    CONFLICTING,
    /** A newer one was counted before. */
    LATE,
    /** It is of another origin than its source counts by. */
    OTHER_ORIGIN;

    /** The name of the metric that counts it. */
    String metric() {
      return this == OTHER_ORIGIN
          ? "otherOriginObservations"
          : name().toLowerCase(Locale.ROOT) + "Observations";
    }
  }
}
