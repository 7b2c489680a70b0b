package org.lantoa.ingest.files;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.files.Column.Form;
import org.lantoa.model.Count;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.Platform;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;

/**
 * A table of Meta Content Library. Its ids are its own: by Meta's data dictionary they cannot be
 * used on Facebook. So a source is known by its library id as an alias, and rows are taken only for
 * sources whose totals come from here.
 */
final class ContentLibraryShape implements Shape {
  private static final String POST = "id";
  private static final String PUBLISHED = "creation_time";
  private static final String KIND = "content_type";
  private static final String TEXT = "text";
  private static final String VIEWS_AT = "statistics.views_date_last_refreshed";
  private static final String OWNER = "post_owner.id";
  private static final String SURFACE = "surface.id";
  private static final CountColumns COUNTS =
      new CountColumns()
          .with(Measure.LIKE, "statistics.like_count")
          .with(Measure.LOVE, "statistics.love_count")
          .with(Measure.WOW, "statistics.wow_count")
          .with(Measure.HAHA, "statistics.haha_count")
          .with(Measure.SAD, "statistics.sad_count")
          .with(Measure.ANGRY, "statistics.angry_count")
          .with(Measure.CARE, "statistics.care_count")
          .with(Measure.COMMENTS, "statistics.comment_count")
          .with(Measure.REACTIONS, "statistics.reaction_count")
          .with(Measure.VIEWS, "statistics.views")
          .with(Measure.SHARES, "statistics.share_count");
  private static final List<Measure> TYPES =
      Measure.reactionTypes().stream().filter(type -> type != Measure.OTHER).toList();
  private static final Layout LAYOUT =
      new Layout(
          "meta-content-library",
          CountingOrigin.META_CONTENT_LIBRARY,
          TimeForms.ZONED,
          allColumns(),
          new Layout.Names(
              List.of(POST, PUBLISHED, OWNER, SURFACE),
              COUNTS.mainNames(),
              List.of(SURFACE, POST),
              SURFACE,
              PUBLISHED));

  private static List<Column> allColumns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(POST, Form.ID));
    columns.add(Column.of(PUBLISHED, Form.TIME));
    columns.add(Column.of(KIND, Form.WORD));
    columns.add(Column.of(TEXT, Form.TEXT));
    columns.addAll(COUNTS.columns());
    columns.add(Column.of(VIEWS_AT, Form.TIME));
    columns.add(Column.of(OWNER, Form.ID));
    columns.add(Column.of(SURFACE, Form.ID));
    columns.add(Column.OBSERVED);
    columns.add(Column.BY_OFFICE);
    return List.copyOf(columns);
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public boolean hasOwnIds() {
    return true;
  }

  @Override
  public Optional<SourceKey> source(Cells cells, Registry.Lookup names) {
    return RowCells.source(Platform.FACEBOOK, known(cells.raw(SURFACE), names));
  }

  private static String known(String id, Registry.Lookup names) {
    return names.idOf(Platform.FACEBOOK, id).orElse(id);
  }

  @Override
  public PostRow read(Cells cells, RowContext context) throws RowRefusal {
    Registry.Lookup names = context.names();
    SourceKey surface =
        RowCells.requiredSource(Platform.FACEBOOK, SURFACE, known(cells.of(SURFACE), names));
    SourceKey owner =
        RowCells.requiredSource(Platform.FACEBOOK, OWNER, known(cells.of(OWNER), names));
    PostKey post =
        RowCells.post(Platform.FACEBOOK, surface.sourceId(), POST, cells.of(POST), names);
    Map<Measure, Count> counts = COUNTS.read(cells);
    ReactionRemainder remainder = ReactionRemainder.of(counts, TYPES);
    counts.put(Measure.OTHER, remainder.other());
    Instant viewsAt = viewsAt(cells.of(VIEWS_AT));
    if (viewsAt == null) {
      counts.put(Measure.VIEWS, Count.UNKNOWN);
    }
    String observed = Column.OBSERVED.name();
    return new PostRow(
        post,
        Wording.of(PostKinds.of(cells.of(KIND)), cells.of(TEXT), null),
        context.times().required(PUBLISHED, cells.of(PUBLISHED)),
        context.times().optional(observed, cells.of(observed)),
        Counts.of(counts),
        new PostRow.Remarks(
            remainder.isExceeded(), authorship(cells, surface, owner, names), viewsAt));
  }

  /** What others post on a page or in a group is not the office's, unless it is a source too. */
  private static Authorship authorship(
      Cells cells, SourceKey surface, SourceKey owner, Registry.Lookup names) throws RowRefusal {
    boolean isOfficial =
        owner.equals(surface)
            || names.source(owner).filter(source -> !source.isDraft()).isPresent();
    return isOfficial ? RowCells.authorshipOr(cells, Authorship.OFFICE) : Authorship.OTHER;
  }

  // Absent where it cannot be read: then it is not known when the views were counted.
  private static @Nullable Instant viewsAt(String cell) {
    try {
      return cell.length() < 10
          ? null
          : LocalDate.parse(cell.substring(0, 10)).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException otherForm) {
      return null;
    }
  }
}
