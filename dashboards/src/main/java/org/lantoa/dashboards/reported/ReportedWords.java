package org.lantoa.dashboards.reported;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lantoa.dashboards.wording.Language;
import org.lantoa.dashboards.wording.Wording;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.reported.ReportedMeasure;

/** Reported figures in words. */
public final class ReportedWords {
  private final Wording words;

  /** In the language and zone of a page. */
  public ReportedWords(Wording words) {
    this.words = words;
  }

  /**
   * The lines that follow a report's sentence; none if nothing was reported.
   *
   * @param locale English for any English locale, else Vietnamese
   */
  public static List<String> lines(List<ReportedRow> rows, Locale locale) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Wording words = new Wording(Language.of(locale), Registry.DEFAULT_ZONE);
    ReportedWords said = new ReportedWords(words);
    return Stream.concat(
            Stream.of(words.text("reported.lines")),
            rows.stream().map(row -> "- " + said.line(row)))
        .toList();
  }

  /** A period as tables name it: {@code Quý III/2026}. */
  public String period(LocalDate from, LocalDate to) {
    boolean whole = from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth();
    if (whole && from.getYear() == to.getYear()) {
      int first = from.getMonthValue();
      int months = to.getMonthValue() - first + 1;
      if (months == 12) {
        return words.text("reported.year", from.getYear());
      }
      if (months == 1) {
        return month(YearMonth.from(from));
      }
      if (months == 3 && first % 3 == 1) {
        return words.text("reported.quarter." + (first / 3 + 1), from.getYear());
      }
    }
    return words.text("reported.days", words.day(from), words.day(to));
  }

  /** A month as tables name it: {@code Tháng 07/2026}. */
  public String month(YearMonth month) {
    return words.text("reported.month", words.month(month));
  }

  /** The name of a row's indicator. */
  public String name(ReportedRow row) {
    return words.language() == Language.VIETNAMESE ? row.name() : row.nameEn();
  }

  /** What a measure counts. */
  public String measure(String wireName) {
    return ReportedMeasure.ofWireName(wireName)
        .map(measure -> measure.label(words.language().locale()))
        .orElse(wireName);
  }

  /** When a figure was reported, and what it replaced. */
  public String reported(Instant at, ReportedRow.@Nullable Correction corrects) {
    return corrects == null
        ? words.text("reported.at", words.day(at))
        : words.text(
            "reported.corrected",
            words.day(at),
            words.figure(corrects.value()),
            words.day(corrects.reportedAt()));
  }

  /** From how many of how many units a sum comes. */
  public String units(Below below) {
    return words.text(
        "reported.units", words.number(below.reporting()), words.number(below.expected()));
  }

  /** From how many of how many posts a measured number comes. */
  public String posts(Measured measured) {
    return words.text(
        "sums.partial", words.number(measured.knownPosts()), words.number(measured.posts()));
  }

  /**
   * One row as a line of a report: <i>Quý III/2026, Lượt chia sẻ: đơn vị tự báo 1.300 lượt chia sẻ
   * nhận được; hệ thống đo 1.206.</i>
   */
  public String line(ReportedRow row) {
    StringBuilder line =
        new StringBuilder(period(row.from(), row.to())).append(", ").append(name(row)).append(": ");
    if (row.reportedAt() == null) {
      line.append(words.text("reported.line.none"));
    } else if (row.value() == null) {
      line.append(words.text("reported.line.unknown"));
    } else {
      line.append(
          words.text("reported.line.own", words.number(row.value()), measure(row.measure())));
    }
    Below below = row.below();
    if (below != null && below.sum() != null) {
      line.append("; ")
          .append(
              words.text(
                  "reported.line.below",
                  words.number(below.sum()),
                  measure(row.measure()),
                  units(below)));
    }
    Measured measured = row.measured();
    if (measured != null) {
      line.append("; ")
          .append(words.text("reported.line.measured", words.figure(measured.value())));
      if (measured.isPartial()) {
        line.append(" (").append(posts(measured)).append(')');
      }
    }
    return line.append('.').toString();
  }
}
