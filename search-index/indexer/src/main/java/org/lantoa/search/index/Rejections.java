package org.lantoa.search.index;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lantoa.model.topic.Rejection;
import org.lantoa.model.topic.Rejection.Stage;

/** Puts refusals into words, without a byte of what was refused. */
final class Rejections {
  private final InstantSource clock;

  Rejections(InstantSource clock) {
    this.clock = clock;
  }

  List<Rejection> of(List<Batch.Malformed> malformed, List<BatchWriter.Refusal> refusals) {
    List<Rejection> rejections = new ArrayList<>();
    malformed.forEach(record -> rejections.add(malformed(record)));
    refusals.forEach(refusal -> rejections.add(refused(refusal)));
    return rejections;
  }

  private Rejection malformed(Batch.Malformed record) {
    Map<String, String> fields = record.place().fields();
    if (KnownFields.isKnown(record.field())) {
      fields.put("field", record.field());
    }
    return new Rejection(
        now(),
        Stage.INDEXER,
        "malformed-record",
        "The record is not one that belongs on its topic; it is missing from the archive. See which"
            + " program wrote it, correct it and write the record again.",
        fields);
  }

  private Rejection refused(BatchWriter.Refusal refusal) {
    IndexDocument document = refusal.document();
    Map<String, String> fields = document.origin().fields();
    fields.put("index", document.index());
    fields.put("id", document.id());
    return new Rejection(
        now(),
        Stage.INDEXER,
        "refused-by-index",
        "Elasticsearch refused the document for good ("
            + refusal.outcome().status()
            + ", "
            + refusal.outcome().errorType()
            + "); it is missing from the archive. See that the index has the mapping of this"
            + " program's version, then index again.",
        fields);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
