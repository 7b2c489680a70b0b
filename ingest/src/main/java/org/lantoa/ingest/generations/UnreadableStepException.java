package org.lantoa.ingest.generations;

/**
 * A step of a recompute cannot be understood. Which figures are to be shown must not be guessed, so
 * nothing about generations may be done until the program that wrote it runs again.
 */
public final class UnreadableStepException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  UnreadableStepException(String message, Throwable cause) {
    super(message, cause);
  }
}
