package org.lantoa.ingest.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lantoa.ingest.table.Table;
import org.lantoa.ingest.table.TableException;

/** A process of its own that reads one file: with little memory, or with little room on disk. */
final class ReadingProcess {
  private static final String ROWS = "rows";
  private static final String IMPORT = "import";

  private final Path folder;
  private final Path temporary;
  private final String heap;
  private String largestFile = "unlimited";

  /**
   * A process that is not started yet.
   *
   * @param folder its folder for temporary files, and for what it says
   * @param heap as Java's {@code -Xmx} takes it
   */
  ReadingProcess(Path folder, String heap) {
    this(folder, heap, folder);
  }

  /** The same with temporary files in another folder. */
  ReadingProcess(Path folder, String heap, Path temporary) {
    this.folder = folder;
    this.heap = heap;
    this.temporary = temporary;
  }

  /**
   * Lets no file that it writes grow beyond so many KiB, or half of it where a shell counts so:
   * writing then fails as on a full disk, whoever runs the test.
   */
  ReadingProcess largestFile(int kibibytes) {
    largestFile = Integer.toString(kibibytes);
    return this;
  }

  /** Says how many rows there are behind the first; or the code by which reading ended. */
  String rows(Path file) throws Exception {
    return run(ROWS, file);
  }

  /** Says how many rows can be imported; or the code by which the import ended. */
  String imported(Path file) throws Exception {
    return run(IMPORT, file);
  }

  private String run(String what, Path file) throws Exception {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("sh", "-c", "ulimit -f " + largestFile + " && exec \"$@\"", "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + temporary));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ReadingProcess.class.getName(), what, file.toString()));
    Path output = folder.resolve("output");
    ProcessBuilder child = new ProcessBuilder(command).redirectErrorStream(true);
    child.environment().put("LC_ALL", "C.UTF-8");
    child.redirectOutput(output.toFile()).start().waitFor();
    return Files.readString(output, StandardCharsets.UTF_8).strip();
  }

  /** What the process runs. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[1]);
    try {
      System.out.println(arguments[0].equals(ROWS) ? count(file) : accepted(file));
    } catch (TableException refused) {
      System.out.println(refused.code());
    } catch (ImportException refused) {
      System.out.println(refused.code() + ": " + refused.getMessage());
    }
  }

  private static long accepted(Path file) throws ImportException {
    return new TestingImport(file.resolveSibling("")).dryRun(file).summary().accepted();
  }

  private static long count(Path file) throws TableException {
    long rows = -1;
    try (Table table = Table.open(file)) {
      while (table.next() != null) {
        rows++;
      }
    }
    return rows;
  }
}
