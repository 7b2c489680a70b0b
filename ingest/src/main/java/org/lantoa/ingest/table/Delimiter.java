package org.lantoa.ingest.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds what separates the cells of a text file: what its first line says ({@code sep=;}), else
 * what makes a row whose names are known, else what divides most of the first rows alike.
 */
final class Delimiter {
  private static final char[] CANDIDATES = {',', ';', '\t', '|', '^', '~', '\u001F'};

  private Delimiter() {}

  /** Finds it; {@code lines} then stands at the first line that belongs to the table. */
  static char of(LineReader lines, ToIntFunction<List<String>> known) throws IOException {
    List<LineReader.Line> sample = new ArrayList<>();
    LineReader.Line line;
    while (sample.size() < Limits.TOP_ROWS && (line = lines.next()) != null) {
      Character said = sample.isEmpty() ? said(line) : null;
      if (said != null) {
        return said;
      }
      sample.add(line);
    }
    char best = CANDIDATES[0];
    long most = -1;
    for (char candidate : CANDIDATES) {
      long score = score(rows(sample, candidate), known);
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    lines.takeBack(sample);
    return best;
  }

  private static @Nullable Character said(LineReader.Line line) {
    String text = line.text().replace("\"", "").strip();
    if (line.isTooLong() || !line.text().replace("\"", "").startsWith("sep=")) {
      return null;
    }
    // A tab is stripped like a space.
    char said = text.length() > 4 ? text.charAt(4) : '\t';
    boolean isUsable = !Character.isLetterOrDigit(said) && text.length() <= 5;
    return isUsable ? said : null;
  }

  private static List<List<String>> rows(List<LineReader.Line> sample, char delimiter)
      throws IOException {
    RecordReader records = new RecordReader(LineReader.of(sample), delimiter);
    List<List<String>> rows = new ArrayList<>();
    Row row;
    while ((row = records.next()) != null) {
      if (row.problem() == null) {
        rows.add(row.cells());
      }
    }
    return rows;
  }

  // Known names outweigh everything; rows of equal width outweigh one row of many pieces.
  private static long score(List<List<String>> rows, ToIntFunction<List<String>> known) {
    Map<Integer, Integer> widths = new HashMap<>();
    long names = 0;
    long even = 0;
    for (List<String> row : rows) {
      names = Math.max(names, known.applyAsInt(row));
      if (row.size() > 1) {
        long alike = widths.merge(row.size(), 1, Integer::sum);
        even = Math.max(even, alike * alike * Math.min(row.size(), Limits.CELLS));
      }
    }
    return (names << 32) + even;
  }
}
