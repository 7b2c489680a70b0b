package org.lantoa.ingest.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.table.Row;
import org.lantoa.ingest.table.Table;
import org.lantoa.ingest.table.TableException;

/**
 * The refused rows of one input, under the same headers, so that an officer can correct them and
 * import that file itself. It is written aside and moved to its place when it is whole.
 */
final class RefusedRowsFile implements AutoCloseable {
  private static final String SUFFIX = ".bi-tu-choi";
  private static final Pattern ENDING = Pattern.compile("(?:" + SUFFIX + "(?:-[0-9]+)?)?\\.[^.]*$");
  private static final int MOST_OF_ONE_NAME = 1000;

  private final Path input;
  private final RefusedRowsPlace place;
  private final Messages messages;
  private final List<String> header;
  private final List<Column> columns;
  private @Nullable Path folder;
  private @Nullable Path temporary;
  private @Nullable RefusedSheet sheet;
  private boolean isFailed;
  private long rows;
  private long left;

  /**
   * A file that is begun with its first row.
   *
   * @param input the file whose rows are refused
   * @param header its columns as it writes them
   * @param messages names the columns of row, column, code and reason, and says where the file is
   */
  RefusedRowsFile(Path input, Header header, RefusedRowsPlace place, Messages messages) {
    this.input = input;
    this.place = place;
    this.messages = messages;
    this.columns = new ArrayList<>(header.present());
    if (!header.has(Column.OBSERVED.name())) {
      columns.add(Column.OBSERVED);
    }
    this.header = new ArrayList<>(messages.refusedColumns());
    columns.forEach(column -> this.header.add(header.caption(column.name())));
  }

  /** Adds a row; does nothing if no file is wanted or it could not be written. */
  void add(RowReport report, RefusedValues.Values values) {
    if (place instanceof RefusedRowsPlace.Nowhere || isFailed) {
      return;
    }
    if (sheet != null && sheet.isFull()) {
      left++;
      return;
    }
    List<String> about =
        List.of(
            Long.toString(report.row()),
            report.column() == null ? "" : report.column(),
            report.code(),
            report.message());
    List<RefusedSheet.Value> cells =
        columns.stream()
            .map(column -> new RefusedSheet.Value(column.form(), values.of(column)))
            .toList();
    try {
      begun().add(new RefusedSheet.Line(about, cells));
      rows++;
    } catch (IOException unwritable) {
      isFailed = true;
    }
  }

  private RefusedSheet begun() throws IOException {
    if (sheet == null) {
      temporary = temporary();
      sheet =
          place instanceof RefusedRowsPlace.At at && isText(at.file())
              ? RefusedCsv.begin(temporary, header)
              : RefusedWorkbook.begin(temporary, header, messages);
    }
    return sheet;
  }

  private static boolean isText(Path file) {
    return Table.nameOf(file).toLowerCase(Locale.ROOT).endsWith(RefusedCsv.ENDING);
  }

  private Path temporary() throws IOException {
    if (place instanceof RefusedRowsPlace.At at) {
      folder = parent(at.file());
      return temporary(folder);
    }
    folder = parent(input);
    try {
      return temporary(folder);
    } catch (IOException notHere) {
      folder = ((RefusedRowsPlace.Beside) place).otherwise();
      return temporary(folder);
    }
  }

  private static Path temporary(Path folder) throws IOException {
    return Files.createTempFile(folder, ".bi-tu-choi", ".tmp");
  }

  private static Path parent(Path file) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IOException("no folder");
    }
    return parent;
  }

  /** Puts the file in its place and says where it is; null if there is nothing to say. */
  @Nullable ImportNote finish() {
    String name = Table.nameOf(input);
    if (isFailed) {
      return messages.told("refused-unwritten", name);
    }
    if (sheet == null || temporary == null || folder == null) {
      return null;
    }
    try {
      sheet.finish();
      Path target = moved(temporary, folder, sheet.ending());
      temporary = null;
      return left == 0
          ? messages.told("refused-written", name, rows, target.toString())
          : messages.told("refused-written-in-part", name, rows, target.toString(), left);
    } catch (IOException unwritable) {
      return messages.told("refused-unwritten", name);
    }
  }

  private Path moved(Path written, Path into, String ending) throws IOException {
    if (place instanceof RefusedRowsPlace.At at) {
      return Files.move(
          written, at.file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
    for (int number = 1; number <= MOST_OF_ONE_NAME; number++) {
      Path target = into.resolve(numbered(Table.nameOf(input), number) + ending);
      // Somebody may be correcting an earlier one: only the very same is taken for this one.
      if (!Files.exists(target)) {
        return Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
      }
      if (isSame(written, target)) {
        Files.delete(written);
        return target;
      }
    }
    throw new IOException("too many files of refused rows");
  }

  /** The name of a file of refused rows without its ending. */
  static String numbered(String input, int number) {
    String stem = ENDING.matcher(input).replaceFirst("") + SUFFIX;
    return number == 1 ? stem : stem + "-" + number;
  }

  // By its rows: every workbook holds the time at which it was written.
  private static boolean isSame(Path written, Path other) {
    try (Table one = Table.open(written);
        Table two = Table.open(other)) {
      Row row = one.next();
      Row same = two.next();
      while (row != null && row.equals(same)) {
        row = one.next();
        same = two.next();
      }
      return row == null && same == null;
    } catch (TableException noTable) {
      return false;
    }
  }

  /** Removes what is not whole. */
  @Override
  public void close() {
    try {
      if (sheet != null) {
        sheet.close();
      }
      if (temporary != null) {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException leftBehind) {
      isFailed = true;
    }
  }
}
