package org.lantoa.ingest.files;

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
import org.lantoa.model.Platform;
import org.lantoa.model.PostKey;
import org.lantoa.model.registry.Registry;

/**
 * The table "Facebook Live Sellers in Thailand" of the UCI repository: {@code PAGE_POST} ids,
 * month-first dates, and six reaction types that leave a remainder in some rows.
 */
final class UciShape implements Shape {
  private static final String POST = "status_id";
  private static final String KIND = "status_type";
  private static final String PUBLISHED = "status_published";
  private static final Map<String, Measure> MAIN =
      Map.of(
          "num_reactions", Measure.REACTIONS,
          "num_comments", Measure.COMMENTS,
          "num_shares", Measure.SHARES);
  private static final Map<String, Measure> TYPES = typeColumns();

  private static Map<String, Measure> typeColumns() {
    Map<String, Measure> columns = new LinkedHashMap<>();
    columns.put("num_likes", Measure.LIKE);
    columns.put("num_loves", Measure.LOVE);
    columns.put("num_wows", Measure.WOW);
    columns.put("num_hahas", Measure.HAHA);
    columns.put("num_sads", Measure.SAD);
    columns.put("num_angrys", Measure.ANGRY);
    return columns;
  }

  @Override
  public CountingOrigin origin() {
    return CountingOrigin.UCI;
  }

  @Override
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(POST, Form.ID));
    columns.add(Column.of(KIND, Form.WORD));
    columns.add(Column.of(PUBLISHED, Form.TIME));
    MAIN.keySet().forEach(name -> columns.add(Column.of(name, Form.COUNT)));
    TYPES.keySet().forEach(name -> columns.add(Column.of(name, Form.COUNT)));
    columns.add(Column.OBSERVED);
    columns.add(Column.BY_OFFICE);
    return columns;
  }

  @Override
  public List<String> required() {
    return List.of(POST, PUBLISHED, "num_reactions", "num_comments", "num_shares");
  }

  @Override
  public List<String> counts() {
    return List.copyOf(MAIN.keySet());
  }

  @Override
  public String sourceColumn() {
    return POST;
  }

  @Override
  public String publishedColumn() {
    return PUBLISHED;
  }

  @Override
  public Optional<String> observedColumn() {
    return Optional.empty();
  }

  @Override
  public PostRow read(Cells cells, ZoneId zone, Registry.Lookup names) throws RowRefusal {
    PostKey post = RowCells.post(Platform.FACEBOOK, null, POST, cells.of(POST), names);
    Map<Measure, Count> counts = new EnumMap<>(Measure.class);
    for (Map<String, Measure> columns : List.of(MAIN, TYPES)) {
      for (Map.Entry<String, Measure> column : columns.entrySet()) {
        counts.put(column.getValue(), WholeCount.read(column.getKey(), cells.of(column.getKey())));
      }
    }
    ReactionRemainder remainder = ReactionRemainder.of(counts, TYPES.values());
    counts.put(Measure.OTHER, remainder.other());
    return new PostRow(
        post,
        ContentKind.ofWireName(cells.of(KIND).toLowerCase(Locale.ROOT)).orElse(ContentKind.OTHER),
        null,
        null,
        RowCells.time(
            TimeForms.UCI, PUBLISHED, cells.of(PUBLISHED), zone, "time-malformed-month-first"),
        null,
        Counts.of(counts),
        remainder.isExceeded());
  }
}
