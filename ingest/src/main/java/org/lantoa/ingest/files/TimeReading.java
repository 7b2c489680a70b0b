package org.lantoa.ingest.files;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the times of one file. */
final class TimeReading {
  private final TimeForms forms;
  private final DateOrders orders;
  private final ZoneId zone;
  private final @Nullable ZoneId asked;

  /** When counts were read: mostly the same in all rows. Any thread may replace it. */
  private volatile @Nullable Known lastOptional;

  /**
   * A reading.
   *
   * @param forms the forms of its shape
   * @param orders the order of day and month by column
   * @param zone the registry's zone, in which times without zone are taken
   * @param asked the zone that the call names, which goes before it; absent if it names none
   */
  TimeReading(TimeForms forms, DateOrders orders, ZoneId zone, @Nullable ZoneId asked) {
    this.forms = forms;
    this.orders = orders;
    this.zone = asked == null ? zone : asked;
    this.asked = asked;
  }

  /**
   * Reads a required time.
   *
   * @throws RowRefusal if it is missing, cannot be read for certain, or lies before the year 2000
   */
  Instant required(String column, String cell) throws RowRefusal {
    if (cell.isEmpty()) {
      throw RowRefusal.ofCell("time-missing", column);
    }
    Instant time = read(column, cell);
    if (time.isBefore(TimeForms.EARLIEST)) {
      throw RowRefusal.ofValue("time-too-early", column, cell);
    }
    return time;
  }

  /** Reads a time that may be missing; null if it is. */
  @Nullable Instant optional(String column, String cell) throws RowRefusal {
    if (cell.isEmpty()) {
      return null;
    }
    Known known = lastOptional;
    if (known == null || !known.cell.equals(cell) || !known.column.equals(column)) {
      known = new Known(column, cell, required(column, cell));
      lastOptional = known;
    }
    return known.time;
  }

  private record Known(String column, String cell, Instant time) {}

  private Instant read(String column, String cell) throws RowRefusal {
    TimeText text = TimeText.of(cell);
    if (text == null) {
      throw RowRefusal.ofValue(malformed(cell), column, cell);
    }
    ZoneId place = place(text, column, cell);
    DateOrder order = text.isYearFirst() ? null : order(text, column);
    Instant instant = forms.instantOf(text.withoutZone(), order, place);
    if (instant == null) {
      throw RowRefusal.ofValue(forms.malformed(), column, cell);
    }
    return instant;
  }

  // Midnight would be a guess: what was read in the evening would stand before that day's posts.
  private String malformed(String cell) {
    return TimeText.isDay(cell) ? "time-only-a-day" : forms.malformed();
  }

  private @Nullable DateOrder order(TimeText text, String column) throws RowRefusal {
    return forms.isTelling(text) ? orders.of(column) : forms.contract();
  }

  private ZoneId place(TimeText text, String column, String cell) throws RowRefusal {
    if (text.zone() == null) {
      if (forms.needsZone() && asked == null) {
        throw RowRefusal.ofValue("zone-missing", column, cell);
      }
      return zone;
    }
    return ZoneNames.offset(text.zone())
        .<ZoneId>map(offset -> offset)
        .or(() -> Optional.ofNullable(asked))
        .orElseThrow(() -> RowRefusal.ofCell("zone-unknown", column));
  }

  /** The zone of times that name none. */
  ZoneId zone() {
    return zone;
  }
}
