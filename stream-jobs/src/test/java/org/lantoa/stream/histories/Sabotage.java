package org.lantoa.stream.histories;

import java.util.Locale;

/** How one record is spoiled on its way, to see that the comparison notices. */
enum Sabotage {
  /** A gain, or a change of a scope's figures, is lost. */
  DROP,
  /** A change of a scope's figures comes twice. */
  DOUBLE,
  /** A record is put back to what it first was. */
  REGRESS,
  /** The job does not hear that a text was erased, and keeps it. */
  KEEP,
  /** The counts of a post go with its text. */
  LOSE;

  static Sabotage of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
