package org.lantoa.ingest.files;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.table.Row;
import org.lantoa.model.SourceKey;

/**
 * What of a refused row may be written down. Numbers, times and ids are; texts and links only where
 * the source is official and the post its own; what may be a name or a text of anybody is not.
 */
final class RefusedValues {
  private static final Pattern DIGIT_KEY = Pattern.compile("[a-z]{1,10}:[0-9]{1,20}");
  private static final Set<String> WORDS =
      Set.of("lifetime", "trọn đời", "không", "no", "false", "0");
  private static final Set<String> UNREADABLE =
      Set.of("too-many-cells", "cell-beyond-header", "cut-off");

  private final OpenedFile file;
  private final RowContext context;
  private final SourceGate sources;
  private final @Nullable Instant observedAt;

  /**
   * Values of one file's rows.
   *
   * @param observedAt when rows that do not say it were observed; absent if the call does not say
   */
  RefusedValues(
      OpenedFile file, RowContext context, SourceGate sources, @Nullable Instant observedAt) {
    this.file = file;
    this.context = context;
    this.sources = sources;
    this.observedAt = observedAt;
  }

  /** A row of a file, as far as it may be written down. */
  Values of(Row row, String code, @Nullable PostRow said) {
    boolean isReadable = row.problem() == null && !UNREADABLE.contains(code);
    Cells cells = file.cells(row);
    boolean isOthers = code.equals("not-by-office");
    return new Values(cells, isReadable && !isOthers, isReadable && isOfficial(cells, said));
  }

  private boolean isOfficial(Cells cells, @Nullable PostRow said) {
    Optional<SourceKey> source = file.shape().source(cells, context.names());
    if (source.isEmpty() || (file.shape().hasOwnIds() && said == null)) {
      return false;
    }
    Authorship authorship =
        said == null
            ? Authorship.of(cells.raw(Column.BY_OFFICE.name()))
            : said.remarks().authorship();
    return sources.isOfficial(source.get(), authorship);
  }

  /** The values of one row. */
  final class Values {
    private final Cells cells;
    private final boolean isRepeatable;
    private final boolean isOfficial;

    private Values(Cells cells, boolean isRepeatable, boolean isOfficial) {
      this.cells = cells;
      this.isRepeatable = isRepeatable;
      this.isOfficial = isOfficial;
    }

    /** One cell; empty where nothing stands or nothing may be said. */
    String of(Column column) {
      String cell = cells.raw(column.name());
      if (!isRepeatable) {
        return "";
      }
      if (cell.isEmpty()) {
        return column.equals(Column.OBSERVED) && observedAt != null ? text(observedAt) : "";
      }
      return repeated(column, cell);
    }

    private String repeated(Column column, String cell) {
      return switch (column.form()) {
        case COUNT -> Echo.of(cell).orElse(RefusedCell.WITHHELD);
        case TIME -> time(column.name(), cell);
        case WORD -> word(cell);
        case ID -> id(column.name(), cell);
        case LINK -> isOfficial ? link(column.name(), cell) : RefusedCell.WITHHELD;
        case TEXT -> isOfficial ? cell : "";
      };
    }

    private String id(String column, String cell) {
      if (DIGIT_KEY.matcher(cell).matches()) {
        return cell;
      }
      boolean isLink = isOfficial && cell.contains("/");
      return Echo.of(cell).orElseGet(() -> isLink ? link(column, cell) : RefusedCell.WITHHELD);
    }
  }

  private static String word(String cell) {
    boolean isKnown =
        WORDS.contains(cell.toLowerCase(Locale.ROOT))
            || Authorship.of(cell) == Authorship.OFFICE
            || PostKinds.isKnown(cell);
    return isKnown ? cell : Echo.of(cell).orElse(RefusedCell.WITHHELD);
  }

  private static String link(String column, String cell) {
    try {
      String kept = Permalink.read(column, cell);
      return kept == null ? "" : kept;
    } catch (RowRefusal malformed) {
      return RefusedCell.WITHHELD;
    }
  }

  // Year first and with its offset, so that a few rows alone are as plain as the whole file was.
  private String time(String column, String cell) {
    try {
      return text(context.times().required(column, cell));
    } catch (RowRefusal unreadable) {
      return Echo.of(cell).orElse(RefusedCell.WITHHELD);
    }
  }

  private String text(Instant instant) {
    OffsetDateTime time = instant.atZone(context.times().zone()).toOffsetDateTime();
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }
}
