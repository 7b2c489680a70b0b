package org.lantoa.dashboards.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lantoa.dashboards.wording.Language;
import org.lantoa.dashboards.wording.Wording;
import org.lantoa.model.Measure;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Unit;
import org.lantoa.search.archive.PeriodFigures;

/**
 * The sentence of a period report, as offices sign it:
 *
 * <p><i>Giai đoạn 2022–2023, UBND xã …: đăng 3.382 bài; các bài nhận được 1.206 lượt chia sẻ, 1.661
 * lượt bình luận, 86.261 lượt cảm xúc.</i>
 *
 * <p>A measure that no post has known is not part of the sum but named as missing; one that only
 * some posts have known says from how many. Removed posts are included and said.
 */
public final class ReportSentence {
  private static final List<Measure> REPORTED =
      List.of(Measure.SHARES, Measure.COMMENTS, Measure.REACTIONS);

  private final Wording wording;

  private ReportSentence(Wording wording) {
    this.wording = wording;
  }

  /**
   * The sentence.
   *
   * @param unit the unit's name
   * @param from the first day of publication, inclusive
   * @param to the last day, inclusive
   * @param figures what its posts of the period received
   * @param locale English for any English locale, else Vietnamese
   */
  public static String of(
      String unit, LocalDate from, LocalDate to, PeriodFigures figures, Locale locale) {
    Wording wording = wording(locale);
    String period = PeriodName.of(from, to, wording);
    return new ReportSentence(wording).sentence(unit, period, figures);
  }

  /** The sentence of a report that counts posts as units are organised now; it says so. */
  public static String ofNow(
      String unit, LocalDate from, LocalDate to, PeriodFigures figures, Locale locale) {
    return of(wording(locale).text("report.now", unit), from, to, figures, locale);
  }

  /** That a unit ended, what took over, and how to ask instead. */
  static String ended(PeriodReport report, Locale locale) {
    Wording wording = wording(locale);
    String name = report.unit().name();
    String lastDay = wording.dayOrUnknown(report.unit().to());
    Unit successor = report.successor();
    if (successor != null) {
      return wording.text("report.ended.succeeded", name, lastDay, successor.name());
    }
    String key = report.figures() == null ? "report.ended.nothing" : "report.ended.kept";
    return wording.text(key, name, lastDay);
  }

  private static Wording wording(Locale locale) {
    return new Wording(Language.of(locale), Registry.DEFAULT_ZONE);
  }

  private String sentence(String unit, String period, PeriodFigures figures) {
    if (figures.posts() == 0) {
      return wording.text("report.none", period, unit);
    }
    String published =
        wording.text(
            one("report.published", figures.posts()),
            period,
            unit,
            wording.number(figures.posts()));
    StringBuilder sentence = new StringBuilder(published).append(received(figures)).append('.');
    if (figures.removedPosts() > 0) {
      sentence.append(' ');
      sentence.append(
          wording.text(
              one("report.removed", figures.removedPosts()),
              wording.number(figures.removedPosts())));
    }
    return sentence.toString();
  }

  private String received(PeriodFigures figures) {
    List<String> sums = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (Measure measure : REPORTED) {
      long known = figures.knownPosts().of(measure);
      if (known == 0) {
        remarks.add(wording.text("report.unknown", name(measure)));
        continue;
      }
      long sum = figures.sums().of(measure);
      sums.add(wording.text(one("report.sum." + measure.wireName(), sum), wording.number(sum)));
      if (known < figures.posts()) {
        remarks.add(partial(measure, figures));
      }
    }
    if (sums.isEmpty()) {
      List<String> names = REPORTED.stream().map(this::name).toList();
      return "; " + wording.text("report.allUnknown", String.join(", ", names));
    }
    String received = "; " + wording.text("report.received") + " " + String.join(", ", sums);
    return remarks.isEmpty() ? received : received + " (" + String.join("; ", remarks) + ")";
  }

  private String partial(Measure measure, PeriodFigures figures) {
    return wording.text(
        "report.partial",
        name(measure),
        wording.number(figures.knownPosts().of(measure)),
        wording.number(figures.posts()));
  }

  private String name(Measure measure) {
    return wording.text("measure." + measure.wireName());
  }

  /** The key of the form for one, where the number is one: only English needs it. */
  private static String one(String key, long number) {
    return number == 1 ? key + ".one" : key;
  }
}
