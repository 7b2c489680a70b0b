package org.lantoa.dashboards.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.topic.PostSummary;

/** Posts as comma-separated values, of which no spreadsheet takes a text for a formula. */
final class CsvPosts implements PostFile {
  /** By which spreadsheets know that a file is in UTF-8. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final String END_OF_LINE = "\r\n";
  private static final List<String> COLUMNS =
      List.of(
          "post",
          "platform",
          "source",
          "sourceName",
          "unit",
          "unitName",
          "campaigns",
          "kind",
          "publishedAt",
          "observedAt",
          "removedAt",
          "shares",
          "comments",
          "reactions",
          "views",
          "permalink",
          "text");

  private final Writer out;
  private final ExportedPost posts;
  private final DateTimeFormatter time;

  private CsvPosts(Writer out, ExportedPost posts) {
    this.out = out;
    this.posts = posts;
    ZoneId zone = posts.registry().zone();
    time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
  }

  static CsvPosts begin(Writer out, ExportedPost posts) throws IOException {
    CsvPosts file = new CsvPosts(out, posts);
    out.append(BYTE_ORDER_MARK);
    out.append(String.join(",", COLUMNS)).append(END_OF_LINE);
    return file;
  }

  @Override
  public void add(PostSummary post) {
    var fields = posts.fields(post);
    try {
      String separator = "";
      for (String column : COLUMNS) {
        out.append(separator).append(cell(fields.get(column)));
        separator = ",";
      }
      out.append(END_OF_LINE);
    } catch (IOException left) {
      throw new UncheckedIOException("nobody reads the file any more", left);
    }
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }

  @Override
  public void cut() throws IOException {
    out.append("#incomplete").append(END_OF_LINE);
    out.flush();
  }

  private String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Instant instant) {
      return time.format(instant);
    }
    if (value instanceof Long count) {
      return count.toString();
    }
    return quoted(harmless(value.toString()));
  }

  /** An apostrophe before what a spreadsheet would take for a formula, as spreadsheets write it. */
  private static String harmless(String text) {
    String begin = text.stripLeading();
    boolean isFormula =
        !begin.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20|%".indexOf(begin.charAt(0)) >= 0;
    boolean isControl = !text.isEmpty() && text.charAt(0) < ' ';
    return isFormula || isControl ? '\'' + text : text;
  }

  private static String quoted(String text) {
    boolean isPlain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == ';' || c < ' ');
    return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
