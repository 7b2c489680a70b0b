package org.lantoa.ingest.files;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Platform;
import org.lantoa.model.PostKey;
import org.lantoa.model.PostKeys;
import org.lantoa.model.SourceKey;
import org.lantoa.model.UnderivableKeyException;

/** Reads the cells that several shapes have: the source, the post's reference, whose post it is. */
final class RowCells {
  private RowCells() {}

  static PostKey post(
      Platform platform,
      @Nullable String sourceId,
      String column,
      String cell,
      PostKeys.SourceNames names)
      throws RowRefusal {
    try {
      return PostKeys.derive(platform, sourceId, cell, names);
    } catch (UnderivableKeyException underivable) {
      throw RowRefusal.ofValue(underivable.reason().code(), column, cell);
    }
  }

  /** The source of a cell such as {@code facebook:246675545449582}. */
  static SourceKey requiredSource(String column, String cell) throws RowRefusal {
    if (cell.isEmpty()) {
      throw RowRefusal.ofCell("source-missing", column);
    }
    return source(cell).orElseThrow(() -> RowRefusal.ofValue("source-malformed", column, cell));
  }

  /** The source of a cell that holds the platform's id of it. */
  static SourceKey requiredSource(Platform platform, String column, String cell) throws RowRefusal {
    if (cell.isEmpty()) {
      throw RowRefusal.ofCell("source-missing", column);
    }
    if (PostKeys.isDamaged(cell)) {
      throw RowRefusal.ofValue("key-damaged-by-spreadsheet", column, cell);
    }
    return source(platform, cell)
        .orElseThrow(() -> RowRefusal.ofValue("source-malformed", column, cell));
  }

  static Optional<SourceKey> source(String cell) {
    try {
      return Optional.of(SourceKey.parse(cell));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  static Optional<SourceKey> source(Platform platform, String cell) {
    try {
      return Optional.of(new SourceKey(platform, cell));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  static Authorship authorship(Cells cells) throws RowRefusal {
    return authorshipOr(cells, Authorship.UNSAID);
  }

  /** Whose post the row says it is, or what is known otherwise where it does not say. */
  static Authorship authorshipOr(Cells cells, Authorship known) throws RowRefusal {
    Authorship said = Authorship.of(cells.of(Column.BY_OFFICE.name()));
    return said == Authorship.UNSAID ? known : said;
  }
}
