package org.lantoa.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Count;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.Tally;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Forgotten;
import org.lantoa.model.topic.LogEntry;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.Tick;
import org.lantoa.stream.log.LogRecord;
import org.lantoa.stream.totals.DatedFigures;
import org.lantoa.stream.totals.FigureChange;
import org.lantoa.stream.totals.Figures;
import org.lantoa.stream.totals.Standing;

/** What has a serializer of our own comes back as it went. */
final class PackedTypesTest {
  private static final PostKey POST = PostKey.parse("youtube:UCabcdefghijklmnopqrstuv:a_b-c");
  private static final Instant AT = Instant.parse("2026-01-31T01:02:03.250Z");
  private static final Instant BEFORE = Instant.parse("1969-12-31T23:59:59.999Z");

  static List<LogRecord> records() {
    Counts counts =
        Counts.of(
            Map.of(
                Measure.SHARES, Count.of(0),
                Measure.VIEWS, Count.of(Long.MAX_VALUE),
                Measure.OTHER, Count.of(7)));
    List<LogEntry> entries =
        List.of(
            new Tick(BEFORE.minusMillis(59_999)),
            new Observation(POST, CountingOrigin.API, BEFORE, AT, false, counts),
            new Observation(POST, CountingOrigin.UCI, AT, AT, true, Counts.unknown()),
            new Content(
                POST, ContentKind.VIDEO, "Dân vận \ud83d\ude00 \ud800 \u0000", null, AT, AT),
            new Content(POST, ContentKind.OTHER, null, "https://vidu.example.gov.vn/", AT, BEFORE),
            new Forgotten(POST, ContentKind.PHOTO, null, List.of("a", "b-1"), AT));
    return Stream.concat(
            entries.stream().map(entry -> LogRecord.of("lantoa.contents", 3, 1L << 40, entry)),
            List.of(LogRecord.malformed("x", 0, 0, ""), LogRecord.malformed("x", 0, 0, "post"))
                .stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("records")
  void recordsOfTheLogComeBack(LogRecord record) throws Exception {
    assertThat(comesBack(record, LogRecord.TYPE)).isEqualTo(record);
  }

  @Test
  void changesOfFiguresComeBack() throws Exception {
    long at = AT.toEpochMilli();
    long[] gains = Figures.gains(new Tally(new long[] {-5, 0, Long.MIN_VALUE, Long.MAX_VALUE}));
    FigureChange change =
        new FigureChange(
            "campaign-unit:a/b",
            List.of(
                new DatedFigures(at, gains),
                new DatedFigures(-at, Figures.active(-1), at),
                new DatedFigures(at, new long[Figures.SLOTS], at + 1)),
            new Standing(1, -1, Tally.of(Map.of(Measure.OTHER, 3L))));
    FigureChange back = comesBack(change, FigureChange.TYPE);
    assertThat(back).usingRecursiveComparison().isEqualTo(change);
    FigureChange nothing = new FigureChange("all", List.of(), Standing.SAME);
    assertThat(comesBack(nothing, FigureChange.TYPE)).isEqualTo(nothing);
  }

  private static <T> T comesBack(T value, TypeInformation<T> type) throws Exception {
    SerializerConfigImpl withoutKryo = new SerializerConfigImpl();
    withoutKryo.setGenericTypes(false);
    TypeSerializer<T> serializer = type.createSerializer(withoutKryo);
    DataOutputSerializer written = new DataOutputSerializer(16);
    serializer.serialize(value, written);
    DataOutputSerializer copied = new DataOutputSerializer(16);
    serializer.copy(new DataInputDeserializer(written.getCopyOfBuffer()), copied);
    DataInputDeserializer read = new DataInputDeserializer(copied.getCopyOfBuffer());
    T back = serializer.deserialize(read);
    assertThat(read.available()).isZero();
    assertThat(serializer.snapshotConfiguration().restoreSerializer()).isEqualTo(serializer);
    return back;
  }
}
