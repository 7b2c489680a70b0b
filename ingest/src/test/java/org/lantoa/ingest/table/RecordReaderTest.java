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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordReaderTest {
  @Test
  void readsQuotesLineBreaksAndBothLineEnds() throws IOException {
    assertThat(rows("a,b\r\n\"x\ny\",\"he said \"\"so\"\"\"\r\n\n,\nlast,1"))
        .extracting(Row::line, Row::cells, Row::isEnded)
        .containsExactly(
            tuple(1L, List.of("a", "b"), true),
            tuple(2L, List.of("x\ny", "he said \"so\""), true),
            tuple(6L, List.of("last", "1"), false));
  }

  @Test
  void losesOnlyTheLineWhoseQuotesAreBroken() throws IOException {
    assertThat(rows("1,\"never closed\n2,\"good\"\n3,\"closed\"here\n4,5\" screen\n5,\"open\n"))
        .extracting(Row::line, Row::problem)
        .containsExactly(
            tuple(1L, "broken-quotes"),
            tuple(2L, null),
            tuple(3L, "broken-quotes"),
            tuple(4L, null),
            tuple(5L, "broken-quotes"));
  }

  @Test
  void boundsTheLineThatItKeeps() throws IOException {
    String huge = "x".repeat(3 * Limits.ROW);
    assertThat(rows("1," + huge + "\n2,b\n3,\"" + huge + "\"\n4,d\n"))
        .extracting(Row::line, Row::problem)
        .containsExactly(
            tuple(1L, "line-too-long"),
            tuple(2L, null),
            tuple(3L, "line-too-long"),
            tuple(4L, null));
  }

  @Property(tries = 2000)
  void endsOnAnyText(
      @ForAll @StringLength(max = 60) @Chars({'"', ',', '\n', '\r', 'a', ' '}) String text)
      throws IOException {
    List<Long> lines = rows(text).stream().map(Row::line).toList();
    assertThat(lines).isSorted().doesNotHaveDuplicates();
  }

  private static org.assertj.core.groups.Tuple tuple(@Nullable Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  private static List<Row> rows(String text) throws IOException {
    RecordReader reader = new RecordReader(new LineReader(new StringReader(text)), ',');
    List<Row> rows = new ArrayList<>();
    Row row;
    while ((row = reader.next()) != null) {
      rows.add(row);
    }
    return rows;
  }
}
