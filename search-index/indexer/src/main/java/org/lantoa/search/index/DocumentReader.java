package org.lantoa.search.index;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.lantoa.model.reported.GroupMonth;
import org.lantoa.model.reported.ReportedFigure;
import org.lantoa.model.topic.Coverage;
import org.lantoa.model.topic.Gain;
import org.lantoa.model.topic.HourlyFigures;
import org.lantoa.model.topic.LogEntry;
import org.lantoa.model.topic.MalformedRecordException;
import org.lantoa.model.topic.NewerVersionException;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.SourceRecord;
import org.lantoa.model.topic.SourceState;
import org.lantoa.model.topic.Topic;
import org.lantoa.model.topic.Total;
import org.lantoa.search.analysis.Words;

/** Turns the records of each indexed topic into documents. */
final class DocumentReader {
  /** The id of the one document that holds the registry, and of that with the indicators. */
  static final String REGISTRY_ID = "current";

  private interface Interpretation {
    Optional<IndexDocument> read(byte[] json, RecordPlace place)
        throws MalformedRecordException, NewerVersionException;
  }

  private final Reading reading;
  private final Map<String, Interpretation> readings;

  DocumentReader(Reading reading) {
    this.reading = reading;
    Map<Topic, Interpretation> all =
        Map.ofEntries(
            Map.entry(Topic.POSTS, this::post),
            Map.entry(Topic.POST_GAINS, this::gain),
            Map.entry(Topic.HOURLY, this::hourly),
            Map.entry(Topic.TOTALS, this::total),
            Map.entry(Topic.OBSERVATIONS, this::observation),
            Map.entry(Topic.COVERAGE, this::coverage),
            Map.entry(Topic.SOURCES, this::source),
            Map.entry(Topic.REGISTRY, this::registry),
            Map.entry(Topic.INDICATORS, this::indicators),
            Map.entry(Topic.REPORTED, this::reported),
            Map.entry(Topic.GROUP_MONTHS, this::groupMonth));
    readings =
        all.entrySet().stream()
            .filter(entry -> reading.reads(entry.getKey()))
            .collect(
                Collectors.toUnmodifiableMap(
                    entry -> reading.generation().topicName(entry.getKey()), Map.Entry::getValue));
  }

  /** The names of the topics that are indexed. */
  Set<String> topics() {
    return readings.keySet();
  }

  /**
   * Reads one record.
   *
   * @return empty for ticks, which are no documents
   */
  Optional<IndexDocument> read(byte[] json, RecordPlace place)
      throws MalformedRecordException, NewerVersionException {
    Interpretation interpretation = readings.get(place.topic());
    if (interpretation == null) {
      throw new IllegalArgumentException(place.topic() + " is not indexed");
    }
    return interpretation.read(json, place);
  }

  private Optional<IndexDocument> post(byte[] json, RecordPlace place)
      throws MalformedRecordException, NewerVersionException {
    PostSummary post = RecordCodec.POSTS.read(json);
    DocumentJson document =
        DocumentJson.ofRecord(json)
            .post(post.post())
            .placed(post.path(), post.scopes())
            .unknown(post.counts());
    String text = post.text();
    if (text != null) {
      document.texts("hashtags", Words.hashtags(text));
    }
    return versioned(Indices.POSTS, post.publishedAt(), post.id(), post.version(), document, place);
  }

  private Optional<IndexDocument> gain(byte[] json, RecordPlace place)
      throws MalformedRecordException, NewerVersionException {
    Gain gain = RecordCodec.POST_GAINS.read(json);
    DocumentJson document =
        DocumentJson.ofRecord(json).post(gain.post()).placed(gain.path(), gain.scopes());
    return versioned(Indices.POST_GAINS, gain.at(), gain.id(), gain.version(), document, place);
  }

  private Optional<IndexDocument> hourly(byte[] json, RecordPlace place)
      throws MalformedRecordException, NewerVersionException {
    HourlyFigures figures = RecordCodec.HOURLY.read(json);
    DocumentJson document = DocumentJson.ofRecord(json).scope(figures.scope());
    return versioned(
        Indices.HOURLY, figures.hour(), figures.id(), figures.version(), document, place);
  }

