package org.lantoa.bench.rolling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lantoa.model.Measure;

/**
 * The figures that one process wrote down: per scope and horizon, the total as of each slide that
 * it told.
 */
final class FigureFiles {
  private static final long[] NOTHING = new long[Measure.SLOTS];

  private final boolean windows;
  private final Map<String, NavigableMap<Long, long[]>> told = new HashMap<>();

  private FigureFiles(boolean windows) {
    this.windows = windows;
  }

  static FigureFiles read(PeerName name, Path folder) throws IOException {
    FigureFiles figures = new FigureFiles(name.tellsWindows());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).toList()) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
          lines.forEach(figures::take);
        }
      }
    }
    return figures;
  }

  private void take(String line) {
    String[] fields = line.split("\t", -1);
    long[] gains = new long[Measure.SLOTS];
    for (int slot = 0; slot < gains.length; slot++) {
      gains[slot] = Long.parseLong(fields[3 + slot]);
    }
    told.computeIfAbsent(fields[0] + ' ' + fields[1], scope -> new TreeMap<>())
        .put(Long.valueOf(fields[2]), gains);
  }

  /** Scopes and horizons. */
  Iterable<String> series() {
    return told.keySet();
  }

  /** The instants as of which a total was told. */
  Iterable<Long> instants(String series) {
    return of(series).keySet();
  }

  boolean tells(String series, long instant) {
    return of(series).containsKey(instant);
  }

  /**
   * The total as of an instant. Who tells what changed means the same until it tells anew; who
   * tells windows means nothing where it tells none, because a window without gains is not told.
   */
  long[] at(String series, long instant) {
    NavigableMap<Long, long[]> totals = of(series);
    if (windows) {
      return totals.getOrDefault(instant, NOTHING);
    }
    Map.Entry<Long, long[]> last = totals.floorEntry(instant);
    return last == null ? NOTHING : last.getValue();
  }

  private NavigableMap<Long, long[]> of(String series) {
    NavigableMap<Long, long[]> found = told.get(series);
    return found == null ? new TreeMap<>() : found;
  }

  /**
   * What came of a comparison.
   *
   * @param compared totals that at least one of both told
   * @param differing how many of these differ
   * @param first the first that do
   */
  record Comparison(long compared, long differing, List<String> first) {
    private static final int SHOWN = 5;

    Comparison plus(Comparison other) {
      return new Comparison(
          compared + other.compared,
          differing + other.differing,
          Stream.concat(first.stream(), other.first.stream()).limit(SHOWN).toList());
    }
  }

  /** Compares every total that either told with what the other says of that instant. */
  static Comparison compare(FigureFiles ours, FigureFiles theirs) {
    return compare(ours, theirs, theirs, false).plus(compare(ours, theirs, ours, true));
  }

  private static Comparison compare(
      FigureFiles ours, FigureFiles theirs, FigureFiles asked, boolean alone) {
    Comparison all = new Comparison(0, 0, List.of());
    for (String series : asked.series()) {
      for (long instant : asked.instants(series)) {
        if (!alone || !theirs.tells(series, instant)) {
          long[] our = ours.at(series, instant);
          long[] their = theirs.at(series, instant);
          boolean same = Arrays.equals(our, their);
          all =
              new Comparison(
                  all.compared + 1,
                  all.differing + (same ? 0 : 1),
                  shown(all, same, series, instant, our, their));
        }
      }
    }
    return all;
  }

  private static List<String> shown(
      Comparison all, boolean same, String series, long instant, long[] our, long[] their) {
    if (same || all.first.size() == Comparison.SHOWN) {
      return all.first;
    }
    String difference =
        series
            + " as of "
            + Instant.ofEpochMilli(instant)
            + ": ours "
            + Arrays.toString(our)
            + ", theirs "
            + Arrays.toString(their);
    return Stream.concat(all.first.stream(), Stream.of(difference)).toList();
  }
}
