package org.lantoa.ingest.secret;

/** A secret cannot be had. The message names its place and the remedy, never its value. */
public final class SecretException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says where the secret should be, what is wrong and what to do. */
  public SecretException(String message) {
    super(message);
  }
}
