package org.lantoa.ingest.files;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lantoa.ingest.files.SeenRows.Comparison;
import org.lantoa.ingest.files.SeenRows.Place;
import org.lantoa.ingest.files.SeenRows.Relation;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.observation.ObservationGate;
import org.lantoa.ingest.table.Table;
import org.lantoa.model.Measure;
import org.lantoa.model.topic.Observation;

/** One import under way: it takes file after file and tells in the end what it came to. */
final class ImportRun {
  private static final int ROWS_PER_REPORT = 5000;

  private final ImportRequest request;
  private final Delivery delivery;
  private final ImportListener listener;
  private final boolean isDryRun;
  private final Messages messages;
  private final List<FileReading> readings = new ArrayList<>();
  private final RowAdmission admission;
  private final SourceGate sources;
  private final RowReports reports;
  private final SeenRows seen = new SeenRows();
  private final PostTotals totals = new PostTotals();
  private final ImportNotes notes = new ImportNotes();

  private long rows;
  private long accepted;

  ImportRun(ImportRequest request, Delivery delivery, ImportListener listener, boolean isDryRun) {
    this.request = request;
    this.delivery = delivery;
    this.listener = listener;
    this.isDryRun = isDryRun;
    this.messages = new Messages(request.locale());
    this.sources = new SourceGate(request.registry().lookup(), isDryRun);
    this.admission = new RowAdmission(request, sources, notes, isDryRun);
    this.reports = new RowReports(request, messages, delivery, listener);
  }

  /**
   * Refuses the call before anything is appended: every header is read, the times are asked for,
   * and the order of day and month is decided where dates need it.
   */
  void requireUsable() throws ImportException {
    Instant observedAt = request.observedAt();
    if (observedAt != null
        && new ObservationGate(request.clock()).check(observedAt, observedAt).isPresent()) {
      throw messages.file("observed-at-in-future", null, observedAt.toString());
    }
    if (request.options().refused() instanceof RefusedRowsPlace.At && request.files().size() > 1) {
      throw messages.file("refused-at-many", null, request.files().size());
    }
    Shapes shapes = Shapes.of(request.options(), messages);
    for (Path path : request.files()) {
      FileReading reading = FileReading.of(path, request, shapes, messages);
      if (!reading.saysWhenObserved() && observedAt == null && !isDryRun) {
        throw messages.file("observed-at-required", null, Table.nameOf(path));
      }
      readings.add(reading);
    }
  }

  /** Takes one file, which was found usable. */
  void take(int index) throws ImportException, AppendFailedException {
    FileReading reading = readings.get(index);
    try (FileInHand hand = inHand(index, reading)) {
      OpenedFile file = hand.file();
      notes.opened(file, messages);
      long before = rows;
      ReadRow row;
      while ((row = hand.rows().next()) != null) {
        rows++;
        take(hand, row);
        if ((rows - before) % ROWS_PER_REPORT == 0) {
          listener.progress(file.name(), rows - before, hand.rows().fraction());
        }
      }
      notes.read(file);
      listener.progress(file.name(), rows - before, 1);
      reading.notes(file).forEach(notes::ofFile);
      ImportNote written = hand.refusedRows().finish();
      if (written != null) {
        notes.ofFile(written);
      }
    }
  }

  private FileInHand inHand(int index, FileReading reading) throws ImportException {
    OpenedFile file = reading.open();
    RefusedRowsPlace place = request.options().refused();
    boolean isKept = !isDryRun || place instanceof RefusedRowsPlace.At;
    RefusedRowsFile refused =
        new RefusedRowsFile(
            reading.path(), file.header(), isKept ? place : RefusedRowsPlace.nowhere(), messages);
    return new FileInHand(index, file, reading, sources, request.observedAt(), refused, messages);
  }

  private void take(FileInHand hand, ReadRow read) throws AppendFailedException {
    PostRow said = read.said();
    RowMarks.OfPost post = read.marks();
    if (said == null || post == null) {
      reports.refused(hand, read.row(), Objects.requireNonNull(read.refusal()), null);
      return;
    }
    try {
      Observation observation = admission.admit(hand.file(), said);
      RowMarks marks = RowMarks.of(post, observation);
      Comparison comparison = seen.add(new Place(hand.index(), read.row().line()), marks);
      if (comparison.relation() == Relation.NEW) {
        accept(said, observation, marks);
      } else {
        reports.repeated(hand, read.row(), comparison, said);
      }
    } catch (RowRefusal refusal) {
      reports.refused(hand, read.row(), refusal, said);
    }
  }

  private void accept(PostRow said, Observation observation, RowMarks marks)
      throws AppendFailedException {
    accepted++;
    sources.pass(sources.of(observation.post()), observation.origin());
    notes.accepted(said);
    if (totals.add(marks, observation.counts())) {
      delivery.content(said.content(observation.observedAt()));
    }
    delivery.observation(observation);
  }

  /** Waits until everything stands on the log and says what it came to. */
  ImportOutcome finish() throws AppendFailedException {
    delivery.settle();
    ImportSummary summary =
        new ImportSummary(
            rows,
            accepted,
            reports.duplicates(),
            reports.conflicting(),
            reports.refused(),
            totals.posts(),
            sources.passed(),
            totals.sum(Measure.SHARES),
            totals.sum(Measure.COMMENTS),
            totals.sum(Measure.REACTIONS));
    return new ImportOutcome(summary, notes.told(messages, zone(), sources, totals));
  }

  private ZoneId zone() {
    ZoneId asked = request.options().zone();
    return asked == null ? request.registry().zone() : asked;
  }

  /** What to say when the log failed. */
  ImportException undelivered(AppendFailedException failed) {
    return messages.file(
        "undelivered", failed, delivery.confirmed(), String.valueOf(failed.getMessage()));
  }

  /** What to say when the rows can be remembered no longer. */
  ImportException withoutRoom(UncheckedIOException failed) {
    return messages.file(
        "no-room",
        failed,
        delivery.confirmed(),
        System.getProperty("java.io.tmpdir"),
        String.valueOf(failed.getMessage()));
  }
}
