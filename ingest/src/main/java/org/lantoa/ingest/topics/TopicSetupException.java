package org.lantoa.ingest.topics;

/** The topics are not as this installation needs them; nothing may be written until they are. */
public final class TopicSetupException extends Exception {
  private static final long serialVersionUID = 1L;

  TopicSetupException(String message) {
    super(message);
  }

  TopicSetupException(String message, Throwable cause) {
    super(message, cause);
  }
}
