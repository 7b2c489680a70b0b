package org.lantoa.ingest.watched;

import java.util.Optional;

/** What an import of a taken file came to. */
sealed interface Verdict {
  /**
   * The file is to be put away.
   *
   * @param report what to tell
   */
  record Settled(FileReport report) implements Verdict {}

  /**
   * The file is to be given back and imported again later.
   *
   * @param trouble what keeps it from being imported; empty if it was changed meanwhile
   */
  record Later(Optional<Trouble> trouble) implements Verdict {}

  static Verdict later(Trouble trouble) {
    return new Later(Optional.of(trouble));
  }

  static Verdict changed() {
    return new Later(Optional.empty());
  }
}
