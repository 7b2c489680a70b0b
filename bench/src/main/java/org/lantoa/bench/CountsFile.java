package org.lantoa.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file of our template: repeated observations of the posts of one source.
 *
 * @param path where it stands
 * @param rows how many rows follow its header
 */
record CountsFile(Path path, int rows) {
  static final String SOURCE = "facebook:100000000000001";
  static final int COLUMNS = 10;
  private static final int MOST_POSTS = 20_000;
  private static final int MINUTES_OF_DAY = 24 * 60;

  static CountsFile write(Path path, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
      out.write(
          "Mã kênh,Mã bài,Loại bài,Nội dung,Đăng lúc,Đo lúc,Lượt chia sẻ,Lượt bình luận,"
              + "Lượt cảm xúc,Lượt xem\n");
      for (int row = 0; row < rows; row++) {
        out.write(line(row));
      }
    }
    return new CountsFile(path, rows);
  }

  int posts() {
    return Math.min(rows, MOST_POSTS);
  }

  /** The sum of the posts' last reactions, counted here once more. */
  long reactions() {
    long sum = 0;
    for (int post = 0; post < posts(); post++) {
      sum += reactions(post, (rows - 1 - post) / MOST_POSTS);
    }
    return sum;
  }

  private static long reactions(int post, int reading) {
    return 10L * reading + post % 7;
  }

  private static String line(int row) {
    int post = row % MOST_POSTS;
    int reading = row / MOST_POSTS;
    int minute = reading % MINUTES_OF_DAY;
    return String.format(
        Locale.ROOT,
        "%s,%d,photo,"
            + "\"Hội nghị tổng kết phong trào “Dân vận khéo”, đợt %d #DanVanKheo\","
            + "2026-01-%02d 08:00,2026-02-%02d %02d:%02d,%d,%d,%d,\n",
        SOURCE,
        1_000_000L + post,
        post,
        1 + post % 28,
        1 + reading / MINUTES_OF_DAY,
        minute / 60,
        minute % 60,
        reading,
        2 * reading,
        reactions(post, reading));
  }
}
