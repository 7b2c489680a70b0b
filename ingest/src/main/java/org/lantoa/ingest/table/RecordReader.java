package org.lantoa.ingest.table;

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
  private final CellScanner scanner;
  private final CellSplitter splitter;
  private int runaways;

  RecordReader(LineReader lines, char delimiter) {
    this.lines = lines;
    this.delimiter = delimiter;
    this.scanner = new CellScanner(delimiter);
    this.splitter = new CellSplitter(delimiter);
  }

  @Override
  public @Nullable Row next() throws IOException {
    while (true) {
      List<String> cells = lines.nextRecord(scanner);
      Row row = cells == null ? nextByLines() : Row.of(lines.number(), cells, true);
      if (row == null || !row.isBlank()) {
        return row;
      }
    }
  }

  private @Nullable Row nextByLines() throws IOException {
    Line line = lines.next();
    return line == null ? null : recordFrom(line);
  }

  private Row recordFrom(Line first) throws IOException {
    if (first.isTooLong()) {
      return broken(first, "line-too-long");
    }
    QuoteState state = QuoteState.CELL_START.after(first.text(), delimiter);
    if (state == QuoteState.OPEN) {
      return recordOverLines(first);
    }
    List<String> cells = parse(first.text());
    return cells == null
        ? broken(first, "broken-quotes")
        : Row.of(first.number(), cells, first.isEnded());
  }

  private Row recordOverLines(Line first) throws IOException {
    StringBuilder text = new StringBuilder(first.text());
    List<Line> more = new ArrayList<>();
    Line last = first;
    QuoteState state = QuoteState.OPEN;
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
    List<String> cells = splitter.split(text);
    return cells == null ? null : Letters.composed(cells);
  }
}
