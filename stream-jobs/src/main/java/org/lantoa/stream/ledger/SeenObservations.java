package org.lantoa.stream.ledger;

/**
 * Which observations of one post were read, whether counted or too late: for each {@code
 * observedAt} a fingerprint of the first in the log. This is what it takes to tell a duplicate from
 * a conflicting and from a late observation for ever, so it is kept as long as the post.
 */
interface SeenObservations {
  /** What is known of an instant. */
  enum Seen {
    /** No observation of it was read. */
    NEVER,
    /** One that says the same was. */
    SAME,
    /** One that says something else was. */
    OTHER
  }

  /** Whether an observation of an instant was read before, and one of a fingerprint. */
  Seen seen(long observedAt, long fingerprint);

  /** Remembers the first observation of an instant. */
  void remember(long observedAt, long fingerprint);
}
