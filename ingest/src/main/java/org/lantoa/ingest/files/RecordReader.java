package org.lantoa.ingest.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.files.LineReader.Line;

/**
 * Reads the records of a file one by one, so that a record with broken quotes costs its own line
 * only: where a quote opens and no record comes of it, that first line is refused and reading goes
 * on with the next.
 */
final class RecordReader {
  /**
   * One record.
   *
   * @param row the line on which it begins
   * @param cells its cells; empty if it is broken
   * @param isEnded whether a line end follows
   * @param problem the code of what is broken; absent if nothing is
   */
  record Row(long row, List<String> cells, boolean isEnded, @Nullable String problem) {
    boolean isBlank() {
      return problem == null && cells.stream().allMatch(String::isBlank);
    }
  }

  private final LineReader lines;
  private final char delimiter;
  private final CsvReader.CsvReaderBuilder csv;

  RecordReader(LineReader lines, char delimiter) {
    this.lines = lines;
    this.delimiter = delimiter;
    this.csv = CsvReader.builder().fieldSeparator(delimiter);
  }

  /** The next record that is not blank; null at the end. */
  @Nullable Row next() throws IOException {
    while (true) {
      Line line = lines.next();
      if (line == null) {
        return null;
      }
      Row row = recordFrom(line);
      if (!row.isBlank()) {
        return row;
      }
    }
  }

  private Row recordFrom(Line first) throws IOException {
    if (first.isTooLong()) {
      return broken(first, "line-too-long");
    }
    StringBuilder text = new StringBuilder(first.text());
    List<Line> more = new ArrayList<>();
    Line last = first;
    QuoteState state = QuoteState.CELL_START.after(text, delimiter);
    while (state == QuoteState.OPEN) {
      Line next = lines.next();
      if (next != null) {
        more.add(next);
      }
      if (next == null || text.length() + next.text().length() > LineReader.LONGEST) {
        lines.takeBack(more);
        return broken(first, "broken-quotes");
      }
      text.append('\n').append(next.text());
      last = next;
      state = state.after("\n" + next.text(), delimiter);
    }
    List<String> cells = parse(text.toString());
    if (cells == null) {
      lines.takeBack(more);
      return broken(first, "broken-quotes");
    }
    return new Row(first.number(), cells, last.isEnded(), null);
  }

  private static Row broken(Line line, String problem) {
    return new Row(line.number(), List.of(), line.isEnded(), problem);
  }

  private @Nullable List<String> parse(String text) {
    if (text.isEmpty()) {
      return List.of("");
    }
    try {
      CsvRecord record = csv.ofSingleCsvRecord(text);
      return record.getFields();
    } catch (CsvParseException broken) {
      return null;
    }
  }
}
