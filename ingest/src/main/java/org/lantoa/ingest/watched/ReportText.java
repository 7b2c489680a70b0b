package org.lantoa.ingest.watched;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lantoa.ingest.files.RowReport;

/** A report as people read it beside their file. */
final class ReportText {
  private static final int ROWS = 200;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);

  private final FileReport report;
  private final Messages messages;
  private final List<String> lines = new ArrayList<>();

  private ReportText(FileReport report, Messages messages) {
    this.report = report;
    this.messages = messages;
  }

  /** The bytes of the text: editors of any age take them for UTF-8, line by line. */
  static byte[] of(FileReport report, Messages messages) {
    String text = String.join("\r\n", new ReportText(report, messages).lines());
    return ('\uFEFF' + text.replaceAll("(?<!\r)\n", "\r\n") + "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private List<String> lines() {
    say("report.file", report.file());
    FileReport.Failure failure = report.failure();
    FileReport.Figures figures = report.figures();
    long refused = figures == null ? 0 : figures.refused();
    say(
        failure != null ? "report.failed" : refused > 0 ? "report.in-part" : "report.done",
        refused);
    say("report.at", time(report.at(), report.zone()), report.zone().getId());
    if (report.observedAt() != null) {
      say("report.observed-at", time(report.observedAt(), report.zone()));
    }
    if (failure != null) {
      lines.add("");
      lines.add(failure.reason());
    }
    if (figures != null) {
      lines.add("");
      lines.add(figures.text());
    }
    addNotes();
    addRows();
    addRemedies();
    return lines;
  }

  private void addNotes() {
    if (!report.notes().isEmpty()) {
      lines.add("");
      say("report.notes");
      report.notes().forEach(note -> lines.add("- " + note));
    }
  }

  private void addRows() {
    if (report.rows().isEmpty()) {
      return;
    }
    lines.add("");
    say("report.rows");
    report.rows().stream().limit(ROWS).forEach(row -> lines.add("- " + line(row)));
    long more = report.rowsLeft() + Math.max(0, report.rows().size() - ROWS);
    if (more > 0) {
      say("report.more-rows", more);
    }
  }

  private String line(RowReport row) {
    String place =
        row.column() == null
            ? messages.text("row.place", row.row())
            : messages.text("row.cell", row.row(), row.column());
    String value = row.value() == null ? "" : messages.text("row.value", row.value());
    String outcome = messages.text("row." + row.outcome().name().toLowerCase(Locale.ROOT));
    return place + value + ": " + outcome + ". " + row.message();
  }

  private void addRemedies() {
    lines.add("");
    if (report.refusedRows() != null) {
      say("report.refused-rows", report.refusedRows());
    } else if (report.failure() != null || !report.rows().isEmpty()) {
      say("report.again");
    }
    // Import's own texts name options of a command that nobody has typed here.
    if (lines.stream().anyMatch(line -> line.contains(" --"))) {
      say("report.options");
    }
    say("report.yours");
  }

  private void say(String key, Object... arguments) {
    lines.add(messages.text(key, arguments));
  }

  private static String time(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }
}
