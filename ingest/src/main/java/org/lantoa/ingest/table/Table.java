package org.lantoa.ingest.table;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of rows: CSV in any usual encoding and with any usual delimiter, or a workbook. It is read
 * row by row in bounded memory. Not for use by several threads.
 *
 * <p>Cells of workbooks become text so that what is not exact stays recognisable: whole numbers of
 * up to 15 digits are plain digits, larger ones {@code 1.22158E+17} (a spreadsheet keeps no more
 * digits), others their shortest decimal, with another zero where that would look like grouped
 * thousands ({@code 1.2060}); dates are {@code yyyy-MM-dd HH:mm:ss}, days shown without a time of
 * day {@code yyyy-MM-dd}, times of day {@code HH:mm:ss}; booleans {@code TRUE} and {@code FALSE}.
 * Formulas and errors have no text.
 */
public final class Table implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Table.class);

  private final Path path;
  private final FileState state;
  private final Book book;
  private final Deque<Row> ahead = new ArrayDeque<>();
  private RowSource rows;
  private int current;
  private boolean isConsumed;

  private Table(Path path, FileState state, Book book) throws IOException {
    this.path = path;
    this.state = state;
    this.book = book;
    this.rows = book.open(0);
  }

  /**
   * Opens a file at the top of its first sheet.
   *
   * @throws TableException if it is no readable table
   */
  public static Table open(Path path) throws TableException {
    return open(path, names -> 0);
  }

  /**
   * Opens a file at the top of its first sheet.
   *
   * @param known how many cells of a row are names of columns that the caller knows: what decides
   *     between delimiters
   * @throws TableException if it is no readable table
   */
  public static Table open(Path path, ToIntFunction<List<String>> known) throws TableException {
    FileState state = null;
    Book book = null;
    try {
      state = FileState.of(path);
      book = FileKind.open(path, state, known);
      return new Table(path, state, book);
    } catch (IOException failed) {
      if (book != null) {
        close(book);
      }
      throw failure(path, state, failed);
    }
  }

  /** The file's name without its folder. */
  public static String nameOf(Path path) {
    Path last = path.getFileName();
    return last == null ? path.toString() : last.toString();
  }

  /** The file's name without its folder. */
  public String name() {
    return nameOf(path);
  }

  /** The names of the sheets that can be read; a text file has one, without a name. */
  public List<String> sheets() {
    return book.sheets();
  }

  /** The names of sheets that are hidden, which are not read. */
  public List<String> hiddenSheets() {
    return book.hidden();
  }

  /** Whether a delimiter tells cells apart, so that one too few or many moves all behind it. */
  public boolean isDelimited() {
    return book instanceof TextBook;
  }

  /** Turns to the top of a sheet, given by its place in {@link #sheets}. */
  public void turnTo(int sheet) throws TableException {
    if (sheet == current && !isConsumed) {
      return;
    }
    try {
      ahead.clear();
      rows = book.open(sheet);
      current = sheet;
      isConsumed = false;
    } catch (IOException failed) {
      throw failure(path, state, failed);
    }
  }

  /** The next rows, of which {@link #next} still gives each; fewer at the end. */
  public List<Row> peek(int most) throws TableException {
    while (ahead.size() < most) {
      Row row = read();
      if (row == null) {
        break;
      }
      ahead.add(row);
    }
    return ahead.stream().limit(most).toList();
  }

  /**
   * The next row that is not blank; null at the end.
   *
   * @throws TableException if the file cannot be read further, or is no more what it was when it
   *     was opened: then rows may be missing or be read twice
   */
  public @Nullable Row next() throws TableException {
    isConsumed = true;
    Row row = ahead.poll();
    return row == null ? read() : row;
  }

  private @Nullable Row read() throws TableException {
    try {
      Row row = rows.next();
      if (row == null && state.isOutdated(path)) {
        throw new Fault("changed");
      }
      return row;
    } catch (IOException failed) {
      throw failure(path, state, failed);
    }
  }

  private static TableException failure(Path path, @Nullable FileState state, IOException failed) {
    String name = nameOf(path);
    if (state != null && state.isOutdated(path)) {
      return new TableException("changed", name, new Object[0], failed);
    }
    if (failed instanceof Fault fault) {
      return new TableException(fault.code(), name, fault.arguments(), fault);
    }
    boolean isBroken =
        failed instanceof ZipException
            || failed instanceof EOFException
            || failed instanceof CharacterCodingException;
    return new TableException(
        isBroken ? "workbook-broken" : "unreadable", name, new Object[0], failed);
  }

  /** How much of the file was read, 0 to 1. */
  public double fraction() {
    return Math.max(0, Math.min(1, book.fraction()));
  }

  @Override
  public void close() {
    close(book);
  }

  // Nothing was written to it, so a failing close loses nothing.
  private static void close(Book book) {
    try {
      book.close();
    } catch (IOException failed) {
      LOG.debug("closing a table failed", failed);
    }
  }
}
