package org.lantoa.model.topic;

import org.lantoa.model.SourceKey;

/** What stands on the topic of sources: a source's state, or its followers on a day. */
public sealed interface SourceRecord permits SourceState, Followers {
  /** The source that it tells of. */
  SourceKey source();

  /** The deterministic id. */
  String id();

  /** Decides which record of the same id is newer. */
  long version();
}
