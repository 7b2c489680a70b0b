package org.lantoa.ingest.files;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lantoa.ingest.files.Column.Form;
import org.lantoa.model.ContentKind;
import org.lantoa.model.CountingOrigin;
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
  private static final CountColumns COUNTS =
      new CountColumns()
          .with(Measure.SHARES, "Lượt chia sẻ", "Chia sẻ", "Shares")
          .with(Measure.COMMENTS, "Lượt bình luận", "Bình luận", "Comments")
          .with(Measure.REACTIONS, "Lượt cảm xúc", "Cảm xúc", "Reactions")
          .with(Measure.VIEWS, "Lượt xem", "Views")
          .with(Measure.LIKE, "Thích", "Like")
          .with(Measure.LOVE, "Yêu thích", "Love")
          .with(Measure.HAHA, "Haha")
          .with(Measure.WOW, "Wow")
          .with(Measure.SAD, "Buồn", "Sad")
          .with(Measure.ANGRY, "Phẫn nộ", "Angry")
          .with(Measure.CARE, "Thương thương", "Care")
          .with(Measure.OTHER, "Khác", "Other");
  private static final Layout LAYOUT =
      new Layout(
          "template",
          CountingOrigin.TEMPLATE,
          TimeForms.TEMPLATE,
          allColumns(),
          new Layout.Names(
              List.of(SOURCE, POST, PUBLISHED),
              COUNTS.mainNames(),
              List.of(SOURCE, POST),
              SOURCE,
              PUBLISHED));

  private static List<Column> allColumns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(SOURCE, Form.ID, "Kênh", "Source", "Source key"));
    columns.add(Column.of(POST, Form.ID, "Bài", "Post", "Post ID"));
    columns.add(Column.of(KIND, Form.WORD, "Kind", "Post type"));
    columns.add(Column.of(TEXT, Form.TEXT, "Text", "Content"));
    columns.add(Column.of(LINK, Form.LINK, "Link", "Permalink"));
    columns.add(Column.of(PUBLISHED, Form.TIME, "Thời điểm đăng", "Published at"));
    columns.add(Column.OBSERVED);
    columns.addAll(COUNTS.columns());
    columns.add(Column.BY_OFFICE);
    return List.copyOf(columns);
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Optional<SourceKey> source(Cells cells, Registry.Lookup names) {
    return RowCells.source(cells.raw(SOURCE));
  }

  @Override
  public PostRow read(Cells cells, RowContext context) throws RowRefusal {
    SourceKey source = context.sources().required(SOURCE, cells.of(SOURCE));
    PostKey post =
        RowCells.post(source.platform(), source.sourceId(), POST, cells.of(POST), context.names());
    String observed = Column.OBSERVED.name();
    Instant observedAt = context.times().optional(observed, cells.of(observed));
    Instant publishedAt = context.times().required(PUBLISHED, cells.of(PUBLISHED));
    return new PostRow(
        post,
        Wording.of(kind(cells.of(KIND)), cells.of(TEXT), Permalink.read(LINK, cells.of(LINK))),
        publishedAt,
        observedAt,
        COUNTS.readAll(cells),
        PostRow.Remarks.of(RowCells.authorship(cells)));
  }

  private static ContentKind kind(String cell) throws RowRefusal {
    if (cell.isEmpty()) {
      return ContentKind.OTHER;
    }
    return ContentKind.ofWireName(cell.toLowerCase(Locale.ROOT))
        .orElseThrow(() -> RowRefusal.ofCell("kind-unknown", KIND));
  }
}
