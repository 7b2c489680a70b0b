package org.lantoa.ingest.files;

import org.jspecify.annotations.Nullable;

/** A file, not a row, stopped the import; the message is in the request's language. */
public final class ImportException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  ImportException(String code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** The stable code, such as {@code header-unknown}. */
  public String code() {
    return code;
  }

  /**
   * Whether the call was wrong (an option is missing or impossible), not the file or the broker.
   */
  public boolean isWrongUse() {
    return code.startsWith("observed-at-")
        || code.startsWith("preset-")
        || code.startsWith("mapping-")
        || code.equals("date-order-required")
        || code.equals("refused-at-many");
  }
}
