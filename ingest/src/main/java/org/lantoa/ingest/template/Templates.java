package org.lantoa.ingest.template;

import static org.lantoa.ingest.reported.ReportedColumn.COMMENTS;
import static org.lantoa.ingest.reported.ReportedColumn.INDICATOR;
import static org.lantoa.ingest.reported.ReportedColumn.MEASURE;
import static org.lantoa.ingest.reported.ReportedColumn.MONTH;
import static org.lantoa.ingest.reported.ReportedColumn.PERIOD;
import static org.lantoa.ingest.reported.ReportedColumn.POSTS;
import static org.lantoa.ingest.reported.ReportedColumn.REACTIONS;
import static org.lantoa.ingest.reported.ReportedColumn.SHARES;
import static org.lantoa.ingest.reported.ReportedColumn.SOURCE;
import static org.lantoa.ingest.reported.ReportedColumn.UNIT;
import static org.lantoa.ingest.reported.ReportedColumn.VALUE;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lantoa.ingest.files.FileImport;
import org.lantoa.model.ContentKind;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.registry.Unit;
import org.lantoa.model.reported.Indicator;
import org.lantoa.model.reported.Indicators;
import org.lantoa.model.reported.ReportingPeriod;

/**
 * Writes templates as XLSX workbooks: one sheet to fill, one with a guide, and a hidden one with
 * the lists to choose from. Header names are Vietnamese in any language, as the import knows them.
 */
public final class Templates {
  /** Enough for a year of a busy page; a file may have more rows, only without the lists. */
  private static final int ROWS = 2_000;

  private static final Set<String> COUNTS =
      Set.of("Lượt chia sẻ", "Lượt bình luận", "Lượt cảm xúc", "Lượt xem");
  private static final Set<String> REACTION_TYPES =
      Set.of("Thích", "Yêu thích", "Haha", "Wow", "Buồn", "Phẫn nộ", "Thương thương", "Khác");

  private Templates() {}

  /**
   * The template of posts and their counts.
   *
   * @param registry whose complete sources may be chosen
   * @throws IOException if the stream takes no more; it is not closed
   */
  public static void posts(OutputStream out, Registry registry, Locale locale) throws IOException {
    write(
        out,
        "posts",
        ROWS,
        new TemplateTexts(locale),
        (sheet, texts) -> {
          String byOffice = texts.text("column.by-office");
          List<String> header = new ArrayList<>(FileImport.templateHeader());
          if (!header.contains(byOffice)) {
            header.add(2, byOffice);
          }
          for (String title : header) {
            if (title.equals(byOffice)) {
              sheet.choice(title, 12, List.of(texts.text("yes"), texts.text("no")));
            } else if (title.equals(SOURCE.title())) {
              sheet.choice(title, 28, sources(registry));
            } else if (title.equals("Loại bài")) {
              sheet.choice(title, 12, kinds());
            } else if (COUNTS.contains(title) || REACTION_TYPES.contains(title)) {
              sheet.count(title);
            } else {
              sheet.text(title, title.equals("Nội dung") ? 60 : 24);
            }
          }
        });
  }

  /**
   * The template of one unit's reported figures for one period: a row for each indicator.
   *
   * @throws IOException if the stream takes no more; it is not closed
   */
  public static void indicators(
      OutputStream out, Unit unit, ReportingPeriod period, Indicators indicators, Locale locale)
      throws IOException {
    int rows = Math.max(1, indicators.list().size());
    write(
        out,
        "indicators",
        rows,
        new TemplateTexts(locale),
        (sheet, texts) -> {
          int unitId = sheet.text(UNIT.title(), 20);
          int unitName = sheet.text(texts.text("column.unit-name"), 30);
          int days = sheet.text(PERIOD.title(), 14);
          int id = sheet.text(INDICATOR.title(), 24);
          int name = sheet.text(texts.text("column.indicator-name"), 50);
          int measure = sheet.text(MEASURE.title(), 26);
          sheet.count(VALUE.title());
          int row = 0;
          for (Indicator indicator : indicators.list()) {
            sheet.given(row, unitId, unit.id());
            sheet.given(row, unitName, unit.name());
            sheet.given(row, days, period.text());
            sheet.given(row, id, indicator.id());
            sheet.given(row, name, indicator.name(texts.locale()));
            sheet.given(row, measure, indicator.measure().label(texts.locale()));
            row++;
          }
        });
  }

  /**
   * The template of monthly totals of whole groups.
   *
   * @param registry whose complete groups may be chosen
   * @throws IOException if the stream takes no more; it is not closed
   */
  public static void groupMonths(OutputStream out, Registry registry, Locale locale)
      throws IOException {
    write(
        out,
        "group-months",
        ROWS,
        new TemplateTexts(locale),
        (sheet, texts) -> {
          sheet.choice(SOURCE.title(), 28, groups(registry));
          sheet.text(MONTH.title(), 12);
          for (var column : List.of(POSTS, SHARES, COMMENTS, REACTIONS)) {
            sheet.count(column.title());
          }
        });
  }

  private interface Filling {
    void fill(TemplateSheet sheet, TemplateTexts texts);
  }

  private static void write(
      OutputStream out, String kind, int rows, TemplateTexts texts, Filling filling)
      throws IOException {
    Workbook workbook = new Workbook(out, "LanToa", "1.0");
    Worksheet main = workbook.newWorksheet(texts.text("sheet." + kind));
    Worksheet guide = workbook.newWorksheet(texts.text("sheet.guide"));
    Choices choices = new Choices(workbook, texts.text("sheet.choices"));
    filling.fill(new TemplateSheet(main, choices, texts, rows), texts);
    guide.inlineString(0, 0, texts.text("guide." + kind));
    guide.style(0, 0).wrapText(true).verticalAlignment("top").set();
    guide.width(0, 100);
    workbook.finish();
  }

  private static List<String> sources(Registry registry) {
    return keys(registry, source -> !source.isDraft());
  }

  private static List<String> groups(Registry registry) {
    return keys(registry, source -> !source.isDraft() && source.isGroup());
  }

  private static List<String> keys(Registry registry, Predicate<Source> wanted) {
    return registry.sources().stream()
        .filter(wanted)
        .map(Source::key)
        .map(SourceKey::text)
        .toList();
  }

  private static List<String> kinds() {
    return Arrays.stream(ContentKind.values()).map(ContentKind::wireName).toList();
  }
}
