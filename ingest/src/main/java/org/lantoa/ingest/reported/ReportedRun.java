package org.lantoa.ingest.reported;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.files.ImportListener;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.ingest.table.Row;
import org.lantoa.ingest.table.TableException;
import org.lantoa.model.topic.NewerVersionException;

/** One import of reported figures: reads everything, and only then appends. */
final class ReportedRun {
  /** More than three thousand units report on thirty indicators. */
  private static final int MOST_ROWS = 100_000;

  private static final int CORRECTIONS_TOLD = 20;

  private final ReportedRequest request;
  private final Standing standing;
  private final @Nullable RecordLog log;
  private final ImportListener listener;
  private final Messages messages;
  private final Instant now;
  private final RowTally tally;
  private final Sheets<?> figures;
  private final Sheets<?> groups;
  private final List<String> corrections = new ArrayList<>();
  private long unused;
  private long recorded;
  private long corrected;
  private long unchanged;

  ReportedRun(
      ReportedRequest request,
      Standing standing,
      @Nullable RecordLog log,
      ImportListener listener) {
    this.request = request;
    this.standing = standing;
    this.log = log;
    this.listener = listener;
    this.messages = new Messages(request.locale());
    this.now = request.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    this.tally = new RowTally(messages, listener, log, now);
    this.figures = new Sheets<>(new FigureShape(request.registry(), request.indicators()));
    this.groups = new Sheets<>(new GroupShape(request.registry()));
  }

  ReportedOutcome run() throws ReportedImportException {
    try {
      for (Path path : request.files()) {
        take(path);
      }
      figures.settle();
      groups.settle();
      if (log != null) {
        log.flush();
      }
    } catch (AppendFailedException | NewerVersionException failed) {
      throw messages.file("undelivered", failed, String.valueOf(failed.getMessage()));
    }
    return new ReportedOutcome(
        tally.rows,
        recorded,
        corrected,
        unchanged,
        tally.empty,
        tally.duplicates,
        tally.conflicting,
        tally.refused,
        notes());
  }

  private void take(Path path) throws ReportedImportException, AppendFailedException {
    Optional<ReportedFile> opened = Optional.empty();
    try {
      opened = ReportedFile.open(path, messages);
      if (opened.isEmpty()) {
        throw messages.file("header-unknown", null, String.valueOf(path.getFileName()));
      }
      take(opened.get());
    } catch (TableException unreadable) {
      throw new ReportedImportException(
          unreadable.code(), unreadable.message(messages.locale()), unreadable);
    } finally {
      opened.ifPresent(ReportedFile::close);
    }
  }

  private void take(ReportedFile file)
      throws TableException, ReportedImportException, AppendFailedException {
    unused += file.unused();
    Sheets<?> sheets = file.kind() == Kind.FIGURES ? figures : groups;
    long before = tally.rows;
    Row row;
    while ((row = file.next()) != null) {
      if (++tally.rows > MOST_ROWS) {
        throw messages.file("too-many-rows", null, file.name(), MOST_ROWS);
      }
      sheets.take(file, row);
    }
    listener.progress(file.name(), tally.rows - before, file.fraction());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(corrections);
    if (corrected > corrections.size()) {
      notes.add(messages.note("more-corrections", corrected - corrections.size()));
    }
    if (unused > 0) {
      notes.add(messages.note("unused-columns", unused));
    }
    return notes;
  }

  /** What the files of one kind say, by the key of the figure. */
  private final class Sheets<T> {
    private final Shape<T> shape;
    private final Map<String, List<Said<T>>> said = new LinkedHashMap<>();

    private Sheets(Shape<T> shape) {
      this.shape = shape;
    }

    private void take(ReportedFile file, Row row) throws AppendFailedException {
      try {
        Optional<Said<T>> read = shape.read(file.cells(row), file.name(), now);
        if (read.isEmpty()) {
          tally.empty++;
        } else {
          said.computeIfAbsent(shape.key(read.get().record()), any -> new ArrayList<>())
              .add(read.get());
        }
      } catch (RowFault fault) {
        tally.refused(file.name(), row.line(), fault);
      }
    }

    private void settle() throws AppendFailedException, NewerVersionException {
      Map<String, Said<T>> agreed = new LinkedHashMap<>();
      for (Map.Entry<String, List<Said<T>>> each : said.entrySet()) {
        agree(each.getValue()).ifPresent(one -> agreed.put(each.getKey(), one));
      }
      if (agreed.isEmpty()) {
        return;
      }
      Map<String, T> before = standing.newest(shape.topic(), shape.codec(), agreed.keySet());
      for (Map.Entry<String, Said<T>> each : agreed.entrySet()) {
        record(each.getKey(), each.getValue(), before.get(each.getKey()));
      }
    }

    /** The one thing that rows of the same figure say; none counts if they differ. */
    private Optional<Said<T>> agree(List<Said<T>> rows) throws AppendFailedException {
      Said<T> first = rows.get(0);
      Optional<Said<T>> other = rows.stream().filter(row -> !row.agreesWith(first)).findFirst();
      if (other.isPresent()) {
        for (Said<T> row : rows) {
          tally.conflicting(row, row.agreesWith(first) ? other.get() : first);
        }
        return Optional.empty();
      }
      rows.stream().skip(1).forEach(row -> tally.duplicate(row, first));
      return Optional.of(first);
    }

    private void record(String key, Said<T> row, @Nullable T before) throws AppendFailedException {
      T record = before == null ? row.record() : shape.after(row, before);
      if (before != null && shape.saysTheSame(record, before)) {
        unchanged++;
        return;
      }
      if (before == null) {
        recorded++;
      } else {
        corrected++;
        if (corrections.size() < CORRECTIONS_TOLD) {
          corrections.add(
              messages.note(
                  "corrected", row.file(), Long.toString(row.row()), shape.change(before, record)));
        }
      }
      if (log != null) {
        log.append(shape.topic(), key, shape.codec().write(record));
      }
    }
  }
}
