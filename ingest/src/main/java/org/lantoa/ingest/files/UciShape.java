package org.lantoa.ingest.files;

import java.util.ArrayList;
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
import org.lantoa.model.Platform;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;

/**
 * The table "Facebook Live Sellers in Thailand" of the UCI repository: {@code PAGE_POST} ids,
 * month-first dates, and six reaction types that leave a remainder in some rows.
 */
final class UciShape implements Shape {
  private static final String POST = "status_id";
  private static final String KIND = "status_type";
  private static final String PUBLISHED = "status_published";
  private static final CountColumns COUNTS =
      new CountColumns()
          .with(Measure.REACTIONS, "num_reactions")
          .with(Measure.COMMENTS, "num_comments")
          .with(Measure.SHARES, "num_shares")
          .with(Measure.LIKE, "num_likes")
          .with(Measure.LOVE, "num_loves")
          .with(Measure.WOW, "num_wows")
          .with(Measure.HAHA, "num_hahas")
          .with(Measure.SAD, "num_sads")
          .with(Measure.ANGRY, "num_angrys");
  private static final List<Measure> TYPES =
      List.of(Measure.LIKE, Measure.LOVE, Measure.WOW, Measure.HAHA, Measure.SAD, Measure.ANGRY);
  private static final Layout LAYOUT =
      new Layout(
          "uci",
          CountingOrigin.UCI,
          TimeForms.UCI,
          allColumns(),
          new Layout.Names(
              List.of(POST, PUBLISHED, "num_reactions", "num_comments", "num_shares"),
              COUNTS.mainNames(),
              List.of(POST),
              POST,
              PUBLISHED));

  private static List<Column> allColumns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(POST, Form.ID));
    columns.add(Column.of(KIND, Form.WORD));
    columns.add(Column.of(PUBLISHED, Form.TIME));
    columns.addAll(COUNTS.columns());
    columns.add(Column.OBSERVED);
    columns.add(Column.BY_OFFICE);
    return List.copyOf(columns);
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Optional<SourceKey> source(Cells cells, Registry.Lookup names) {
    return RowCells.source(Platform.FACEBOOK, cells.raw(POST).split("_", 2)[0]);
  }

  @Override
  public PostRow read(Cells cells, RowContext context) throws RowRefusal {
    PostKey post = RowCells.post(Platform.FACEBOOK, null, POST, cells.of(POST), context.names());
    Map<Measure, Count> counts = COUNTS.read(cells);
    ReactionRemainder remainder = ReactionRemainder.of(counts, TYPES);
    counts.put(Measure.OTHER, remainder.other());
    String observed = Column.OBSERVED.name();
    return new PostRow(
        post,
        Wording.of(
            ContentKind.ofWireName(cells.of(KIND).toLowerCase(Locale.ROOT))
                .orElse(ContentKind.OTHER),
            "",
            null),
        context.times().required(PUBLISHED, cells.of(PUBLISHED)),
        context.times().optional(observed, cells.of(observed)),
        Counts.of(counts),
        new PostRow.Remarks(remainder.isExceeded(), RowCells.authorship(cells), null));
  }
}
