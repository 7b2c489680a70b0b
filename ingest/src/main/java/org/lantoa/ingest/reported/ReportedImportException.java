package org.lantoa.ingest.reported;

import org.jspecify.annotations.Nullable;

/** A file, not a row, stopped the import; the message is in the request's language. */
public final class ReportedImportException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  ReportedImportException(String code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** The stable code, such as {@code header-missing}. */
  public String code() {
    return code;
  }
}
