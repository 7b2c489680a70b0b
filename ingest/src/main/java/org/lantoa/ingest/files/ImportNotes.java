package org.lantoa.ingest.files;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what a reader of the figures must know. */
final class ImportNotes {
  /** Names of sheets in one note. */
  private static final int SHEETS = 10;

  private final List<ImportNote> sheets = new ArrayList<>();
  private long unusedColumns;
  private long totalRows;
  private long typesExceedTotal;
  private final List<ImportNote> ofFiles = new ArrayList<>();
  private long viewsOfAnotherDay;
  private @Nullable Instant observedNow;

  /** What a file's header says. */
  void opened(OpenedFile file, Messages messages) {
    unusedColumns += file.unusedColumns();
    List<String> unread = file.unreadSheets();
    if (!unread.isEmpty()) {
      String named =
          unread.stream().limit(SHEETS).map(name -> "“" + name + "”").collect(joining(", "));
      String all = unread.size() > SHEETS ? named + ", …" : named;
      sheets.add(messages.told(ImportNote.SHEETS, file.name(), file.sheet(), all));
    }
  }

  /** What was met in a file until its end. */
  void read(OpenedFile file) {
    totalRows += file.totalRows();
  }

  /** What must be known of one file. */
  void ofFile(ImportNote note) {
    ofFiles.add(note);
  }

  void viewsOfAnotherDay() {
    viewsOfAnotherDay++;
  }

  void accepted(PostRow row) {
    typesExceedTotal += row.remarks().typesExceedTotal() ? 1 : 0;
  }

  /** Now, the same for all rows of one dry run. */
  Instant observedNow(InstantSource clock) {
    Instant now =
        observedNow == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : observedNow;
    observedNow = now;
    return now;
  }

  List<ImportNote> told(Messages messages, ZoneId zone, SourceGate sources, PostTotals totals) {
    List<ImportNote> texts = new ArrayList<>();
    texts.add(messages.told(ImportNote.ZONE, zone.getId()));
    texts.addAll(ofFiles);
    if (observedNow != null) {
      texts.add(messages.told("observed-now"));
    }
    texts.addAll(sheets);
    add(texts, messages, "unused-columns", unusedColumns);
    add(texts, messages, "total-rows", totalRows);
    add(texts, messages, "incomplete-sources", sources.incomplete());
    add(texts, messages, "other-origin", sources.otherOrigin());
    add(texts, messages, "types-exceed-total", typesExceedTotal);
    add(texts, messages, "views-of-another-day", viewsOfAnotherDay);
    add(texts, messages, "older", totals.older());
    return texts;
  }

  private static void add(List<ImportNote> texts, Messages messages, String code, long count) {
    if (count > 0) {
      texts.add(messages.told(code, count));
    }
  }
}
