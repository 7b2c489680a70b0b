package org.lantoa.ingest.polling;

import org.lantoa.model.SourceKey;

/**
 * Tells what opens a source now, so that a renewed token is tried at once and not when the pause
 * after its refusal is over.
 */
@FunctionalInterface
public interface Credentials {
  /** Two answers are equal if nothing was changed between them; neither is ever shown. */
  Object of(SourceKey source);

  /** For sources of which nobody knows. */
  static Credentials unknown() {
    return source -> "";
  }
}
