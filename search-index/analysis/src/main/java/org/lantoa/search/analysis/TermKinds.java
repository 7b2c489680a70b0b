package org.lantoa.search.analysis;

/** Which terms an analyzer makes of the words. */
enum TermKinds {
  /** The folded word, the exact word and the hashtag, all at one position. */
  TEXT,
  /** Folded pairs of neighbouring words. */
  PAIRS,
  /** What accepts a typed word. */
  TYPED,
  /** The exact word alone; numbers as they are. */
  EXACT,
  /** The folded word alone. */
  FOLDED
}
