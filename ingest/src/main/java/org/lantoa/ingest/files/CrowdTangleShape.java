package org.lantoa.ingest.files;

import java.util.ArrayList;
import java.util.List;
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
 * A CrowdTangle search export. {@code Likes} is the reaction type; all reactions are the sum of the
 * seven types where each is known, and where {@code Total Interactions} stands they must come to it
 * together with comments and shares: if they do not, a column is not what it is taken for.
 */
final class CrowdTangleShape implements Shape {
  private static final String PAGE = "Facebook Id";
  private static final String PUBLISHED = "Post Created";
  private static final String KIND = "Type";
  private static final String TOTAL = "Total Interactions";
  private static final String LINK = "URL";
  private static final String TEXT = "Message";
  private static final CountColumns COUNTS =
      new CountColumns()
          .with(Measure.LIKE, "Likes")
          .with(Measure.COMMENTS, "Comments")
          .with(Measure.SHARES, "Shares")
          .with(Measure.LOVE, "Love")
          .with(Measure.WOW, "Wow")
          .with(Measure.HAHA, "Haha")
          .with(Measure.SAD, "Sad")
          .with(Measure.ANGRY, "Angry")
          .with(Measure.CARE, "Care")
          .with(Measure.VIEWS, "Post Views");
  private static final List<Measure> TYPES =
      Measure.reactionTypes().stream().filter(type -> type != Measure.OTHER).toList();
  private static final Layout LAYOUT =
      new Layout(
          "crowdtangle",
          CountingOrigin.CROWDTANGLE,
          TimeForms.ZONED,
          allColumns(),
          new Layout.Names(
              List.of(PAGE, PUBLISHED, LINK),
              List.of("Comments", "Shares", "Likes"),
              List.of(PAGE, LINK),
              PAGE,
              PUBLISHED));

  private static List<Column> allColumns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(PAGE, Form.ID));
    columns.add(Column.of(PUBLISHED, Form.TIME));
    columns.add(Column.of(KIND, Form.WORD));
    columns.add(Column.of(TOTAL, Form.COUNT));
    columns.addAll(COUNTS.columns());
    columns.add(Column.of(LINK, Form.LINK));
    columns.add(Column.of(TEXT, Form.TEXT));
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
    return RowCells.source(Platform.FACEBOOK, cells.raw(PAGE));
  }

  @Override
  public PostRow read(Cells cells, RowContext context) throws RowRefusal {
    SourceKey page = RowCells.requiredSource(Platform.FACEBOOK, PAGE, cells.of(PAGE));
    PostKey post =
        RowCells.post(Platform.FACEBOOK, page.sourceId(), LINK, cells.of(LINK), context.names());
    ContentKind kind = PostKinds.of(cells.of(KIND));
    Map<Measure, Count> counts = COUNTS.read(cells);
    counts.put(Measure.REACTIONS, sum(counts, TYPES));
    requireTotal(cells, counts);
    if (kind != ContentKind.VIDEO) {
      // The column says 0 for posts that have no views to count.
      counts.put(Measure.VIEWS, Count.UNKNOWN);
    }
    String observed = Column.OBSERVED.name();
    return new PostRow(
        post,
        Wording.of(kind, cells.of(TEXT), Permalink.read(LINK, cells.of(LINK))),
        context.times().required(PUBLISHED, cells.of(PUBLISHED)),
        context.times().optional(observed, cells.of(observed)),
        Counts.of(counts),
        PostRow.Remarks.of(RowCells.authorship(cells)));
  }

  private static void requireTotal(Cells cells, Map<Measure, Count> counts) throws RowRefusal {
    Count total = WholeCount.read(TOTAL, cells.of(TOTAL));
    Count parts = sum(counts, List.of(Measure.REACTIONS, Measure.COMMENTS, Measure.SHARES));
    if (total.isKnown() && parts.isKnown() && !total.equals(parts)) {
      throw RowRefusal.ofValue("interactions-differ", TOTAL, cells.of(TOTAL));
    }
  }

  private static Count sum(Map<Measure, Count> counts, List<Measure> parts) {
    long sum = 0;
    for (Measure part : parts) {
      Count count = counts.getOrDefault(part, Count.UNKNOWN);
      if (!count.isKnown()) {
        return Count.UNKNOWN;
      }
      sum += count.value().orElseThrow();
    }
    return Count.of(sum);
  }
}
