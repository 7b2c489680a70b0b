package org.lantoa.ingest.files;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.lantoa.ingest.files.SeenRows.Comparison;
import org.lantoa.ingest.files.SeenRows.Place;
import org.lantoa.ingest.files.SeenRows.Relation;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.observation.ObservationGate;
import org.lantoa.ingest.table.Row;
import org.lantoa.model.Measure;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Observation;

/** One import under way: it takes file after file and tells in the end what it came to. */
final class ImportRun {
  private static final int ROWS_PER_REPORT = 5000;

  private final ImportRequest request;
  private final Delivery delivery;
  private final ImportListener listener;
  private final boolean isDryRun;
  private final Messages messages;
  private final Shapes shapes;
  private final Registry.Lookup lookup;
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
    this.shapes = Shapes.known();
    this.lookup = request.registry().lookup();
    this.sources = new SourceGate(lookup, isDryRun);
    this.admission = new RowAdmission(request, sources, notes, isDryRun);
    this.reports = new RowReports(request, messages, delivery, listener);
  }

  /**
   * Refuses the call before anything is appended: every header is read, and the times asked for.
   */
  void requireUsable() throws ImportException {
    Instant observedAt = request.observedAt();
    if (observedAt != null
        && new ObservationGate(request.clock()).check(observedAt, observedAt).isPresent()) {
      throw messages.file("observed-at-in-future", null, observedAt.toString());
    }
    for (Path path : request.files()) {
      try (OpenedFile file = OpenedFile.open(path, shapes, messages)) {
        if (!file.saysWhenObserved() && observedAt == null && !isDryRun) {
          throw messages.file("observed-at-required", null, file.name());
        }
      }
    }
  }

  /** Takes one file. */
  void take(int index, Path path) throws ImportException, AppendFailedException {
    try (OpenedFile file = OpenedFile.open(path, shapes, messages)) {
      notes.opened(file, messages);
      long before = rows;
      Row row;
      while ((row = file.next(messages)) != null) {
        rows++;
        take(index, file, row);
        if ((rows - before) % ROWS_PER_REPORT == 0) {
          listener.progress(file.name(), rows - before, file.fraction());
        }
      }
      notes.read(file);
      listener.progress(file.name(), rows - before, 1);
    }
  }

  private void take(int index, OpenedFile file, Row row) throws AppendFailedException {
    PostRow said = null;
    try {
      said = file.read(row, request.registry().zone(), lookup);
      Observation observation = admission.admit(file, said);
      Content content = said.content(observation.observedAt());
      RowMarks marks = RowMarks.of(observation, content);
      Comparison comparison = seen.add(new Place(index, row.line()), marks);
      if (comparison.relation() == Relation.NEW) {
        accept(said, observation, content, marks);
      } else {
        reports.repeated(file, row, comparison);
      }
    } catch (RowRefusal refusal) {
      reports.refused(file, row, refusal, said);
    }
  }

  private void accept(PostRow said, Observation observation, Content content, RowMarks marks)
      throws AppendFailedException {
    accepted++;
    sources.pass(observation.post().source(), observation.origin());
    notes.accepted(said);
    if (totals.add(marks, observation.counts())) {
      delivery.content(content);
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
    List<String> texts = notes.texts(messages, request.registry().zone(), sources, totals);
    return new ImportOutcome(summary, texts);
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
