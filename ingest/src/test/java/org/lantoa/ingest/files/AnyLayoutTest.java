package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.table.TestingWorkbook;

/**
 * However an office lays out a table and saves it, exactly its good rows are taken: none that has a
 * fault, no sum, and nothing of columns that are not read.
 */
class AnyLayoutTest {
  private static final LocalDateTime PUBLISHED = LocalDateTime.of(2026, 2, 1, 8, 0);
  private static final List<String> NAMES =
      List.of("STT", "Mã kênh", "Mã bài", "Nội dung", "Đăng lúc", "Đo lúc", "Lượt xem", "Tác giả");
  private static final int VIEWS = 6;

  private final List<@Nullable Object[]> rows = new ArrayList<>();
  private int good;
  private int bad;
  private int sums;

  @Property(tries = 80, shrinking = ShrinkingMode.OFF)
  void takesTheGoodRowsAlone(@ForAll long seed) throws Exception {
    rows.clear();
    good = bad = sums = 0;
    Random random = new Random(seed);
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7));
    Collections.shuffle(order, random);
    addTop(random, order);
    for (int i = 0; i < 12; i++) {
      addRow(random, order, i);
    }
    Path folder = Files.createTempDirectory("lantoa-layout");
    try {
      TestingImport testing = new TestingImport(folder);
      ImportOutcome outcome = testing.dryRun(write(folder, random));
      assertThat(outcome.summary().accepted()).as(outcome.toString()).isEqualTo(good);
      assertThat(outcome.summary().refused()).isEqualTo(bad);
      assertThat(outcome.notes())
          .filteredOn(note -> note.startsWith(sums + " dòng cộng"))
          .hasSize(sums == 0 ? 0 : 1);
      assertThat(testing.reports().toString()).doesNotContain("CANARY");
    } finally {
      try (var left = Files.list(folder)) {
        for (Path file : left.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private void addTop(Random random, List<Integer> order) {
    for (int i = random.nextInt(4); i > 0; i--) {
      rows.add(new Object[] {random.nextBoolean() ? "UBND xã CANARY; báo cáo, quý I" : null});
    }
    Object[] names = order.stream().map(NAMES::get).toArray();
    rows.add(names);
    if (random.nextBoolean()) {
      names[order.indexOf(VIEWS)] = "Lượt";
      Object[] below = new Object[names.length];
      below[order.indexOf(VIEWS)] = "xem";
      rows.add(below);
    }
    if (random.nextBoolean()) {
      Object[] numbers = new Object[names.length];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = "(" + (i + 1) + ")";
      }
      rows.add(numbers);
    }
  }

  private void addRow(Random random, List<Integer> order, int number) {
    @Nullable Object[] cells = {
      number + 1,
      "facebook:1",
      Integer.toString(1001 + number),
      "Tổng cộng; \"ba\" đợt,\nđường làng",
      PUBLISHED,
      PUBLISHED.plusDays(1),
      number,
      "CANARY"
    };
    switch (random.nextInt(9)) {
      case 0 -> spoil(cells, VIEWS, 1.5);
      case 1 -> spoil(cells, VIEWS, -3);
      case 2 -> spoil(cells, 2, 1.22158E17);
      case 3 -> spoil(cells, 4, null);
      case 4 -> spoil(cells, 1, "CANARY");
      case 5 -> {
        cells = new @Nullable Object[] {null, "Tổng cộng:", null, null, null, null, 99, null};
        sums++;
      }
      case 6 -> cells = new @Nullable Object[NAMES.size()];
      default -> good++;
    }
    @Nullable Object[] row = new @Nullable Object[cells.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = cells[order.get(i)];
    }
    rows.add(row);
  }

  private void spoil(@Nullable Object[] cells, int place, @Nullable Object value) {
    cells[place] = value;
    bad++;
  }

  private Path write(Path folder, Random random) throws Exception {
    int format = random.nextInt(6);
    if (format < 2) {
      Path file = folder.resolve(format == 0 ? "bảng.xlsx" : "bảng.xls");
      return TestingWorkbook.ofRows(file, rows.toArray(Object[][]::new));
    }
    String delimiter = List.of(",", ";", "\t", "|").get(random.nextInt(4));
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
    for (@Nullable Object[] row : rows) {
      List<String> cells = new ArrayList<>();
      for (Object cell : row) {
        cells.add(
            cell == null
                ? ""
                : quoted(cell.toString().replace('T', cell instanceof LocalDateTime ? ' ' : 'T')));
      }
      text.append(String.join(delimiter, cells)).append("\r\n");
    }
    Charset charset = format == 2 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    return Files.write(folder.resolve("bảng.csv"), text.toString().getBytes(charset));
  }

  private static String quoted(String cell) {
    boolean isPlain = cell.chars().noneMatch(c -> ",;|\"\n".indexOf(c) >= 0);
    return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
