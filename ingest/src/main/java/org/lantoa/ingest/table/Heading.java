package org.lantoa.ingest.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The header of a table of an office: it may stand below title rows, may be of two rows, with
 * headings over several columns, and may have a row that numbers the columns below it.
 *
 * @param names the names of the columns, stripped, empty where there is none
 */
public record Heading(List<String> names) {
  // (1), 2, [3], (4)=(2)+(3), A, B: what forms write below their headings.
  private static final Pattern NUMBER = Pattern.compile("[(\\[]?([0-9]{1,3})[)\\]]?(?:\\s*=.*)?");
  private static final Pattern LETTER = Pattern.compile("[(\\[]?[A-Z][)\\]]?");
  private static final int FEWEST_NUMBERS = 3;

  /** Copies the list. */
  public Heading {
    names = List.copyOf(names);
  }

  /**
   * Finds the header among the first rows of the sheet that a table stands at: the row, or the two
   * rows, of which most names are known. The table then stands at the first row of data; if there
   * is no header, at the first row of all.
   */
  public static Optional<Heading> find(Table table, HeaderProbe probe) throws TableException {
    List<Row> top = table.peek(Limits.TOP_ROWS);
    List<String> best = List.of();
    int most = 0;
    int rows = 0;
    for (int i = 0; i < top.size(); i++) {
      List<String> one = top.get(i).cells().stream().map(String::strip).toList();
      int known = probe.known(one);
      if (known > most) {
        most = known;
        best = one;
        rows = i + 1;
      }
      if (i + 1 < top.size()) {
        List<String> two = combined(top.get(i), top.get(i + 1), probe);
        known = probe.known(two);
        if (known > most) {
          most = known;
          best = two;
          rows = i + 2;
        }
      }
    }
    if (most == 0) {
      return Optional.empty();
    }
    pass(table, rows);
    return Optional.of(new Heading(best));
  }

  private static void pass(Table table, int rows) throws TableException {
    for (int i = 0; i < rows; i++) {
      table.next();
    }
    List<Row> first = table.peek(1);
    if (!first.isEmpty() && isNumbering(first.get(0))) {
      table.next();
    }
  }

  private static List<String> combined(Row upper, Row lower, HeaderProbe probe) {
    List<String> names = new ArrayList<>();
    String group = "";
    for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
      String above = upper.cell(i);
      String below = lower.cell(i);
      if (below.isEmpty()) {
        group = "";
        names.add(above);
      } else {
        group = above.isEmpty() ? group : above;
        names.add(group.isEmpty() ? below : probe.below(group, below));
      }
    }
    return names;
  }

  // Only a row that counts up from 1 from cell to cell; letters may stand before.
  static boolean isNumbering(Row row) {
    int numbers = 0;
    for (String cell : row.cells()) {
      String text = cell.strip();
      var number = NUMBER.matcher(text);
      if (number.matches() && Integer.parseInt(number.group(1)) == numbers + 1) {
        numbers++;
      } else if (!text.isEmpty() && (numbers > 0 || !LETTER.matcher(text).matches())) {
        return false;
      }
    }
    return row.problem() == null && numbers >= FEWEST_NUMBERS;
  }
}
