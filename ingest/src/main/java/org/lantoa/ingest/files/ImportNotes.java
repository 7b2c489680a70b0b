package org.lantoa.ingest.files;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what a reader of the figures must know. */
final class ImportNotes {
  private long unusedColumns;
  private long typesExceedTotal;
  private @Nullable Instant observedNow;

  void unusedColumns(int columns) {
    unusedColumns += columns;
  }

  void accepted(PostRow row) {
    typesExceedTotal += row.typesExceedTotal() ? 1 : 0;
  }

  /** Now, the same for all rows of one dry run. */
  Instant observedNow(InstantSource clock) {
    Instant now =
        observedNow == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : observedNow;
    observedNow = now;
    return now;
  }

  List<String> texts(Messages messages, ZoneId zone, SourceGate sources, PostTotals totals) {
    List<String> texts = new ArrayList<>();
    texts.add(messages.note("zone", zone.getId()));
    if (observedNow != null) {
      texts.add(messages.note("observed-now"));
    }
    add(texts, messages, "unused-columns", unusedColumns);
    add(texts, messages, "incomplete-sources", sources.incomplete());
    add(texts, messages, "other-origin", sources.otherOrigin());
    add(texts, messages, "types-exceed-total", typesExceedTotal);
    add(texts, messages, "older", totals.older());
    return texts;
  }

  private static void add(List<String> texts, Messages messages, String code, long count) {
    if (count > 0) {
      texts.add(messages.note(code, count));
    }
  }
}
