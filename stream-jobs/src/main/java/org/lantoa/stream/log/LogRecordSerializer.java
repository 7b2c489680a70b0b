package org.lantoa.stream.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.ContentKind;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.Platform;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Forgotten;
import org.lantoa.model.topic.Observation;
import org.lantoa.stream.state.PackedSerializer;

/**
 * Serializes records on their way to their post, at a fraction of what it costs by reflection. They
 * live in no state in this form (those that wait do in another): it may change with any version.
 */
public final class LogRecordSerializer extends PackedSerializer<LogRecord> {
  private static final long serialVersionUID = 1L;

  private static final int TICK = 0;
  private static final int MALFORMED = 1;
  private static final int OBSERVATION = 2;
  private static final int CONTENT = 3;
  private static final int FORGOTTEN = 4;
  private static final Platform[] PLATFORMS = Platform.values();
  private static final CountingOrigin[] ORIGINS = CountingOrigin.values();
  private static final ContentKind[] KINDS = ContentKind.values();
  private static final Measure[] MEASURES = Measure.values();

  @Override
  public LogRecord createInstance() {
    return LogRecord.malformed("", 0, 0, "");
  }

  @Override
  public void serialize(LogRecord record, DataOutputView target) throws IOException {
    writeId(record.topic(), target);
    writeCount(record.partition(), target);
    writeCount(record.offset(), target);
    if (record.observation() != null) {
      target.writeByte(OBSERVATION);
      write(record.observation(), target);
    } else if (record.content() != null) {
      target.writeByte(CONTENT);
      write(record.content(), target);
    } else if (record.forgotten() != null) {
      target.writeByte(FORGOTTEN);
      write(record.forgotten(), target);
    } else if (record.tick() != null) {
      target.writeByte(TICK);
      write(record.tick(), target);
    } else {
      target.writeByte(MALFORMED);
      writeOptional(record.malformedField(), target);
    }
  }

  @Override
  public LogRecord deserialize(DataInputView source) throws IOException {
    String topic = readId(source);
    int partition = (int) readCount(source);
    long offset = readCount(source);
    int kind = source.readByte();
    return new LogRecord(
        topic,
        partition,
        offset,
        kind == CONTENT ? readContent(source) : null,
        kind == OBSERVATION ? readObservation(source) : null,
        kind == TICK ? readInstant(source) : null,
        kind == MALFORMED ? readOptional(source) : null,
        kind == FORGOTTEN ? readForgotten(source) : null);
  }

  private static void write(Observation observation, DataOutputView target) throws IOException {
    write(observation.post(), target);
    target.writeByte(observation.origin().ordinal());
    write(observation.publishedAt(), target);
    write(observation.observedAt(), target);
    target.writeBoolean(observation.removed());
    Counts counts = observation.counts();
    writeCount(counts.known(), target);
    for (Measure measure : MEASURES) {
      if (counts.isKnown(measure)) {
        writeCount(counts.known(measure), target);
      }
    }
  }

  private static Observation readObservation(DataInputView source) throws IOException {
    PostKey post = readPost(source);
    CountingOrigin origin = ORIGINS[source.readByte()];
    Instant publishedAt = readInstant(source);
    Instant observedAt = readInstant(source);
    boolean removed = source.readBoolean();
    int known = (int) readCount(source);
    long[] values = new long[Measure.SLOTS];
    for (Measure measure : MEASURES) {
      if ((known & 1 << measure.slot()) != 0) {
        values[measure.slot()] = readCount(source);
      }
    }
    return new Observation(
        post, origin, publishedAt, observedAt, removed, new Counts(known, values));
  }

  private static void write(Content content, DataOutputView target) throws IOException {
    write(content.post(), target);
    target.writeByte(content.kind().ordinal());
    writeOptional(content.text(), target);
    writeOptional(content.permalink(), target);
    write(content.publishedAt(), target);
    write(content.readAt(), target);
  }

  private static Content readContent(DataInputView source) throws IOException {
    return new Content(
        readPost(source),
        KINDS[source.readByte()],
        readOptional(source),
        readOptional(source),
        readInstant(source),
        readInstant(source));
  }

  private static void write(Forgotten forgotten, DataOutputView target) throws IOException {
    write(forgotten.post(), target);
    target.writeByte(forgotten.kind().ordinal());
    writeOptional(forgotten.permalink(), target);
    writeCount(forgotten.campaigns().size(), target);
    for (String campaign : forgotten.campaigns()) {
      writeId(campaign, target);
    }
    write(forgotten.forgottenAt(), target);
  }

  private static Forgotten readForgotten(DataInputView source) throws IOException {
    PostKey post = readPost(source);
    ContentKind kind = KINDS[source.readByte()];
    String permalink = readOptional(source);
    String[] campaigns = new String[(int) readCount(source)];
    for (int i = 0; i < campaigns.length; i++) {
      campaigns[i] = readId(source);
    }
    return new Forgotten(post, kind, permalink, List.of(campaigns), readInstant(source));
  }

  private static void write(PostKey post, DataOutputView target) throws IOException {
    target.writeByte(post.platform().ordinal());
    writeId(post.sourceId(), target);
    writeId(post.postId(), target);
  }

  private static PostKey readPost(DataInputView source) throws IOException {
    return new PostKey(PLATFORMS[source.readByte()], readId(source), readId(source));
  }

  private static void write(Instant instant, DataOutputView target) throws IOException {
    writeSigned(instant.getEpochSecond(), target);
    writeCount(instant.getNano(), target);
  }

  private static Instant readInstant(DataInputView source) throws IOException {
    long seconds = readSigned(source);
    return Instant.ofEpochSecond(seconds, readCount(source));
  }

  // Texts by Flink's own form, which keeps also what is no Unicode.
  private static void writeOptional(@Nullable String text, DataOutputView target)
      throws IOException {
    StringValue.writeString(text, target);
  }

  private static @Nullable String readOptional(DataInputView source) throws IOException {
    return StringValue.readString(source);
  }

  private static void writeId(String id, DataOutputView target) throws IOException {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    writeCount(bytes.length, target);
    target.write(bytes);
  }

  private static String readId(DataInputView source) throws IOException {
    byte[] bytes = new byte[(int) readCount(source)];
    source.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public TypeSerializerSnapshot<LogRecord> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Names the serializer in checkpoints. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<LogRecord> {
    /** Called by Flink. */
    public Snapshot() {
      super(LogRecordSerializer::new);
    }
  }
}
