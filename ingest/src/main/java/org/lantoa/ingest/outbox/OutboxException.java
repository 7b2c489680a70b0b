package org.lantoa.ingest.outbox;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.log.AppendFailedException;

/** The buffer on disk could not keep records. None of those that were to be kept together is. */
public final class OutboxException extends AppendFailedException {
  private static final long serialVersionUID = 1L;

  private final String code;

  private OutboxException(String code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  static OutboxException full(Path folder, long limit) {
    return new OutboxException(
        "buffer-full",
        "the buffer in "
            + folder
            + " holds its "
            + (limit >> 20)
            + " MiB: nothing more is read until Kafka takes what it holds; check that the broker"
            + " runs",
        null);
  }

  static OutboxException unwritable(Path folder, IOException cause) {
    return new OutboxException(
        "buffer-unwritable",
        "the buffer in "
            + folder
            + " cannot be written ("
            + cause.getMessage()
            + "): what was read just now is not kept and is read again; make room on this disk,"
            + " check the folder's owner",
        cause);
  }

  static OutboxException closed(Path folder) {
    return new OutboxException(
        "stopped", "the buffer in " + folder + " is closed: nothing more is kept", null);
  }

  /**
   * Why, as a stable code by the pattern of {@link org.lantoa.model.topic.Poll#detail}: {@code
   * buffer-full}, {@code buffer-unwritable} or {@code stopped}.
   */
  public String code() {
    return code;
  }
}
