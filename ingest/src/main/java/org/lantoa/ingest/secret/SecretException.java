package org.lantoa.ingest.secret;

/** A secret cannot be had. The message names its place and the remedy, never its value. */
public final class SecretException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why it cannot be had. */
  public enum Reason {
    /** There is no such file or variable. */
    MISSING,
    /** Other accounts of the machine may read it. */
    OPEN,
    /** It cannot be read. */
    UNREADABLE,
    /** What is there is no token. */
    MALFORMED
  }

  /** Says where the secret should be, what is wrong and what to do. */
  public SecretException(String message) {
    this(Reason.UNREADABLE, message);
  }

  /** As {@link #SecretException(String)}, with the reason for those who say it in other words. */
  public SecretException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Why it cannot be had. */
  public Reason reason() {
    return reason;
  }
}
