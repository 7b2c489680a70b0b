package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.table.Table;

/**
 * Files larger than the memory of the process that reads them. The long run imports those of the
 * promise: 1 GB of CSV and a workbook of 300 MB in a heap of 512 MiB.
 */
class LargeFileTest {
  private static final boolean LONG = Boolean.getBoolean("lantoa.long");
  private static final String HEAP = LONG ? "512m" : "32m";
  private static final long TEXT = LONG ? 1_000_000_000L : 45_000_000L;
  private static final long WORKBOOK_ROWS = LONG ? 1_048_000 : 45_000;
  private static final long WORKBOOK = LONG ? 300_000_000L : 10_000_000L;

  @TempDir private Path folder;

  @Test
  void readsTextLargerThanTheHeap() throws Exception {
    Path file = folder.resolve("lớn.csv");
    long rows = LargeFile.text(file, TEXT);
    assertThat(inChild(file)).isEqualTo(Long.toString(rows));
  }

  @Test
  void readsAWorkbookWhoseTextsAreLargerThanTheHeap() throws Exception {
    Path file = folder.resolve("lớn.xlsx");
    long rows = LargeFile.workbook(file, WORKBOOK_ROWS);
    assertThat(Files.size(file)).isGreaterThan(WORKBOOK);
    assertThat(inChild(file)).isEqualTo(Long.toString(rows));
    assertThatNoTextsAreLeft();
  }

  /** In a heap of 512 MiB no workbook of that form is large, so the heap is small in any run. */
  @Test
  void readsAFullSheetOfAnOldWorkbookWhoseTextsAreLargerThanTheHeap() throws Exception {
    Path file = folder.resolve("lớn.xls");
    LargeFile.oldWorkbook(file);
    assertThat(Files.size(file)).isGreaterThan(50_000_000);
    assertThat(new ReadingProcess(folder, "32m").rows(file)).isEqualTo("65535");
    assertThatNoTextsAreLeft();
  }

  // In a small heap rows are only read: what an import remembers of each takes more.
  private String inChild(Path file) throws Exception {
    ReadingProcess child = new ReadingProcess(folder, HEAP);
    return LONG ? child.imported(file) : child.rows(file);
  }

  private void assertThatNoTextsAreLeft() throws IOException {
    try (var left = Files.list(folder)) {
      assertThat(left.map(Table::nameOf).filter(name -> name.endsWith(".strings"))).isEmpty();
    }
  }
}
