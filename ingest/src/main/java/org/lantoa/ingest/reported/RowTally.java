package org.lantoa.ingest.reported;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.files.ImportListener;
import org.lantoa.ingest.files.RowReport;
import org.lantoa.ingest.files.RowReport.Outcome;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Rejection;
import org.lantoa.model.topic.Topic;

/** Counts rows, reports those that do not count, and keeps the refused ones. */
final class RowTally {
  private final Messages messages;
  private final ImportListener listener;
  private final @Nullable RecordLog log;
  private final Instant now;

  long rows;
  long empty;
  long duplicates;
  long conflicting;
  long refused;

  /**
   * A tally.
   *
   * @param log where rejections go; absent in a dry run
   */
  RowTally(Messages messages, ImportListener listener, @Nullable RecordLog log, Instant now) {
    this.messages = messages;
    this.listener = listener;
    this.log = log;
    this.now = now;
  }

  void refused(String file, long row, RowFault fault) throws AppendFailedException {
    refused++;
    keep(
        new RowReport(
            file,
            row,
            Outcome.REFUSED,
            fault.code(),
            fault.column(),
            fault.value(),
            fault.message(messages)));
  }

  void conflicting(Said<?> said, Said<?> other) throws AppendFailedException {
    conflicting++;
    keep(
        new RowReport(
            said.file(),
            said.row(),
            Outcome.CONFLICTING,
            "conflicting-figures",
            null,
            null,
            messages.row("conflicting-figures", other.file(), Long.toString(other.row()))));
  }

  void duplicate(Said<?> said, Said<?> first) {
    duplicates++;
    listener.row(
        new RowReport(
            said.file(),
            said.row(),
            Outcome.DUPLICATE,
            "duplicate",
            null,
            null,
            messages.row("duplicate", first.file(), Long.toString(first.row()))));
  }

  private void keep(RowReport report) throws AppendFailedException {
    listener.row(report);
    if (log == null) {
      return;
    }
    Map<String, String> fields = new HashMap<>();
    fields.put("file", report.file());
    fields.put("row", Long.toString(report.row()));
    String column = report.column();
    String value = report.value();
    if (column != null) {
      fields.put("column", column);
    }
    if (value != null) {
      fields.put("value", value);
    }
    Rejection rejection =
        new Rejection(now, Rejection.Stage.INGEST, report.code(), report.message(), fields);
    log.append(
        Topic.REJECTED, report.file() + ':' + report.row(), RecordCodec.REJECTED.write(rejection));
  }
}
