package org.lantoa.local.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.lantoa.ingest.files.FileImport;

/**
 * A file for the sentence of the report: 3,382 posts whose counts sum to 1,206, 1,661 and 86,261,
 * spread over a unit's three sources and two years.
 */
final class SentenceFile {
  private static final int POSTS = 3382;
  private static final long SHARES = 1206;
  private static final long COMMENTS = 1661;
  private static final long REACTIONS = 86261;

  private SentenceFile() {}

  static void writeRegistry(Path folder) throws IOException {
    Files.createDirectories(folder);
    write(
        folder.resolve("units.yaml"),
        """
        zone: Asia/Ho_Chi_Minh
        units:
          - id: tinh
            name: Tỉnh Mẫu
            level: province
            system: area
          - id: xa-tan-lap
            name: UBND xã Tân Lập
            level: commune
            system: government
            parent: tinh
          - id: xa-khac
            name: UBND xã Khác
            level: commune
            system: government
            parent: tinh
        """);
    write(folder.resolve("campaigns.yaml"), "campaigns: []\n");
    StringBuilder sources = new StringBuilder("sources:\n");
    for (int source = 1; source <= 4; source++) {
      sources
          .append("  - key: facebook:10000000000000")
          .append(source)
          .append("\n    officialName: Kênh ")
          .append(source)
          .append("\n    publicProof: https://xa.example.gov.vn/kenh\n    origin: template\n")
          .append("    unit: ")
          .append(source == 4 ? "xa-khac" : "xa-tan-lap")
          .append('\n');
    }
    write(folder.resolve("sources.yaml"), sources.toString());
  }

  /** Writes the posts, and three that do not belong: a day early, a day late, another unit. */
  static Path write(Path file) throws IOException {
    StringBuilder csv = new StringBuilder("\uFEFF");
    csv.append(String.join(",", FileImport.templateHeader())).append('\n');
    for (int post = 0; post < POSTS; post++) {
      LocalDateTime published =
          LocalDate.of(2022, 1, 1).plusDays(post % 730).atTime(post % 24, post % 60);
      csv.append(
          row(
              1 + post % 3,
              post,
              published,
              share(SHARES, post),
              share(COMMENTS, post),
              share(REACTIONS, post)));
    }
    csv.append(row(1, POSTS, LocalDateTime.of(2021, 12, 31, 23, 59), 7, 7, 7));
    csv.append(row(2, POSTS + 1, LocalDateTime.of(2024, 1, 1, 0, 0), 7, 7, 7));
    csv.append(row(4, POSTS + 2, LocalDateTime.of(2022, 6, 1, 12, 0), 7, 7, 7));
    write(file, csv.toString());
    return file;
  }

  /** This post's part of a sum, so that all parts add up to it. */
  private static long share(long sum, int post) {
    return sum * (post + 1) / POSTS - sum * post / POSTS;
  }

  private static String row(
      int source, int post, LocalDateTime published, long shares, long comments, long reactions) {
    List<Object> first =
        List.of("facebook:10000000000000" + source, 5_000_000 + post, "status", "Tin số " + post);
    List<Object> second =
        List.of("", published + ":00+07:00", "2024-06-01T08:00:00+07:00", shares, comments);
    StringBuilder line = new StringBuilder();
    first.forEach(cell -> line.append(cell).append(','));
    second.forEach(cell -> line.append(cell).append(','));
    // No views and no types: unknown.
    line.append(reactions).append(",".repeat(FileImport.templateHeader().size() - 10));
    return line.append('\n').toString();
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
