package org.lantoa.ingest.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lantoa.ingest.files.Column.Form;
import org.lantoa.model.Count;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.Platform;
import org.lantoa.model.PostKey;
import org.lantoa.model.PostKeys;
import org.lantoa.model.SourceKey;
import org.lantoa.model.UnderivableKeyException;
import org.lantoa.model.registry.Registry;

/**
 * Meta Business Suite's content export, with English or Vietnamese headers. Its counts are
 * cumulative only in rows whose {@code Date} is {@code Lifetime}; daily rows are refused. Its
 * combined column of reactions, comments and shares is never read.
 */
final class MetaBusinessSuiteShape implements Shape {
  private static final String POST = "Post ID";
  private static final String PAGE = "Page ID";
  private static final String TITLE = "Title";
  private static final String DESCRIPTION = "Description";
  private static final String PUBLISHED = "Publish time";
  private static final String LINK = "Permalink";
  private static final String CROSSPOST = "Is crosspost";
  private static final String KIND = "Post type";
  private static final String DATE = "Date";
  private static final Set<String> LIFETIME = Set.of("lifetime", "trọn đời");
  private static final CountColumns COUNTS =
      new CountColumns()
          .with(Measure.VIEWS, "Views", "Lượt xem")
          .with(Measure.REACTIONS, "Reactions", "Cảm xúc")
          .with(Measure.COMMENTS, "Comments", "Bình luận")
          .with(Measure.SHARES, "Shares", "Lượt chia sẻ");
  private static final Layout LAYOUT =
      new Layout(
          "meta-business-suite",
          CountingOrigin.META_BUSINESS_SUITE,
          TimeForms.OPEN,
          allColumns(),
          new Layout.Names(
              List.of(POST, PAGE, PUBLISHED, DATE),
              COUNTS.mainNames(),
              List.of(PAGE, POST, LINK),
              PAGE,
              PUBLISHED));

  private static List<Column> allColumns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(POST, Form.ID, "ID bài viết"));
    columns.add(Column.of(PAGE, Form.ID, "ID Trang"));
    columns.add(Column.of(TITLE, Form.TEXT, "Tiêu đề"));
    columns.add(Column.of(DESCRIPTION, Form.TEXT, "Mô tả"));
    columns.add(Column.of(PUBLISHED, Form.TIME, "Published time", "Thời gian đăng"));
    columns.add(Column.of(LINK, Form.LINK, "Liên kết vĩnh viễn"));
    columns.add(Column.of(CROSSPOST, Form.WORD));
    columns.add(Column.of(KIND, Form.WORD, "Loại bài viết"));
    columns.add(Column.of(DATE, Form.WORD, "Ngày"));
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
    return RowCells.source(Platform.FACEBOOK, cells.raw(PAGE));
  }

  @Override
  public PostRow read(Cells cells, RowContext context) throws RowRefusal {
    if (!LIFETIME.contains(cells.of(DATE).toLowerCase(Locale.ROOT))) {
      throw RowRefusal.ofValue("not-lifetime", DATE, cells.of(DATE));
    }
    SourceKey page = RowCells.requiredSource(Platform.FACEBOOK, PAGE, cells.of(PAGE));
    PostKey post = post(page, cells, context.names());
    Map<Measure, Count> counts = COUNTS.read(cells);
    if (!cells.header().has(CROSSPOST) || isYes(cells.of(CROSSPOST))) {
      // Views of a crossposted video may be those of all its posts; which, no document says. How
      // the column is called in Vietnamese is not known, so there none are.
      counts.put(Measure.VIEWS, Count.UNKNOWN);
    }
    String observed = Column.OBSERVED.name();
    return new PostRow(
        post,
        Wording.of(
            PostKinds.of(cells.of(KIND)),
            text(cells.of(TITLE), cells.of(DESCRIPTION)),
            Permalink.read(LINK, cells.of(LINK))),
        context.times().required(PUBLISHED, cells.of(PUBLISHED)),
        context.times().optional(observed, cells.of(observed)),
        Counts.of(counts),
        PostRow.Remarks.of(RowCells.authorship(cells)));
  }

  private static PostKey post(SourceKey page, Cells cells, Registry.Lookup names)
      throws RowRefusal {
    String link = cells.of(LINK);
    if (cells.of(POST).isEmpty() && !link.isEmpty()) {
      return RowCells.post(Platform.FACEBOOK, page.sourceId(), LINK, link, names);
    }
    PostKey post = RowCells.post(Platform.FACEBOOK, page.sourceId(), POST, cells.of(POST), names);
    try {
      // Many links name a photo, a reel or nothing that can be read; those that do name a post
      // must name this one, else one of the two is not what it is taken for.
      PostKey linked = PostKeys.derive(Platform.FACEBOOK, null, link, names);
      if (!linked.postId().equals(post.postId())) {
        throw RowRefusal.ofValue("key-contradictory", POST, cells.of(POST));
      }
    } catch (UnderivableKeyException namesNoPost) {
      return post;
    }
    return post;
  }

  private static boolean isYes(String cell) {
    return Authorship.of(cell) == Authorship.OFFICE;
  }

  // The text stands in either column; where both say something, both are kept once.
  private static String text(String title, String description) {
    if (description.contains(title)) {
      return description;
    }
    return title.contains(description) ? title : title + '\n' + description;
  }
}
