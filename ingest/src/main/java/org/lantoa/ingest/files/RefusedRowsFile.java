package org.lantoa.ingest.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.table.Table;

/**
 * The refused rows of one input, under the same headers, so that an officer can correct them and
 * import that file itself. It is written aside and moved to its place when it is whole.
 */
final class RefusedRowsFile implements AutoCloseable {
  private static final String SUFFIX = ".bi-tu-choi";
  private static final Pattern ENDING = Pattern.compile("(?:" + SUFFIX + "(?:-[0-9]+)?)?\\.[^.]*$");
  private static final Pattern SPECIAL = Pattern.compile("[\",\r\n]");
  private static final int MOST_OF_ONE_NAME = 1000;

  private final Path input;
  private final RefusedRowsPlace place;
  private final List<String> header;
  private final List<Column> columns;
  private @Nullable Path folder;
  private @Nullable Path temporary;
  private @Nullable BufferedWriter csv;
  private boolean isFailed;
  private long rows;

  /**
   * A file that is begun with its first row.
   *
   * @param input the file whose rows are refused
   * @param header its columns as it writes them
   * @param messages names the columns of row, column, code and reason
   */
  RefusedRowsFile(Path input, Header header, RefusedRowsPlace place, Messages messages) {
    this.input = input;
    this.place = place;
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
    List<String> cells = new ArrayList<>();
    cells.add(Long.toString(report.row()));
    cells.add(report.column() == null ? "" : report.column());
    cells.add(report.code());
    cells.add(report.message());
    columns.forEach(column -> cells.add(values.of(column)));
    try {
      write(writer(), cells);
      rows++;
    } catch (IOException unwritable) {
      isFailed = true;
    }
  }

  private BufferedWriter writer() throws IOException {
    if (csv == null) {
      temporary = begun();
      csv = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8);
      // Spreadsheets take a file for UTF-8 only if it begins so.
      csv.write('\uFEFF');
      write(csv, header);
    }
    return csv;
  }

  private static void write(BufferedWriter csv, List<String> cells) throws IOException {
    csv.write(cells.stream().map(RefusedRowsFile::quoted).collect(Collectors.joining(",")));
    csv.write("\r\n");
  }

  private static String quoted(String cell) {
    return SPECIAL.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  private Path begun() throws IOException {
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
  @Nullable String finish(Messages messages) {
    String name = Table.nameOf(input);
    if (isFailed) {
      return messages.note("refused-unwritten", name);
    }
    if (csv == null || temporary == null || folder == null) {
      return null;
    }
    try {
      csv.close();
      Path target = moved(temporary, folder);
      temporary = null;
      return messages.note("refused-written", name, rows, target.toString());
    } catch (IOException unwritable) {
      return messages.note("refused-unwritten", name);
    }
  }

  private Path moved(Path written, Path into) throws IOException {
    if (place instanceof RefusedRowsPlace.At at) {
      return Files.move(
          written, at.file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
    String stem = ENDING.matcher(Table.nameOf(input)).replaceFirst("") + SUFFIX;
    for (int number = 1; number <= MOST_OF_ONE_NAME; number++) {
      Path target = into.resolve(stem + (number == 1 ? "" : "-" + number) + ".csv");
      // Somebody may be correcting an earlier one: only the very same is taken for this one.
      if (!Files.exists(target)) {
        return Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
      }
      if (Files.mismatch(written, target) < 0) {
        Files.delete(written);
        return target;
      }
    }
    throw new IOException("too many files of refused rows");
  }

  /** Removes what is not whole. */
  @Override
  public void close() {
    try {
      if (csv != null) {
        csv.close();
      }
      if (temporary != null) {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException leftBehind) {
      isFailed = true;
    }
  }
}
