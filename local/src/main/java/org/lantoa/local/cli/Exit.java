package org.lantoa.local.cli;

/** The exit codes; documented in every command's help. */
final class Exit {
  /** Done. */
  static final int DONE = 0;

  /** Failed. */
  static final int FAILED = 1;

  /** The command was used wrongly. */
  static final int WRONG_USE = 2;

  /** Done, but rows were refused. */
  static final int REFUSED_ROWS = 3;

  private Exit() {}
}
