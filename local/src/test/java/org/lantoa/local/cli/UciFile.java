package org.lantoa.local.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lantoa.model.Measure;
import org.lantoa.model.Platform;
import org.lantoa.model.SourceKey;

/** The UCI table, counted by a plain loop: each post once, as it stands first. */
final class UciFile {
  static final Path PATH =
      Path.of("").toAbsolutePath().resolve("../../shared/data/facebook-live-thailand.csv");

  /** In the order of the table's columns, from the fourth. */
  static final List<Measure> MEASURES =
      List.of(Measure.REACTIONS, Measure.COMMENTS, Measure.SHARES);

  private static final int FIRST_COUNT = 3;

  private final Map<String, long[]> pages = new TreeMap<>();

  static UciFile read() throws IOException {
    UciFile file = new UciFile();
    Set<String> seen = new HashSet<>();
    List<String> lines = Files.readAllLines(PATH, StandardCharsets.UTF_8);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (seen.add(cells[0])) {
        String page = cells[0].substring(0, cells[0].indexOf('_'));
        long[] sums = file.pages.computeIfAbsent(page, any -> new long[MEASURES.size() + 1]);
        sums[MEASURES.size()]++;
        for (int measure = 0; measure < MEASURES.size(); measure++) {
          sums[measure] += Long.parseLong(cells[FIRST_COUNT + measure]);
        }
      }
    }
    return file;
  }

  Set<String> pages() {
    return pages.keySet();
  }

  long posts(String page) {
    return figure(page, MEASURES.size());
  }

  long sum(String page, Measure measure) {
    return figure(page, MEASURES.indexOf(measure));
  }

  long sum(Measure measure) {
    return pages.keySet().stream().mapToLong(page -> sum(page, measure)).sum();
  }

  private long figure(String page, int at) {
    long[] sums = pages.get(page);
    return sums == null ? 0 : sums[at];
  }

  static SourceKey source(String page) {
    return new SourceKey(Platform.FACEBOOK, page);
  }

  /** Fills in what drafts lack, as their owner would. */
  static void completeDrafts(Path sources) throws IOException {
    String drafts = Files.readString(sources);
    Files.writeString(
        sources,
        drafts
            .replace("# officialName: tên đơn vị dùng cho kênh", "officialName: Kênh của tỉnh")
            .replaceAll("# publicProof: .*", "publicProof: https://tinh.example.gov.vn/kenh"));
  }
}
