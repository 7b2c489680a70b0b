package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.table.Row;
import org.lantoa.model.registry.Registry;

class RowsAheadTest {
  private static final int MANY = 20_000;

  @TempDir private Path folder;

  @AfterEach
  void leavesNoThreadBehind() {
    assertThat(readers()).isEmpty();
  }

  @Test
  void givesTheRowsThatReadingAloneGivesInTheirOrder() throws Exception {
    Path file = write(MANY);
    assertThat(said(file, MANY)).isEqualTo(saidAlone(file)).hasSize(MANY);
  }

  @Test
  void startsNoThreadForASmallFile() throws Exception {
    Reading small = new Reading(write(1500));
    try (small) {
      while (small.rows.next() != null) {
        assertThat(readers()).isEmpty();
      }
      assertThat(small.rows.next()).isNull();
      assertThat(small.rows.fraction()).isEqualTo(1);
    }
  }

  @Test
  void endsReadingWhenItsRowsAreWantedNoMore() throws Exception {
    Reading large = new Reading(write(MANY));
    try (large) {
      for (int row = 0; row < 5000; row++) {
        assertThat(large.rows.next()).isNotNull();
      }
      assertThat(readers()).hasSize(1).allMatch(Thread::isDaemon);
    }
    assertThat(readers()).isEmpty();
  }

  @Test
  void tellsThatTheFileChangedOnlyBehindItsRows() throws Exception {
    Path file = write(MANY);
    Reading changed = new Reading(file);
    try (changed) {
      assertThat(changed.rows.next()).isNotNull();
      Files.writeString(file, "more\n", StandardOpenOption.APPEND);
      int rows = 1;
      while (rows < MANY && changed.rows.next() != null) {
        rows++;
      }
      assertThat(rows).isEqualTo(MANY);
      assertThatThrownBy(() -> drain(changed.rows))
          .isInstanceOfSatisfying(
              ImportException.class, failed -> assertThat(failed.code()).isEqualTo("changed"));
    }
  }

  @Test
  void goesOnWhereItsThreadIsInterruptedAndKeepsThat() throws Exception {
    Reading interrupted = new Reading(write(MANY));
    try (interrupted) {
      for (int row = 0; row < 5000; row++) {
        assertThat(interrupted.rows.next()).isNotNull();
      }
      Thread.currentThread().interrupt();
      int rows = 5000;
      while (interrupted.rows.next() != null) {
        rows++;
      }
      assertThat(rows).isEqualTo(MANY);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void boundsABatchByWhatItHoldsToo() throws Exception {
    Path file = folder.resolve("dài.csv");
    String text = "x".repeat(60_000);
    StringBuilder lines = new StringBuilder("Mã kênh,Mã bài,Nội dung,Đăng lúc,Lượt chia sẻ\n");
    for (int row = 0; row < 40; row++) {
      lines
          .append("facebook:1,")
          .append(row)
          .append(',')
          .append(text)
          .append(",2026-01-01 08:00,1\n");
    }
    Files.writeString(file, lines);
    try (Reading long40 = new Reading(file)) {
      RowBatch batch = new RowBatch(long40.file, long40.context);
      batch.fill(long40.messages);
      assertThat(batch.size()).isEqualTo(5);
      assertThat(batch.isLast()).isFalse();
    }
  }

  private static void drain(RowsAhead rows) throws ImportException {
    while (rows.next() != null) {
      continue;
    }
  }

  // Every seventh row is refused, every hundredth a sum; texts hold line breaks.
  private Path write(int rows) throws IOException {
    StringBuilder lines = new StringBuilder("Mã kênh,Mã bài,Nội dung,Đăng lúc,Lượt chia sẻ\n");
    for (int row = 0; row < rows; row++) {
      if (row % 100 == 0) {
        lines.append("Tổng cộng,,,,17\n");
      }
      lines.append("facebook:1,").append(row).append(",\"dòng một\ndòng hai\",2026-01-01 08:00,");
      lines.append(row % 7 == 0 ? "-1" : row).append('\n');
    }
    return Files.writeString(folder.resolve("dòng" + rows + ".csv"), lines);
  }

  private static List<String> said(Path path, int expected) throws Exception {
    List<String> said = new ArrayList<>();
    try (Reading reading = new Reading(path)) {
      ReadRow row;
      while ((row = reading.rows.next()) != null) {
        said.add(told(row));
      }
      assertThat(reading.file.totalRows()).isEqualTo(expected / 100);
    }
    return said;
  }

  private static List<String> saidAlone(Path path) throws Exception {
    List<String> said = new ArrayList<>();
    try (Reading reading = new Reading(path)) {
      Row row;
      while ((row = reading.file.next(reading.messages)) != null) {
        said.add(told(ReadRow.of(row, reading.file, reading.context)));
      }
    }
    return said;
  }

  private static String told(ReadRow row) {
    RowRefusal refusal = row.refusal();
    return row.row().line()
        + " "
        + (refusal == null
            ? Objects.requireNonNull(row.said()) + " " + row.marks()
            : refusal.code() + " " + refusal.column());
  }

  private static List<Thread> readers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("lantoa-import-reader"))
        .toList();
  }

  /** A file that is open for reading. */
  private static final class Reading implements AutoCloseable {
    private final Messages messages = new Messages(Locale.ROOT);
    private final OpenedFile file;
    private final RowContext context;
    private final RowsAhead rows;

    Reading(Path path) throws ImportException {
      ImportRequest request =
          new ImportRequest(
              List.of(path), Registry.empty(), null, InstantSource.system(), Locale.ROOT);
      FileReading reading = FileReading.of(path, request, Shapes.known(), messages);
      this.context = reading.context();
      this.file = reading.open();
      this.rows = new RowsAhead(file, context, messages);
    }

    @Override
    public void close() {
      rows.close();
      file.close();
    }
  }
}
