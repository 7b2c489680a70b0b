package org.lantoa.local.sample;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Puts rows into one file a quarter, in the order in which they were observed. As in real life some
 * rows stand twice, and a few come late, in the last file.
 */
final class FilePlanner {
  private static final int LATE_ROWS = 8;

  private FilePlanner() {}

  static List<SampleFile> files(List<SampleRow> rows, Random random) {
    List<SampleRow> inOrder = new ArrayList<>(rows);
    for (SampleRow row : rows) {
      if (random.nextInt(150) == 0) {
        inOrder.add(row);
      }
    }
    inOrder.sort(
        Comparator.comparing(SampleRow::observedAt).thenComparing(row -> row.post().key()));
    List<SampleRow> late = takeLate(inOrder, random);
    Map<String, List<SampleRow>> quarters = new TreeMap<>();
    for (SampleRow row : inOrder) {
      quarters.computeIfAbsent(nameOf(row), name -> new ArrayList<>()).add(row);
    }
    List<SampleFile> files = new ArrayList<>();
    quarters.forEach((name, its) -> files.add(new SampleFile(name, its)));
    SampleFile last = files.remove(files.size() - 1);
    List<SampleRow> all = new ArrayList<>(last.rows());
    all.addAll(late);
    files.add(new SampleFile(last.name(), all));
    return List.copyOf(files);
  }

  // Never the first row of a post, so that what came late is older than something read before it.
  private static List<SampleRow> takeLate(List<SampleRow> rows, Random random) {
    List<SampleRow> late = new ArrayList<>();
    for (int i = 0; i < LATE_ROWS && rows.size() > 200; i++) {
      int at = 100 + random.nextInt(rows.size() - 200);
      SampleRow row = rows.get(at);
      boolean hasOlder = rows.subList(0, at).stream().anyMatch(other -> isBefore(other, row));
      if (hasOlder) {
        late.add(rows.remove(at));
      }
    }
    return late;
  }

  private static boolean isBefore(SampleRow other, SampleRow row) {
    return other.post().postId().equals(row.post().postId())
        && other.observedAt().isBefore(row.observedAt());
  }

  private static String nameOf(SampleRow row) {
    OffsetDateTime time = row.observedAt().atOffset(PostPlanner.OFFSET);
    int quarter = (time.getMonthValue() + 2) / 3;
    return "so-lieu-" + time.getYear() + "-quy-" + quarter + ".csv";
  }
}
