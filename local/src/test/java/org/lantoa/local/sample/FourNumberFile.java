package org.lantoa.local.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * The file behind the report's sentence: 3,382 posts of one unit's three sources in 2022 and 2023
 * that received 1,206 shares, 1,661 comments and 86,261 reactions. Beside them stand posts of
 * another unit and of other years, which the sentence must leave out.
 */
public final class FourNumberFile {
  /** The unit that the sentence is about. */
  public static final String UNIT = "xa-bon-so";

  /** Its name. */
  public static final String UNIT_NAME = "UBND xã Bốn Số";

  /** The first day of the sentence. */
  public static final LocalDate FROM = LocalDate.of(2022, 1, 1);

  /** The last day of the sentence. */
  public static final LocalDate TO = LocalDate.of(2023, 12, 31);

  /** Posts of the unit in the period. */
  public static final int POSTS = 3382;

  /** What they received. */
  public static final int SHARES = 1206;

  /** What they received. */
  public static final int COMMENTS = 1661;

  /** What they received. */
  public static final int REACTIONS = 86_261;

  /** The unit's sources. */
  public static final List<String> SOURCES =
      List.of("facebook:990000000010001", "facebook:990000000010002", "zalo:9900000000010003");

  private static final String OTHER_SOURCE = "facebook:990000000010004";
  private static final String HEADER =
      "Mã kênh,Mã bài,Loại bài,Nội dung,Đăng lúc,Đo lúc,Lượt chia sẻ,Lượt bình luận,Lượt cảm xúc\n";

  private FourNumberFile() {}

  /**
   * Writes the registry into {@code registry} and the file {@code bon-so.csv}; returns the file.
   */
  public static Path write(Path folder) {
    try {
      Path registry = Files.createDirectories(folder.resolve("registry"));
      write(registry.resolve("units.yaml"), units());
      write(registry.resolve("sources.yaml"), sources());
      write(registry.resolve("campaigns.yaml"), "campaigns: []\n");
      return write(folder.resolve("bon-so.csv"), rows());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static Path write(Path file, String text) throws IOException {
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static String units() {
    return """
        units:
          - {id: tinh, name: Tỉnh Lam Giang, level: province, system: area}
          - {id: xa-bon-so, name: UBND xã Bốn Số, level: commune, system: government, parent: tinh}
          - {id: xa-ben-canh, name: UBND xã Bên Cạnh, level: commune, system: government, parent: tinh}
        """;
  }

  private static String sources() {
    StringBuilder yaml = new StringBuilder("sources:\n");
    SOURCES.forEach(source -> source(yaml, source, UNIT));
    source(yaml, OTHER_SOURCE, "xa-ben-canh");
    return yaml.toString();
  }

  private static void source(StringBuilder yaml, String key, String unit) {
    yaml.append("  - key: ").append(key).append("\n    officialName: Kênh ").append(unit);
    yaml.append("\n    publicProof: https://lamgiang.example/").append(unit);
    yaml.append("\n    origin: template\n    unit: ").append(unit).append('\n');
  }

  private static String rows() {
    Random random = new Random(3382);
    int[] shares = split(SHARES, random);
    int[] comments = split(COMMENTS, random);
    int[] reactions = split(REACTIONS, random);
    StringBuilder csv = new StringBuilder(HEADER);
    long days = TO.toEpochDay() - FROM.toEpochDay() + 1;
    for (int i = 0; i < POSTS; i++) {
      // The first and the last minute of the period are among them.
      LocalDate day = FROM.plusDays(i == 0 ? 0 : i == 1 ? days - 1 : random.nextInt((int) days));
      String time = i == 0 ? "00:00" : i == 1 ? "23:59" : "08:" + (10 + i % 50);
      row(csv, SOURCES.get(i % 3), i, day + " " + time, shares[i], comments[i], reactions[i]);
    }
    row(csv, SOURCES.get(0), POSTS, FROM.minusDays(1) + " 23:59", 5, 5, 5);
    row(csv, SOURCES.get(1), POSTS + 1, TO.plusDays(1) + " 00:00", 7, 7, 7);
    row(csv, OTHER_SOURCE, POSTS + 2, "2023-05-05 08:00", 900, 900, 900);
    return csv.toString();
  }

  private static void row(
      StringBuilder csv,
      String source,
      int number,
      String published,
      int shares,
      int comments,
      int reactions) {
    csv.append(source).append(",").append(1_000_000 + number).append(",photo,");
    csv.append("Bài số ").append(number).append(',').append(published);
    csv.append(",2024-06-01 08:00,").append(shares).append(',').append(comments);
    csv.append(',').append(reactions).append('\n');
  }

  /** Parts of 0 and more that sum to a total. */
  private static int[] split(int total, Random random) {
    int[] parts = new int[POSTS];
    for (int i = 0; i < total; i++) {
      parts[random.nextInt(POSTS)]++;
    }
    return parts;
  }
}
