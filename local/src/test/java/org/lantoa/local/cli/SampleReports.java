package org.lantoa.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What units of a sample report by hand, read from its files by plain loops.
 *
 * @param month the newest month
 * @param figures its figures, by unit and indicator with {@code |} between them
 */
record SampleReports(YearMonth month, Map<String, Long> figures) {
  static SampleReports in(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> name(file).startsWith("tu-bao-")).sorted().toList();
    }
    // The corrections stand last, behind the months.
    Path newest = files.get(files.size() - 2);
    YearMonth month = YearMonth.parse(name(newest).replace("tu-bao-", "").replace(".csv", ""));
    Map<String, Long> figures = new HashMap<>();
    read(newest, figures);
    read(files.get(files.size() - 1), figures);
    return new SampleReports(month, figures);
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  // No cell of these files holds a comma.
  private static void read(Path file, Map<String, Long> figures) throws IOException {
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      String digits = cells[6].replace(".", "");
      if (!digits.isEmpty() && Character.isDigit(digits.charAt(0))) {
        figures.put(cells[0] + '|' + cells[3], Long.parseLong(digits));
      }
    }
  }

  /** The sum of all units. */
  long sum(String indicator) {
    return figures.entrySet().stream()
        .filter(figure -> figure.getKey().endsWith('|' + indicator))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Some unit that reported a figure. */
  String reporterOf(String indicator) {
    return figures.keySet().stream()
        .filter(key -> key.endsWith('|' + indicator))
        .map(key -> key.substring(0, key.indexOf('|')))
        .min(String::compareTo)
        .orElseThrow();
  }
}
