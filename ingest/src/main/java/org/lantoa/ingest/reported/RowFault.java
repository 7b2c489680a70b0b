package org.lantoa.ingest.reported;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.files.Echo;

/** Ends one row. It takes no stack trace, as it may be thrown for each row of a file. */
final class RowFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final @Nullable ReportedColumn column;
  private final transient Optional<String> value;
  private final transient Object[] arguments;

  private RowFault(
      String code, @Nullable ReportedColumn column, Optional<String> value, Object[] arguments) {
    super(code, null, false, false);
    this.code = code;
    this.column = column;
    this.value = value;
    this.arguments = arguments;
  }

  /** The row as a whole. */
  static RowFault ofRow(String code, Object... arguments) {
    return new RowFault(code, null, Optional.empty(), arguments);
  }

  /** A cell, which is repeated only if it can hold nothing but a number or a time. */
  static RowFault ofCell(String code, ReportedColumn column, String cell, Object... arguments) {
    return new RowFault(code, column, Echo.of(cell), arguments);
  }

  String code() {
    return code;
  }

  @Nullable String column() {
    return column == null ? null : column.title();
  }

  @Nullable String value() {
    return value.orElse(null);
  }

  String message(Messages messages) {
    return messages.row(code, arguments);
  }
}
