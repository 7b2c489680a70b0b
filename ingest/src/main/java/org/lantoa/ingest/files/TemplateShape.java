package org.lantoa.ingest.files;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lantoa.ingest.files.Column.Form;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Count;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;

/** The project's own template: one row is one observation of one post. */
final class TemplateShape implements Shape {
  private static final String SOURCE = "Mã kênh";
  private static final String POST = "Mã bài";
  private static final String KIND = "Loại bài";
  private static final String TEXT = "Nội dung";
  private static final String LINK = "Đường dẫn";
  private static final String PUBLISHED = "Đăng lúc";
  private static final String OBSERVED = Column.OBSERVED.name();
  private static final Map<Column, Measure> COUNTS = countColumns();
  private static final List<Column> COLUMNS = allColumns();

  private static Map<Column, Measure> countColumns() {
    Map<Column, Measure> columns = new LinkedHashMap<>();
    columns.put(count("Lượt chia sẻ", "Chia sẻ", "Shares"), Measure.SHARES);
    columns.put(count("Lượt bình luận", "Bình luận", "Comments"), Measure.COMMENTS);
    columns.put(count("Lượt cảm xúc", "Cảm xúc", "Reactions"), Measure.REACTIONS);
    columns.put(count("Lượt xem", "Views"), Measure.VIEWS);
    columns.put(count("Thích", "Like"), Measure.LIKE);
    columns.put(count("Yêu thích", "Love"), Measure.LOVE);
    columns.put(count("Haha"), Measure.HAHA);
    columns.put(count("Wow"), Measure.WOW);
    columns.put(count("Buồn", "Sad"), Measure.SAD);
    columns.put(count("Phẫn nộ", "Angry"), Measure.ANGRY);
    columns.put(count("Thương thương", "Care"), Measure.CARE);
    columns.put(count("Khác", "Other"), Measure.OTHER);
    return columns;
  }

  private static Column count(String name, String... otherNames) {
    return Column.of(name, Form.COUNT, otherNames);
  }

  private static List<Column> allColumns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(SOURCE, Form.ID, "Kênh", "Source", "Source key"));
    columns.add(Column.of(POST, Form.ID, "Bài", "Post", "Post ID"));
    columns.add(Column.of(KIND, Form.WORD, "Kind", "Post type"));
    columns.add(Column.of(TEXT, Form.TEXT, "Text", "Content"));
    columns.add(Column.of(LINK, Form.LINK, "Link", "Permalink"));
    columns.add(Column.of(PUBLISHED, Form.TIME, "Thời điểm đăng", "Published at"));
    columns.add(Column.OBSERVED);
    columns.addAll(COUNTS.keySet());
    columns.add(Column.BY_OFFICE);
    return List.copyOf(columns);
  }

  @Override
  public CountingOrigin origin() {
    return CountingOrigin.TEMPLATE;
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public List<String> required() {
    return List.of(SOURCE, POST, PUBLISHED);
  }

  @Override
  public List<String> counts() {
    return COUNTS.keySet().stream().limit(Measure.main().size()).map(Column::name).toList();
  }

  @Override
  public String sourceColumn() {
    return SOURCE;
  }

  @Override
  public String publishedColumn() {
    return PUBLISHED;
  }

  @Override
  public Optional<String> observedColumn() {
    return Optional.of(OBSERVED);
  }

  @Override
  public PostRow read(Cells cells, ZoneId zone, Registry.Lookup names) throws RowRefusal {
    SourceKey source = source(cells.of(SOURCE));
    PostKey post = RowCells.post(source.platform(), source.sourceId(), POST, cells.of(POST), names);
    String observed = cells.of(OBSERVED);
    Instant observedAt =
        observed.isEmpty()
            ? null
            : RowCells.time(TimeForms.TEMPLATE, OBSERVED, observed, zone, "time-malformed");
    Instant publishedAt =
        RowCells.time(TimeForms.TEMPLATE, PUBLISHED, cells.of(PUBLISHED), zone, "time-malformed");
    String text = cells.of(TEXT);
    return new PostRow(
        post,
        kind(cells.of(KIND)),
        // Composed letters, so that search and queries meet one form only.
        text.isEmpty() ? null : Normalizer.normalize(text, Normalizer.Form.NFC),
        Permalink.read(LINK, cells.of(LINK)),
        publishedAt,
        observedAt,
        counts(cells),
        false);
  }

  private static SourceKey source(String cell) throws RowRefusal {
    if (cell.isEmpty()) {
      throw RowRefusal.ofCell("source-missing", SOURCE);
    }
    try {
      return SourceKey.parse(cell);
    } catch (IllegalArgumentException malformed) {
      throw RowRefusal.ofValue("source-malformed", SOURCE, cell);
    }
  }

  private static ContentKind kind(String cell) throws RowRefusal {
    if (cell.isEmpty()) {
      return ContentKind.OTHER;
    }
    return ContentKind.ofWireName(cell.toLowerCase(Locale.ROOT))
        .orElseThrow(() -> RowRefusal.ofCell("kind-unknown", KIND));
  }

  private static Counts counts(Cells cells) throws RowRefusal {
    Map<Measure, Count> counts = new EnumMap<>(Measure.class);
    for (Map.Entry<Column, Measure> column : COUNTS.entrySet()) {
      String name = column.getKey().name();
      counts.put(column.getValue(), WholeCount.read(name, cells.of(name)));
    }
    return Counts.of(counts);
  }
}
