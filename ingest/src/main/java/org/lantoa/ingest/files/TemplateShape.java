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
  private static final String OBSERVED = "Đo lúc";
  private static final Map<String, Measure> COUNTS = countColumns();

  private static Map<String, Measure> countColumns() {
    Map<String, Measure> columns = new LinkedHashMap<>();
    columns.put("Lượt chia sẻ", Measure.SHARES);
    columns.put("Lượt bình luận", Measure.COMMENTS);
    columns.put("Lượt cảm xúc", Measure.REACTIONS);
    columns.put("Lượt xem", Measure.VIEWS);
    columns.put("Thích", Measure.LIKE);
    columns.put("Yêu thích", Measure.LOVE);
    columns.put("Haha", Measure.HAHA);
    columns.put("Wow", Measure.WOW);
    columns.put("Buồn", Measure.SAD);
    columns.put("Phẫn nộ", Measure.ANGRY);
    columns.put("Thương thương", Measure.CARE);
    columns.put("Khác", Measure.OTHER);
    return columns;
  }

  @Override
  public CountingOrigin origin() {
    return CountingOrigin.TEMPLATE;
  }

  @Override
  public List<String> columns() {
    List<String> columns =
        new ArrayList<>(List.of(SOURCE, POST, KIND, TEXT, LINK, PUBLISHED, OBSERVED));
    columns.addAll(COUNTS.keySet());
    return columns;
  }

  @Override
  public List<String> required() {
    return List.of(SOURCE, POST, PUBLISHED);
  }

  @Override
  public List<String> counts() {
    return COUNTS.keySet().stream().limit(Measure.main().size()).toList();
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
    for (Map.Entry<String, Measure> column : COUNTS.entrySet()) {
      counts.put(column.getValue(), WholeCount.read(column.getKey(), cells.of(column.getKey())));
    }
    return Counts.of(counts);
  }
}
