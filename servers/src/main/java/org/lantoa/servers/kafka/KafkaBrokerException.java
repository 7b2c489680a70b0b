package org.lantoa.servers.kafka;

import java.nio.file.Path;

/** The broker did not start. */
public final class KafkaBrokerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KafkaBrokerException(Path folder, int port, Throwable cause) {
    super(
        "Kafka did not start on port "
            + port
            + " with the folder "
            + folder
            + ": "
            + reason(cause)
            + " Nothing can be imported or counted without it; if another process uses the folder,"
            + " stop that one first.",
        cause);
  }

  KafkaBrokerException(Path folder, Throwable cause) {
    super(
        "Kafka's folder "
            + folder
            + " could not be prepared: "
            + reason(cause)
            + " The broker cannot start; choose an empty folder that this user may write.",
        cause);
  }

  KafkaBrokerException(Path folder) {
    super(
        "Another Kafka broker uses the folder "
            + folder
            + ", so a second one cannot start there; stop the other first, or use another folder.");
  }

  private static String reason(Throwable cause) {
    String text = String.valueOf(cause.getMessage());
    return text.endsWith(".") ? text : text + ".";
  }
}
