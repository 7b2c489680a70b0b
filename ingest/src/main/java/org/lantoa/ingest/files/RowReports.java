package org.lantoa.ingest.files;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.files.RowReport.Outcome;
import org.lantoa.ingest.files.SeenRows.Comparison;
import org.lantoa.ingest.files.SeenRows.Place;
import org.lantoa.ingest.files.SeenRows.Relation;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.table.Row;
import org.lantoa.ingest.table.Table;
import org.lantoa.model.topic.Rejection;

/** Counts and reports the rows that are not accepted. */
final class RowReports {
  private final ImportRequest request;
  private final Messages messages;
  private final Delivery delivery;
  private final ImportListener listener;

  private long duplicates;
  private long conflicting;
  private long refused;

  RowReports(ImportRequest request, Messages messages, Delivery delivery, ImportListener listener) {
    this.request = request;
    this.messages = messages;
    this.delivery = delivery;
    this.listener = listener;
  }

  /** A row of a post and instant that an earlier row had. */
  void repeated(FileInHand hand, Row row, Comparison comparison, PostRow said) {
    OpenedFile file = hand.file();
    boolean isDuplicate = comparison.relation() == Relation.DUPLICATE;
    String code = comparison.relation().code();
    String column =
        comparison.relation() == Relation.OTHER_PUBLICATION ? file.shape().publishedColumn() : null;
    RowReport report =
        new RowReport(
            file.name(),
            row.line(),
            isDuplicate ? Outcome.DUPLICATE : Outcome.CONFLICTING,
            code,
            column == null ? null : file.header().caption(column),
            column == null ? null : file.echo(row, column),
            messages.row(code, place(file, comparison.first())));
    listener.row(report);
    if (isDuplicate) {
      duplicates++;
    } else {
      conflicting++;
      hand.refusedRows().add(report, hand.values().of(row, code, said));
    }
  }

  private String place(OpenedFile file, Place first) {
    String name = Table.nameOf(request.files().get(first.file()));
    return name.equals(file.name())
        ? messages.row("place", first.row())
        : messages.row("place-elsewhere", first.row(), name);
  }

  /** A row that is refused; {@code said} is what could be read of it. */
  void refused(FileInHand hand, Row row, RowRefusal refusal, @Nullable PostRow said)
      throws AppendFailedException {
    refused++;
    OpenedFile file = hand.file();
    String column = refusal.column();
    RowReport report =
        new RowReport(
            file.name(),
            row.line(),
            Outcome.REFUSED,
            refusal.code(),
            column == null ? null : file.header().caption(column),
            refusal.value(),
            refusal.message(messages));
    listener.row(report);
    hand.refusedRows().add(report, hand.values().of(row, refusal.code(), said));
    // What others posted leaves no trace but its source.
    boolean isOthers = refusal.code().equals("not-by-office");
    String key = said == null || isOthers ? report.file() + ':' + report.row() : said.post().text();
    delivery.rejection(key, rejection(file, report, said, isOthers));
  }

  private Rejection rejection(
      OpenedFile file, RowReport report, @Nullable PostRow said, boolean isOthers) {
    Map<String, String> fields = new HashMap<>();
    fields.put("file", report.file());
    fields.put("row", Long.toString(report.row()));
    fields.put("origin", file.shape().origin().wireName());
    if (report.column() != null) {
      fields.put("column", report.column());
    }
    if (report.value() != null) {
      fields.put("value", report.value());
    }
    if (said != null) {
      fields.put("source", said.post().source().text());
    }
    if (said != null && !isOthers) {
      fields.put("post", said.post().text());
      fields.put("publishedAt", said.publishedAt().toString());
    }
    return new Rejection(
        Instant.ofEpochMilli(request.clock().millis()),
        Rejection.Stage.INGEST,
        report.code(),
        report.message(),
        fields);
  }

  long duplicates() {
    return duplicates;
  }

  long conflicting() {
    return conflicting;
  }

  long refused() {
    return refused;
  }
}
