package org.lantoa.local.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.files.ImportListener;
import org.lantoa.ingest.files.RowReport;
import org.lantoa.ingest.files.RowReport.Outcome;

/**
 * Shows an import while it runs: progress, the first refused and conflicting rows, and all of them
 * in a file if one was asked for.
 */
final class RowLines implements ImportListener, AutoCloseable {
  private static final int SHOWN = 20;

  private final Terminal terminal;
  private final Progress progress;
  private final @Nullable Path path;
  private final @Nullable PrintWriter file;
  private long told;
  private long ofDrafts;

  private RowLines(Terminal terminal, @Nullable Path path, @Nullable PrintWriter file) {
    this.terminal = terminal;
    this.progress = new Progress(terminal);
    this.path = path;
    this.file = file;
  }

  static RowLines open(Terminal terminal, @Nullable Path path) throws IOException {
    if (path == null) {
      return new RowLines(terminal, null, null);
    }
    PrintWriter file = new PrintWriter(Files.newBufferedWriter(path, StandardCharsets.UTF_8));
    // Spreadsheets take a file for UTF-8 only if it begins so.
    file.print('\uFEFF');
    file.println("file,row,outcome,code,column,value,message");
    return new RowLines(terminal, path, file);
  }

  @Override
  public void row(RowReport row) {
    if (row.outcome() == Outcome.DUPLICATE) {
      return;
    }
    told++;
    // One note says it for all of them; the file has each.
    boolean ofDraft = row.code().equals("draft-source");
    ofDrafts += ofDraft ? 1 : 0;
    if (!ofDraft && told - ofDrafts <= SHOWN) {
      progress.line(line(row));
    }
    if (file != null) {
      file.println(csv(row));
    }
  }

  private String line(RowReport row) {
    String outcome = terminal.text("import.outcome." + wireName(row));
    String place =
        row.column() == null
            ? terminal.text("import.row", row.file(), Long.toString(row.row()))
            : terminal.text("import.cell", row.file(), Long.toString(row.row()), row.column());
    String value = row.value() == null ? "" : terminal.text("import.value", row.value());
    return terminal.text("import.row-report", place + value, outcome, row.message());
  }

  private static String csv(RowReport row) {
    return String.join(
        ",",
        cell(row.file()),
        Long.toString(row.row()),
        wireName(row),
        cell(row.code()),
        cell(row.column()),
        cell(row.value()),
        cell(row.message()));
  }

  private static String wireName(RowReport row) {
    return row.outcome().name().toLowerCase(Locale.ROOT);
  }

  private static String cell(@Nullable String text) {
    if (text == null) {
      return "";
    }
    // A spreadsheet would run a cell that begins like a formula.
    String harmless = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    return '"' + harmless.replace("\"", "\"\"") + '"';
  }

  @Override
  public void progress(String name, long rows, double fraction) {
    progress.at("import.progress", name, rows, Math.round(fraction * 100));
  }

  /** Says what was not shown. */
  void finish() {
    progress.close();
    if (ofDrafts > 0) {
      terminal.note("import.drafts-rows", ofDrafts);
    }
    if (told - ofDrafts > SHOWN && path == null) {
      terminal.note("import.refused-more", told - ofDrafts - SHOWN);
    }
    if (path != null) {
      terminal.note("import.refused-written", told, path);
    }
  }

  @Override
  public void close() {
    progress.close();
    if (file != null) {
      file.close();
    }
  }
}
