package org.lantoa.local.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lantoa.model.Measure;
import org.lantoa.model.Platform;

/** Writes a file in the project's own template, in the various ways in which people fill it in. */
final class SampleCsv {
  private static final List<String> HEADER =
      List.of(
          "Mã kênh",
          "Mã bài",
          "Loại bài",
          "Nội dung",
          "Đường dẫn",
          "Đăng lúc",
          "Đo lúc",
          "Lượt chia sẻ",
          "Lượt bình luận",
          "Lượt cảm xúc",
          "Lượt xem",
          "Thích",
          "Yêu thích",
          "Haha",
          "Wow",
          "Buồn",
          "Phẫn nộ",
          "Thương thương");
  private static final List<Measure> MEASURES =
      List.of(
          Measure.SHARES,
          Measure.COMMENTS,
          Measure.REACTIONS,
          Measure.VIEWS,
          Measure.LIKE,
          Measure.LOVE,
          Measure.HAHA,
          Measure.WOW,
          Measure.SAD,
          Measure.ANGRY,
          Measure.CARE);
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
  private static final DateTimeFormatter VIETNAMESE =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);

  private final DateTimeFormatter dates;

  private SampleCsv(DateTimeFormatter dates) {
    this.dates = dates;
  }

  /** Writes one file; even places write dates with their offset, odd ones as people do. */
  static Path write(SampleFile file, int place, Path folder) throws IOException {
    SampleCsv csv = new SampleCsv(place % 2 == 0 ? ISO : VIETNAMESE);
    Path target = folder.resolve(file.name());
    try (BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
      // The byte order mark makes Excel read Vietnamese letters right.
      out.write('\uFEFF');
      out.write(line(HEADER));
      for (int i = 0; i < file.rows().size(); i++) {
        out.write(line(csv.fields(file.rows().get(i), i)));
      }
    }
    return target;
  }

  private List<String> fields(SampleRow row, int place) {
    SamplePost post = row.post();
    List<String> fields = new ArrayList<>();
    fields.add(post.source().key().text());
    fields.add(reference(post, place));
    fields.add(post.kind().wireName());
    fields.add(row.text());
    fields.add(post.link() == null ? "" : post.link());
    fields.add(date(post.publishedAt()));
    fields.add(date(row.observedAt()));
    for (Measure measure : MEASURES) {
      fields.add(
          row.counts().isKnown(measure)
              ? Long.toString(row.counts().of(measure).value().orElseThrow())
              : "");
    }
    return fields;
  }

  /** Graph's id, the bare id or the link: all name the same post. */
  private static String reference(SamplePost post, int place) {
    if (post.source().key().platform() == Platform.FACEBOOK && place % 3 == 0) {
      return post.source().key().sourceId() + '_' + post.postId();
    }
    return place % 3 == 1 && post.link() != null ? post.link() : post.postId();
  }

  private String date(Instant instant) {
    return dates.format(instant.atOffset(PostPlanner.OFFSET));
  }

  /** A row with its end. */
  static String line(List<String> fields) {
    return fields.stream().map(SampleCsv::quoted).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
