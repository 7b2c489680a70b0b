package org.lantoa.search.archive;

import org.lantoa.model.topic.SourceState;

/** How a source stands, in short: in the order in which it needs someone. */
public enum SourceStanding {
  /** Its token was refused; someone must renew it. */
  TOKEN_INVALID("token-invalid", true),
  /** A permission is missing; someone must grant it. */
  PERMISSION_MISSING("permission-missing", true),
  /** It should be read by an interface, and no attempt to do so is known. */
  NOT_READ("not-read", true),
  /** It was not read in full within its bound. */
  LATE("late", true),
  /** The platform, or our own budget of calls, forbids to read it for a while. */
  THROTTLED("throttled", true),
  /** It was read in full within its bound. */
  FRESH("fresh", false),
  /** Its counts come by files: nothing reads it, and nothing is known of its coverage. */
  FILE_FED("file", false),
  /** It lacks its official name or its public proof: nothing of it is counted. */
  DRAFT("draft", false);

  private final String wireName;
  private final boolean isTrouble;

  SourceStanding(String wireName, boolean isTrouble) {
    this.wireName = wireName;
    this.isTrouble = isTrouble;
  }

  /** The name in JSON, metrics and keys of texts. */
  public String wireName() {
    return wireName;
  }

  /** Whether figures of the source are missing, or will be. */
  public boolean isTrouble() {
    return isTrouble;
  }

  /** Whether an interface should read it, so that it has coverage. */
  public boolean isWatched() {
    return this != FILE_FED && this != DRAFT;
  }

  static SourceStanding of(SourceState.State state) {
    return switch (state) {
      case FRESH -> FRESH;
      case LATE -> LATE;
      case THROTTLED -> THROTTLED;
      case TOKEN_INVALID -> TOKEN_INVALID;
      case PERMISSION_MISSING -> PERMISSION_MISSING;
    };
  }
}
