package org.lantoa.ingest.files;

import org.jspecify.annotations.Nullable;

/** Ends one row. Thrown for each bad row of a large file, so it takes no stack trace. */
final class RowRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final @Nullable String column;
  private final @Nullable String value;
  private final transient Object[] arguments;

  private RowRefusal(
      String code, @Nullable String column, @Nullable String value, Object[] arguments) {
    super(code, null, false, false);
    this.code = code;
    this.column = column;
    this.value = value;
    this.arguments = arguments;
  }

  /** The row as a whole. */
  static RowRefusal ofRow(String code, Object... arguments) {
    return new RowRefusal(code, null, null, arguments);
  }

  /** A cell whose value may not be repeated. */
  static RowRefusal ofCell(String code, String column, Object... arguments) {
    return new RowRefusal(code, column, null, arguments);
  }

  /** A cell whose value is repeated where it can hold nothing but numbers, times or ids. */
  static RowRefusal ofValue(String code, String column, String value, Object... arguments) {
    return new RowRefusal(code, column, Echo.of(value).orElse(null), arguments);
  }

  String code() {
    return code;
  }

  @Nullable String column() {
    return column;
  }

  @Nullable String value() {
    return value;
  }

  String message(Messages messages) {
    return messages.row(code, arguments);
  }
}
