package org.lantoa.stream.ledger;

import java.util.OptionalLong;

/**
 * Which observations of one post were read, whether counted or too late: for each {@code
 * observedAt} the fingerprint of the first in the log. This is what it takes to tell a duplicate
 * from a conflicting and from a late observation for ever; at 16 bytes each it is kept as long as
 * the post.
 */
interface SeenObservations {
  /** The fingerprint of the first observation of an instant; empty if there was none. */
  OptionalLong fingerprint(long observedAt);

  /** Remembers the first observation of an instant. */
  void remember(long observedAt, long fingerprint);
}
