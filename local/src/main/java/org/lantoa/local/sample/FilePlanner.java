package org.lantoa.local.sample;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.lantoa.model.Count;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;

/**
 * Puts rows into one file a quarter, in the order in which they were observed. As in real life some
 * rows stand twice, some of them with other counts, and a few come late, in the last file.
 */
final class FilePlanner {
  private static final int LATE_ROWS = 8;

  private FilePlanner() {}

  static List<SampleFile> files(List<SampleRow> rows, List<SampleRemoval> removals, Random random) {
    List<SampleRow> inOrder = new ArrayList<>(rows);
    for (SampleRow row : rows) {
      if (random.nextInt(150) == 0) {
        inOrder.add(row);
      }
    }
    List<SampleRow> again = new ArrayList<>();
    for (SampleRow row : rows) {
      int part = random.nextInt(600);
      if (part == 0) {
        inOrder.add(differing(row));
      } else if (part == 1) {
        again.add(differing(row));
      }
    }
    // Stable: what differs from a row stands below it.
    inOrder.sort(
        Comparator.comparing(SampleRow::observedAt).thenComparing(row -> row.post().key()));
    List<SampleRow> late = takeLate(inOrder, random);
    TreeMap<String, List<SampleRow>> quarters = new TreeMap<>();
    for (SampleRow row : inOrder) {
      quarters.computeIfAbsent(nameOf(row.observedAt()), name -> new ArrayList<>()).add(row);
    }
    List<SampleFile> files = new ArrayList<>();
    List<SampleRow> last = quarters.lastEntry().getValue();
    last.addAll(late);
    last.addAll(again);
    Map<String, List<SampleRemoval>> found = new HashMap<>();
    for (SampleRemoval removal : removals) {
      String file = quarters.floorKey(nameOf(removal.at()));
      found.computeIfAbsent(file, name -> new ArrayList<>()).add(removal);
    }
    found.values().forEach(its -> its.sort(Comparator.comparing(SampleRemoval::at)));
    quarters.forEach(
        (name, its) -> files.add(new SampleFile(name, its, found.getOrDefault(name, List.of()))));
    return List.copyOf(files);
  }

  /** The same observation with other counts: somebody typed it again and mistyped it. */
  private static SampleRow differing(SampleRow row) {
    Map<Measure, Count> counts = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      row.counts().of(measure).value().ifPresent(n -> counts.put(measure, Count.of(n)));
    }
    long comments = row.counts().of(Measure.COMMENTS).value().orElse(0);
    counts.put(Measure.COMMENTS, Count.of(comments * 10 + 1));
    return new SampleRow(row.post(), row.text(), row.observedAt(), Counts.of(counts));
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

  private static String nameOf(Instant observedAt) {
    OffsetDateTime time = observedAt.atOffset(PostPlanner.OFFSET);
    int quarter = (time.getMonthValue() + 2) / 3;
    return "so-lieu-" + time.getYear() + "-quy-" + quarter + ".csv";
  }
}
