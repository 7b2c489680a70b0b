package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.table.Table;

/**
 * Files larger than the memory of the process that reads them. The long run imports those of the
 * promise: 1 GB of CSV and a workbook of 300 MB in a heap of 512 MiB.
 */
class LargeFileTest {
  private static final boolean LONG = Boolean.getBoolean("lantoa.long");
  private static final String HEAP = LONG ? "-Xmx512m" : "-Xmx32m";
  private static final long TEXT = LONG ? 1_000_000_000L : 45_000_000L;
  private static final long WORKBOOK_ROWS = LONG ? 1_048_000 : 45_000;
  private static final long WORKBOOK = LONG ? 250_000_000L : 10_000_000L;

  @TempDir private Path folder;

  @Test
  void readsTextLargerThanTheHeap() throws Exception {
    Path file = folder.resolve("lớn.csv");
    long rows = LargeFile.text(file, TEXT);
    assertThat(inChild(file)).isEqualTo(rows + " rows\n");
  }

  @Test
  void readsAWorkbookWhoseTextsAreLargerThanTheHeap() throws Exception {
    Path file = folder.resolve("lớn.xlsx");
    long rows = LargeFile.workbook(file, WORKBOOK_ROWS);
    assertThat(Files.size(file)).isGreaterThan(WORKBOOK);
    assertThat(inChild(file)).isEqualTo(rows + " rows\n");
    try (var left = Files.list(folder)) {
      assertThat(left.map(Table::nameOf).filter(name -> name.endsWith(".strings"))).isEmpty();
    }
  }

  private String inChild(Path file) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(HEAP, "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + folder));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Reading.class.getName(), file.toString()));
    Path output = folder.resolve("output");
    ProcessBuilder child = new ProcessBuilder(command).redirectErrorStream(true);
    child.environment().put("LC_ALL", "C.UTF-8");
    child.redirectOutput(output.toFile()).start().waitFor();
    return Files.readString(output, StandardCharsets.UTF_8);
  }

  /** What the child process runs. */
  static final class Reading {
    private Reading() {}

    /** Says how many rows of a file can be imported; in a small heap, only how many there are. */
    public static void main(String[] arguments) throws Exception {
      Path file = Path.of(arguments[0]);
      boolean isRoomForTotals = Runtime.getRuntime().maxMemory() > 200_000_000;
      System.out.println((isRoomForTotals ? accepted(file) : rows(file)) + " rows");
    }

    private static long accepted(Path file) throws Exception {
      return new TestingImport(file.resolveSibling("")).dryRun(file).summary().accepted();
    }

    private static long rows(Path file) throws Exception {
      // The first is the header.
      long rows = -1;
      try (Table table = Table.open(file)) {
        while (table.next() != null) {
          rows++;
        }
      }
      return rows;
    }
  }
}
