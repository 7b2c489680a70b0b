package org.lantoa.search.index;

/** Elasticsearch cannot take documents now. */
final class TargetUnavailableException extends Exception {
  private static final long serialVersionUID = 1L;

  TargetUnavailableException(String message) {
    super(message);
  }

  TargetUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
