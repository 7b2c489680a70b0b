package org.lantoa.ingest.watched;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lantoa.ingest.table.Table;

/**
 * The name of a file in the folder: what it tells, and how others are called after it.
 *
 * @param text the name without its folder
 */
record DroppedName(String text) {
  /** Behind the name of a table: the file that maps its columns. */
  static final String MAPPING = ".mapping.yaml";

  /** Behind the name of a file that was put away: what became of it, for people. */
  static final String REPORT = ".bao-cao.txt";

  /** The same for programs. */
  static final String RECORD = ".bao-cao.json";

  /** The longest name in bytes: those of its report and its refused rows must still fit in 255. */
  static final int LONGEST = 200;

  /** What programs write beside a file that is open, or instead of one that is still on its way. */
  private static final List<String> TEMPORARY =
      List.of(".tmp", ".temp", ".part", ".partial", ".filepart", ".crdownload", ".download", "~");

  /** What Windows puts into every shared folder. */
  private static final List<String> OF_WINDOWS = List.of("thumbs.db", "desktop.ini");

  /**
   * The part behind the last {@code @} that begins like a year; behind it the mark of refused rows
   * or the number of a copy, as Windows gives it.
   */
  private static final Pattern MEANT =
      Pattern.compile(
          "(.*)@([0-9]{4}-[^@]*?)(?:\\.bi-tu-choi(?:-[0-9]+)?)?(?: \\([0-9]+\\))?(?:\\.[^.@]*)?");

  private static final Pattern TIME =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2})-([0-9]{2})");

  static DroppedName of(Path file) {
    return new DroppedName(Table.nameOf(file));
  }

  /** Whether it is hidden, a lock or not whole yet: nothing that an office drops to be read. */
  boolean isTemporary() {
    String lower = text.toLowerCase(Locale.ROOT);
    return text.startsWith(".")
        || text.startsWith("~$")
        || OF_WINDOWS.contains(lower)
        || TEMPORARY.stream().anyMatch(lower::endsWith);
  }

  /** Whether it is a mapping or a report, which go along with a file and are none themselves. */
  boolean isCompanion() {
    return text.endsWith(MAPPING) || text.endsWith(REPORT) || text.endsWith(RECORD);
  }

  boolean isTooLong() {
    return text.getBytes(StandardCharsets.UTF_8).length > LONGEST;
  }

  /** Whether it says when its counts were read, rightly or not. */
  boolean saysTime() {
    return MEANT.matcher(text).matches();
  }

  /** When its counts were read; empty if it does not say, or says no time. */
  Optional<Instant> observedAt(ZoneId zone) {
    Matcher meant = MEANT.matcher(text);
    if (!meant.matches()) {
      return Optional.empty();
    }
    Matcher time = TIME.matcher(meant.group(2));
    try {
      return time.matches()
          ? Optional.of(
              LocalDateTime.parse(time.group(1) + ':' + time.group(2)).atZone(zone).toInstant())
          : Optional.empty();
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  /**
   * The name with a number, as a second file of the same name gets it: before the time and the
   * ending, so that both still tell what they told.
   */
  DroppedName numbered(int number) {
    if (number == 1) {
      return this;
    }
    int ending = text.lastIndexOf('.');
    Matcher meant = MEANT.matcher(text);
    int at = meant.matches() ? meant.end(1) : ending > 0 ? ending : text.length();
    return new DroppedName(text.substring(0, at) + '-' + number + text.substring(at));
  }

  /** A name that is short enough, with the same ending if that is a short one. */
  DroppedName shortened() {
    int dot = text.lastIndexOf('.');
    String ending = dot > 0 && text.length() - dot <= 10 ? text.substring(dot) : "";
    String stem = text.substring(0, text.length() - ending.length());
    int end = stem.length();
    while (new DroppedName(stem.substring(0, end) + ending).isTooLong()) {
      end = stem.offsetByCodePoints(end, -1);
    }
    return new DroppedName(stem.substring(0, end) + ending);
  }

  String mapping() {
    return text + MAPPING;
  }

  String report() {
    return text + REPORT;
  }

  String record() {
    return text + RECORD;
  }
}
