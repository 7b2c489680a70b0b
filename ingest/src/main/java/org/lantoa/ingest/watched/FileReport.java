package org.lantoa.ingest.watched;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.exports.ExportKind;
import org.lantoa.ingest.files.RowReport;

/**
 * What became of a file, without anything of its content but what import itself repeats.
 *
 * @param file the name under which it was put away
 * @param mark its size and digest
 * @param kind which import took it
 * @param at when it was decided
 * @param zone in which people are told times
 * @param observedAt when its counts were read, by its name; absent if the name does not say
 * @param failure why nothing of it counts; absent if it was read to its end
 * @param figures what the import came to; absent if it did not come to its end
 * @param rows refused and conflicting rows, as many as are kept
 * @param rowsLeft how many more there were
 * @param notes what a reader of the figures must know
 * @param refusedRows the workbook in which rows can be corrected; absent if there is none
 */
record FileReport(
    String file,
    FileMark mark,
    ExportKind kind,
    Instant at,
    ZoneId zone,
    @Nullable Instant observedAt,
    @Nullable Failure failure,
    @Nullable Figures figures,
    List<RowReport> rows,
    long rowsLeft,
    List<String> notes,
    @Nullable String refusedRows) {
  FileReport {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /**
   * Why nothing of a file counts.
   *
   * @param code the stable code
   * @param reason what is wrong, and a remedy if it is another than for any other import
   */
  record Failure(String code, String reason) {}

  /**
   * What an import came to.
   *
   * @param text for people
   * @param json the object that {@code import --json} prints
   * @param taken rows that count, or counted already
   * @param refused rows that do not, refused and conflicting
   */
  record Figures(String text, String json, long taken, long refused) {}

  Outcome outcome() {
    return failure == null ? Outcome.DONE : Outcome.FAILED;
  }
}
