package org.lantoa.model.topic;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.reported.GroupMonth;
import org.lantoa.model.reported.Indicators;
import org.lantoa.model.reported.ReportedFigure;

/**
 * Reads and writes the JSON of one topic's records. Readers take versions N−1 and N, refuse a
 * missing, unknown, repeated or malformed field by its name, and never guess: a count that is not
 * given is unknown.
 *
 * @param <T> the record type
 */
public final class RecordCodec<T> {
  /** The version that codecs write where they say nothing else: 1, the first. */
  public static final int VERSION = 1;

  /**
   * The version of erasures. A program that knows only the first must not pass one over: the text
   * would stay.
   */
  private static final int OF_ERASURES = 2;

  /** Contents, erasures and ticks. */
  public static final RecordCodec<LogEntry> CONTENTS =
      new RecordCodec<>(
          Topic.CONTENTS, OF_ERASURES, RecordCodec::versionOf, LogJson::read, LogJson::write);

  /** Erasures alone. */
  public static final RecordCodec<LogEntry> FORGOTTEN =
      new RecordCodec<>(
          Topic.FORGOTTEN, OF_ERASURES, RecordCodec::versionOf, LogJson::read, LogJson::write);

  /** Observations and ticks. */
  public static final RecordCodec<LogEntry> OBSERVATIONS =
      new RecordCodec<>(Topic.OBSERVATIONS, LogJson::read, LogJson::write);

  /** Polls and ticks. */
  public static final RecordCodec<PollEntry> POLLS =
      new RecordCodec<>(Topic.POLLS, SourcesJson::readPoll, SourcesJson::writePoll);

  /** Whole registry versions. */
  public static final RecordCodec<Registry> REGISTRY =
      new RecordCodec<>(Topic.REGISTRY, RegistryJson::read, RegistryJson::write);

  /** Steps of generations. */
  public static final RecordCodec<GenerationStep> GENERATIONS =
      new RecordCodec<>(Topic.GENERATIONS, GenerationJson::read, GenerationJson::write);

  /** Gains. */
  public static final RecordCodec<Gain> POST_GAINS =
      new RecordCodec<>(Topic.POST_GAINS, GainJson::read, GainJson::write);

  /** The newest state of posts. */
  public static final RecordCodec<PostSummary> POSTS =
      new RecordCodec<>(Topic.POSTS, PostJson::read, PostJson::write);

  /** Gains per scope and hour. */
  public static final RecordCodec<HourlyFigures> HOURLY =
      new RecordCodec<>(Topic.HOURLY, FiguresJson::readHourly, FiguresJson::writeHourly);

  /** Totals per scope and horizon. */
  public static final RecordCodec<Total> TOTALS =
      new RecordCodec<>(Topic.TOTALS, FiguresJson::readTotal, FiguresJson::writeTotal);

  /** Coverage per source and hour. */
  public static final RecordCodec<Coverage> COVERAGE =
      new RecordCodec<>(Topic.COVERAGE, SourcesJson::readCoverage, SourcesJson::writeCoverage);

  /** States and followers of sources. */
  public static final RecordCodec<SourceRecord> SOURCES =
      new RecordCodec<>(Topic.SOURCES, SourcesJson::readSource, SourcesJson::writeSource);

  /** Refusals. */
  public static final RecordCodec<Rejection> REJECTED =
      new RecordCodec<>(Topic.REJECTED, RejectionJson::read, RejectionJson::write);

  /** All indicators. */
  public static final RecordCodec<Indicators> INDICATORS =
      new RecordCodec<>(Topic.INDICATORS, IndicatorsJson::read, IndicatorsJson::write);

  /** Figures that units report. */
  public static final RecordCodec<ReportedFigure> REPORTED =
      new RecordCodec<>(Topic.REPORTED, ReportedJson::readFigure, ReportedJson::writeFigure);

  /** Monthly totals of groups. */
  public static final RecordCodec<GroupMonth> GROUP_MONTHS =
      new RecordCodec<>(
          Topic.GROUP_MONTHS, ReportedJson::readGroupMonth, ReportedJson::writeGroupMonth);

  private final Topic topic;
  private final int newest;
  private final ToIntFunction<T> version;
  private final Function<FieldReader, T> reader;
  private final BiConsumer<T, FieldWriter> writer;

  private RecordCodec(
      Topic topic, Function<FieldReader, T> reader, BiConsumer<T, FieldWriter> writer) {
    this(topic, VERSION, record -> VERSION, reader, writer);
  }

  private RecordCodec(
      Topic topic,
      int newest,
      ToIntFunction<T> version,
      Function<FieldReader, T> reader,
      BiConsumer<T, FieldWriter> writer) {
    this.topic = topic;
    this.newest = newest;
    this.version = version;
    this.reader = reader;
    this.writer = writer;
  }

  /** The lowest version that can say it, so that older programs read on as long as they can. */
  private static int versionOf(LogEntry entry) {
    return entry instanceof Forgotten ? OF_ERASURES : VERSION;
  }

  /**
   * Reads one record.
   *
   * @throws MalformedRecordException if the bytes are not a record of this topic; names the field
   * @throws NewerVersionException if a newer version of the software wrote it: stop reading,
   *     nothing is wrong with the record
   */
  public T read(byte[] json) throws MalformedRecordException, NewerVersionException {
    try {
      FieldReader fields = FieldReader.parse(json);
      int version = fields.number("v", 1, Integer.MAX_VALUE);
      if (version > newest) {
        throw new NewerVersionException(topic, version, newest);
      }
      T record = reader.apply(fields);
      fields.refuseUnread();
      return record;
    } catch (FieldReader.Refusal refusal) {
      throw new MalformedRecordException(topic, refusal.field(), refusal.problem());
    }
  }

  /** Writes one record. */
  public byte[] write(T record) {
    FieldWriter fields = FieldWriter.object();
    fields.number("v", version.applyAsInt(record));
    writer.accept(record, fields);
    return fields.toBytes();
  }
}
