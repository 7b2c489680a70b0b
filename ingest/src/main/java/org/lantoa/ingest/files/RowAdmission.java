package org.lantoa.ingest.files;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.observation.ObservationGate;
import org.lantoa.model.Count;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.Observation;

/** Turns what a row says into an observation, if its source and its times allow it. */
final class RowAdmission {
  /** The day on which views were read, and the next. */
  private static final Duration VIEWS_LAST = Duration.ofDays(2);

  private final ImportRequest request;
  private final SourceGate sources;
  private final ImportNotes notes;
  private final boolean isDryRun;
  private final ObservationGate gate;
  private Instant latestPassed = Instant.MIN;

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
    Authorship authorship = said.remarks().authorship();
    SourceKey source = sources.of(said.post());
    sources.requireOwn(source, authorship);
    sources.require(source, shape.sourceColumn());
    if (shape.hasOwnIds()) {
      sources.requireOrigin(source, shape.origin(), shape.sourceColumn());
    }
    Instant published = said.publishedAt();
    Instant observed = observedAt(said);
    ObservationGate.Refusal broken = broken(published, observed);
    if (broken != null) {
      String column =
          broken == ObservationGate.Refusal.OBSERVED_IN_FUTURE
              ? Column.OBSERVED.name()
              : shape.publishedColumn();
      throw RowRefusal.ofCell(broken.code(), column, published.toString(), observed.toString());
    }
    return new Observation(
        said.post(), shape.origin(), published, observed, false, counts(said, observed));
  }

  // What was no future once is none later; asking the clock takes longer than the other rules.
  private ObservationGate.@Nullable Refusal broken(Instant published, Instant observed) {
    if (!observed.isAfter(latestPassed) && !published.isAfter(observed)) {
      return null;
    }
    ObservationGate.Refusal refusal = gate.check(published, observed).orElse(null);
    if (refusal == null) {
      latestPassed = observed;
    }
    return refusal;
  }

  // Views that were read on another day are no count of this instant.
  private Counts counts(PostRow said, Instant observed) {
    Instant viewsAt = said.remarks().viewsAt();
    boolean isOfThisInstant =
        viewsAt == null
            || (!observed.isBefore(viewsAt) && observed.isBefore(viewsAt.plus(VIEWS_LAST)));
    if (isOfThisInstant || !said.counts().isKnown(Measure.VIEWS)) {
      return said.counts();
    }
    notes.viewsOfAnotherDay();
    return without(Measure.VIEWS, said.counts());
  }

  private static Counts without(Measure dropped, Counts counts) {
    Map<Measure, Count> kept = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      kept.put(measure, measure == dropped ? Count.UNKNOWN : counts.of(measure));
    }
    return Counts.of(kept);
  }

  private Instant observedAt(PostRow said) throws RowRefusal {
    if (said.observedAt() != null) {
      return said.observedAt();
    }
    if (request.observedAt() != null) {
      return request.observedAt();
    }
    if (isDryRun) {
      return notes.observedNow(request.clock());
    }
    throw RowRefusal.ofCell("observed-missing", Column.OBSERVED.name());
  }
}
