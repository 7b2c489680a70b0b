package org.lantoa.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CellScannerTest {
  @Property(tries = 3000)
  void readsTheRowsThatReadingLineByLineGives(
      @ForAll
          @StringLength(max = 60)
          @Chars({'"', '"', ',', ',', '\n', '\r', 'a', ' ', 'e', '\u0301', 'ộ'})
          String text)
      throws IOException {
    assertThat(rows(new LineReader(new StringReader(text)))).isEqualTo(lineByLine(text));
  }

  @Test
  void readsTheRowsThatReadingLineByLineGivesAcrossBuffers() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < 3000; row++) {
      text.append(row).append(",\"Hội nghị, “đợt ").append(row).append("”\"\"\",").append("x\r\n");
    }
    List<Row> rows = rows(new LineReader(new StringReader(text.toString())));
    assertThat(rows).hasSize(3000).isEqualTo(lineByLine(text.toString()));
  }

  @Test
  void takesOnlyWhatItHoldsWhole() {
    assertThat(cells("a,\"b, \"\"c\"\"\",\n")).containsExactly("a", "b, \"c\"", "");
    assertThat(cells("e\u0301\r")).containsExactly("é");
    assertThat(cells("a,b")).isEmpty();
    assertThat(cells("a,\"b\nc\"\n")).isEmpty();
    assertThat(cells("a,\"b\"c\n")).isEmpty();
  }

  private static List<String> cells(String text) {
    CellScanner scanner = new CellScanner(',');
    boolean isWhole = scanner.scan(text.toCharArray(), 0, text.length());
    return isWhole ? scanner.cells() : List.of();
  }

  // Lines that were taken back are never scanned where they lie.
  private static List<Row> lineByLine(String text) throws IOException {
    LineReader reader = new LineReader(new StringReader(text));
    List<LineReader.Line> lines = new ArrayList<>();
    LineReader.Line line;
    while ((line = reader.next()) != null) {
      lines.add(line);
    }
    return rows(LineReader.of(lines));
  }

  private static List<Row> rows(LineReader lines) throws IOException {
    RecordReader reader = new RecordReader(lines, ',');
    List<Row> rows = new ArrayList<>();
    Row row;
    while ((row = reader.next()) != null) {
      rows.add(row);
    }
    return rows;
  }
}
