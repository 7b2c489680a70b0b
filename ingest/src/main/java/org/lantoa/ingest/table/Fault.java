package org.lantoa.ingest.table;

import java.io.IOException;

/** What ends the reading of a file, by the code that a {@link TableException} will carry. */
final class Fault extends IOException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Object[] arguments;

  Fault(String code, Object... arguments) {
    super(code);
    this.code = code;
    this.arguments = arguments.clone();
  }

  String code() {
    return code;
  }

  Object[] arguments() {
    return arguments.clone();
  }
}
