package org.lantoa.search.archive;

/** A question that Elasticsearch did not answer. */
public final class ArchiveException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why there is no answer. */
  public enum Reason {
    /** Nobody answers, or the server is overloaded: ask again later. */
    UNAVAILABLE,
    /** The account or its password is wrong. */
    NOT_SIGNED_IN,
    /** The account has no right to read this. */
    NOT_PERMITTED,
    /** The question or the answer is not as this program expects: a fault of the program. */
    UNEXPECTED
  }

  private final Reason reason;

  ArchiveException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Why there is no answer. */
  public Reason reason() {
    return reason;
  }
}
