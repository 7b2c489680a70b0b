package org.lantoa.ingest.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.table.LineReader.Line;

/**
 * Reads the records of a file one by one, so that a record with broken quotes costs its own line
 * only: where a quote opens and no record comes of it, that first line is refused and reading goes
 * on with the next.
 */
final class RecordReader implements RowSource {
  private final LineReader lines;
  private final char delimiter;
  private final CsvReader.CsvReaderBuilder csv;
  private int runaways;

  RecordReader(LineReader lines, char delimiter) {
    this.lines = lines;
    this.delimiter = delimiter;
    this.csv = CsvReader.builder().fieldSeparator(delimiter);
  }

  @Override
  public @Nullable Row next() throws IOException {
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
      if (next == null || text.length() + next.text().length() > Limits.ROW) {
        lines.takeBack(more);
        requireNotRunningAway();
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
    return Row.of(first.number(), cells, last.isEnded());
  }

  private void requireNotRunningAway() throws Fault {
    runaways++;
    if (runaways > Limits.RUNAWAY_QUOTES) {
      throw new Fault("quotes-never-close", Limits.RUNAWAY_QUOTES);
    }
  }

  private static Row broken(Line line, String problem) {
    return Row.broken(line.number(), problem, line.isEnded());
  }

  private @Nullable List<String> parse(String text) {
    if (text.isEmpty()) {
      return List.of("");
    }
    try {
      return Letters.composed(csv.ofSingleCsvRecord(text).getFields());
    } catch (CsvParseException broken) {
      return null;
    }
  }
}
