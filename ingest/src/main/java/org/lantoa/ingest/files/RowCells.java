package org.lantoa.ingest.files;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Platform;
import org.lantoa.model.PostKey;
import org.lantoa.model.PostKeys;
import org.lantoa.model.UnderivableKeyException;

/** Reads the cells that every shape has: the post's reference and times. */
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

  /** A required time; {@code malformed} is the code that names the forms of this shape. */
  static Instant time(TimeForms forms, String column, String cell, ZoneId zone, String malformed)
      throws RowRefusal {
    if (cell.isEmpty()) {
      throw RowRefusal.ofCell("time-missing", column);
    }
    Instant time =
        forms.read(cell, zone).orElseThrow(() -> RowRefusal.ofValue(malformed, column, cell));
    if (time.isBefore(TimeForms.EARLIEST)) {
      throw RowRefusal.ofValue("time-too-early", column, cell);
    }
    return time;
  }
}
