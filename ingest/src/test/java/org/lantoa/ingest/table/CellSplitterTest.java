package org.lantoa.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CellSplitterTest {
  @Property
  void splitsAsTheLibraryDoes(
      @ForAll @Chars({'"', ',', ';', ' ', 'ộ'}) @CharRange(from = 'a', to = 'b') String record) {
    // What is open at its end is no record yet; the reader goes on with the next line.
    Assume.that(QuoteState.CELL_START.after(record, ',') != QuoteState.OPEN);
    assertThat(new CellSplitter(',').split(record)).isEqualTo(byLibrary(record));
  }

  @Test
  void keepsDelimitersAndQuotesInsideQuotes() {
    assertThat(new CellSplitter(';').split("a;\"b;\"\"c\"\"\";;\"\""))
        .containsExactly("a", "b;\"c\"", "", "");
    assertThat(new CellSplitter(',').split("")).containsExactly("");
    assertThat(new CellSplitter(',').split("\"a\nb\",c")).containsExactly("a\nb", "c");
  }

  @Test
  void refusesQuotesThatDoNotCloseACell() {
    assertThat(new CellSplitter(',').split("a,\"b")).isNull();
    assertThat(new CellSplitter(',').split("\"a\"b,c")).isNull();
  }

  private static @Nullable List<String> byLibrary(String record) {
    if (record.isEmpty()) {
      return List.of("");
    }
    try {
      return CsvReader.builder().ofSingleCsvRecord(record).getFields();
    } catch (CsvParseException broken) {
      return null;
    }
  }
}
