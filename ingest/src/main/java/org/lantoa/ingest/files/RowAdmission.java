package org.lantoa.ingest.files;

import java.time.Instant;
import org.lantoa.ingest.observation.ObservationGate;
import org.lantoa.model.topic.Observation;

/** Turns what a row says into an observation, if its source and its times allow it. */
final class RowAdmission {
  private final ImportRequest request;
  private final SourceGate sources;
  private final ImportNotes notes;
  private final boolean isDryRun;
  private final ObservationGate gate;

  RowAdmission(ImportRequest request, SourceGate sources, ImportNotes notes, boolean isDryRun) {
    this.request = request;
    this.sources = sources;
    this.notes = notes;
    this.isDryRun = isDryRun;
    this.gate = new ObservationGate(request.clock());
  }

  /**
   * The observation of a row.
   *
   * @throws RowRefusal if its source may not publish or its times contradict each other
   */
  Observation admit(OpenedFile file, PostRow said) throws RowRefusal {
    Shape shape = file.shape();
    sources.require(said.post().source(), shape.sourceColumn());
    Instant published = said.publishedAt();
    Instant observed = observedAt(shape, said);
    ObservationGate.Refusal broken = gate.check(published, observed).orElse(null);
    if (broken != null) {
      String column =
          broken == ObservationGate.Refusal.OBSERVED_IN_FUTURE
              ? shape.observedColumn().orElse(shape.publishedColumn())
              : shape.publishedColumn();
      throw RowRefusal.ofCell(broken.code(), column, published.toString(), observed.toString());
    }
    return new Observation(said.post(), shape.origin(), published, observed, false, said.counts());
  }

  private Instant observedAt(Shape shape, PostRow said) throws RowRefusal {
    if (said.observedAt() != null) {
      return said.observedAt();
    }
    if (request.observedAt() != null) {
      return request.observedAt();
    }
    if (isDryRun) {
      return notes.observedNow(request.clock());
    }
    throw RowRefusal.ofCell("observed-missing", shape.observedColumn().orElse(""));
  }
}
