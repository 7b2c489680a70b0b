package org.lantoa.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.lantoa.ingest.table.TestingTable.refuses;
import static org.lantoa.ingest.table.TestingTable.rest;
import static org.lantoa.ingest.table.TestingTable.rows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Paths behind which there is no table that can be read to its end. */
@Timeout(60)
class UnreadableFileTest {
  @TempDir private Path folder;

  @Test
  void readsNothingFromPipesAndDevices() throws Exception {
    Path pipe = folder.resolve("ống");
    Process mkfifo = new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start();
    assumeThat(mkfifo.waitFor()).isZero();
    refuses(pipe, "not-a-file");
    refuses(Path.of("/dev/zero"), "not-a-file");
    refuses(folder, "directory");
    refuses(folder.resolve("không có"), "not-found");
  }

  @Test
  void noticesAFileThatGrowsOrIsCutWhileItIsRead() throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), "a,b\n".repeat(100_000));
    try (Table table = Table.open(file)) {
      assertThat(table.next()).isNotNull();
      Files.writeString(file, "c,d\n", StandardOpenOption.APPEND);
      assertThatThrownBy(() -> rest(table)).hasMessageContaining("changed");
    }
    try (Table table = Table.open(file)) {
      Files.writeString(file, "a,b\n");
      assertThatThrownBy(() -> rest(table)).hasMessageContaining("changed");
    }
    Path workbook =
        TestingParcel.ofRows("<row><c><v>7</v></c></row>".repeat(100_000))
            .write(folder.resolve("a.xlsx"));
    try (Table table = Table.open(workbook)) {
      Files.write(workbook, new byte[100]);
      assertThatThrownBy(() -> rest(table)).hasMessageContaining("changed");
    }
  }

  @Test
  void saysOfALinkToNothingThatThereIsNoFile() throws Exception {
    Path link = folder.resolve("liên kết.csv");
    refuses(Files.createSymbolicLink(link, folder.resolve("đã xóa.csv")), "not-found");
    Files.delete(link);
    refuses(Files.createSymbolicLink(link, link), "not-found");
  }

  @Test
  void saysOfAFileThatFailsWhileItIsReadThatItCannotBeRead() {
    // An ordinary file by its kind, but reading its first byte fails, whoever reads.
    Path file = Path.of("/proc/self/mem");
    assumeThat(Files.isRegularFile(file)).as("a Linux with /proc").isTrue();
    refuses(file, "unreadable");
  }

  @Test
  void saysOfAFileThatOthersKeepToThemselvesThatItCannotBeRead() throws Exception {
    Path file = Files.writeString(folder.resolve("riêng.csv"), "a,b\n");
    Files.setPosixFilePermissions(file, Set.of());
    assumeThat(Files.isReadable(file))
        .as("root may read everything, so nothing is refused")
        .isFalse();
    refuses(file, "unreadable");
  }

  @Test
  void takesTheLockBesideAnOpenWorkbookForWhatItIs() throws Exception {
    // As Excel writes it: the length of a name, the name, blanks, and all again in wide letters.
    byte[] lock = new byte[165];
    Arrays.fill(lock, 1, 55, (byte) ' ');
    byte[] name = "CanaryHoangYen".getBytes(StandardCharsets.US_ASCII);
    lock[0] = (byte) name.length;
    System.arraycopy(name, 0, lock, 1, name.length);
    lock[55] = lock[0];
    byte[] wide = "CanaryHoangYen".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(wide, 0, lock, 57, wide.length);
    for (String beside : List.of("~$số liệu.xlsx", "~$số liệu.xls")) {
      Path file = Files.write(folder.resolve(beside), lock);
      assertThatThrownBy(() -> rows(file))
          .isInstanceOfSatisfying(
              TableException.class,
              refused -> {
                assertThat(refused.code()).isEqualTo("lock-file");
                assertThat(refused.message(Locale.ENGLISH))
                    .contains("Save and close")
                    .doesNotContain("Canary");
              });
    }
  }

  @Test
  void readsAWorkbookWhoseNameOnlyLooksLikeALock() throws Exception {
    Path file = TestingWorkbook.ofRows(folder.resolve("~$số liệu.xlsx"), new Object[] {"a", "b"});
    assertThat(rows(file)).extracting(Row::cells).containsExactly(List.of("a", "b"));
  }
}
