package org.lantoa.stream.ledger;

import org.lantoa.model.CountingOrigin;

/** What the registry says of a source. */
sealed interface SourceVerdict {
  /** It is not in the registry, perhaps not yet. */
  record Unknown() implements SourceVerdict {}

  /** It lacks its official name or public proof, so it publishes nothing. */
  record Draft() implements SourceVerdict {}

  /** Its posts count, by observations of one origin. */
  record Counted(CountingOrigin origin) implements SourceVerdict {}
}