  private Optional<IndexDocument> total(byte[] json, RecordPlace place)
      throws MalformedRecordException, NewerVersionException {
    Total total = RecordCodec.TOTALS.read(json);
    DocumentJson document = DocumentJson.ofRecord(json).scope(total.scope());
    return versioned(Indices.TOTALS, total.asOf(), total.id(), total.version(), document, place);
  }

  private Optional<IndexDocument> observation(byte[] json, RecordPlace place)
      throws MalformedRecordException, NewerVersionException {
    LogEntry entry = RecordCodec.OBSERVATIONS.read(json);
    if (!(entry instanceof Observation observation)) {
      return Optional.empty();
    }
    DocumentJson document =
        DocumentJson.ofRecord(json)
            .post(observation.post())
            .flag("removed", observation.removed())
            .unknown(observation.counts());
    return Optional.of(
        new IndexDocument(
            Indices.OBSERVATIONS,
            reading.indexAt(Indices.OBSERVATIONS, observation.observedAt()),
            observation.id(),
            OptionalLong.empty(),
            document.toBytes(),
            place));
  }

  private Optional<IndexDocument> coverage(byte[] json, RecordPlace place)
      throws MalformedRecordException, NewerVersionException {
    Coverage coverage = RecordCodec.COVERAGE.read(json);
    DocumentJson document = DocumentJson.ofRecord(json).platformOf(coverage.source());
    return versioned(
        Indices.COVERAGE, coverage.hour(), coverage.id(), coverage.version(), document, place);
  }

  private Optional<IndexDocument> source(byte[] json, RecordPlace place)
      throws MalformedRecordException, NewerVersionException {
    SourceRecord told = RecordCodec.SOURCES.read(json);
    DocumentJson document =
        DocumentJson.ofRecord(json)
            .platformOf(told.source())
            .text("about", told instanceof SourceState ? "state" : "followers");
    return versioned(Indices.SOURCES, Instant.EPOCH, told.id(), told.version(), document, place);
  }

  private Optional<IndexDocument> registry(byte[] json, RecordPlace place)
      throws MalformedRecordException, NewerVersionException {
    RecordCodec.REGISTRY.read(json);
    DocumentJson document = DocumentJson.wrapping("registry", json);
    return ofOneLog(Indices.REGISTRY, REGISTRY_ID, document, place);
  }

  private Optional<IndexDocument> indicators(byte[] json, RecordPlace place)
      throws MalformedRecordException, NewerVersionException {
    RecordCodec.INDICATORS.read(json);
    DocumentJson document = DocumentJson.wrapping("indicators", json);
    return ofOneLog(Indices.INDICATORS, REGISTRY_ID, document, place);
  }

  private Optional<IndexDocument> reported(byte[] json, RecordPlace place)
      throws MalformedRecordException, NewerVersionException {
    ReportedFigure figure = RecordCodec.REPORTED.read(json);
    DocumentJson document =
        DocumentJson.ofRecord(json)
            .text("from", figure.period().from().toString())
            .text("to", figure.period().to().toString());
    return ofOneLog(Indices.REPORTED, figure.key(), document, place);
  }

  private Optional<IndexDocument> groupMonth(byte[] json, RecordPlace place)
      throws MalformedRecordException, NewerVersionException {
    GroupMonth group = RecordCodec.GROUP_MONTHS.read(json);
    DocumentJson document = DocumentJson.ofRecord(json).platformOf(group.source());
    return ofOneLog(Indices.GROUP_MONTHS, group.key(), document, place);
  }

  /** A document of a topic with one partition: the offset orders all of its records. */
  private Optional<IndexDocument> ofOneLog(
      Indices family, String id, DocumentJson document, RecordPlace place) {
    return versioned(family, Instant.EPOCH, id, place.offset(), document, place);
  }

  private Optional<IndexDocument> versioned(
      Indices family,
      Instant time,
      String id,
      long version,
      DocumentJson document,
      RecordPlace place) {
    return Optional.of(
        new IndexDocument(
            family,
            reading.indexAt(family, time),
            id,
            OptionalLong.of(version),
            document.toBytes(),
            place));
  }
}
