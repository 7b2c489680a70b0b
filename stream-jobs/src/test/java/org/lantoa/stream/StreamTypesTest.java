package org.lantoa.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.Coverage;
import org.lantoa.model.topic.Followers;
import org.lantoa.model.topic.Gain;
import org.lantoa.model.topic.HourlyFigures;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.Rejection;
import org.lantoa.model.topic.SourceState;
import org.lantoa.model.topic.Total;
import org.lantoa.stream.coverage.FollowersRead;
import org.lantoa.stream.coverage.SourceStanding;
import org.lantoa.stream.ledger.DatedChanges;
import org.lantoa.stream.ledger.PostState;
import org.lantoa.stream.ledger.PostText;
import org.lantoa.stream.ledger.Waiting;
import org.lantoa.stream.log.PollRecord;
import org.lantoa.stream.output.StreamTypes;
import org.lantoa.stream.registry.RegistryVersion;
import org.lantoa.stream.totals.ScopeState;

/** Everything on a stream or in state is serialized field by field, never by Kryo. */
final class StreamTypesTest {
  static List<Class<?>> types() {
    return List.of(
        RegistryVersion.class,
        Gain.class,
        PostSummary.class,
        HourlyFigures.class,
        Total.class,
        Rejection.class,
        PollRecord.class,
        Coverage.class,
        SourceState.class,
        SourceStanding.class,
        FollowersRead.class,
        PostState.class,
        PostText.class,
        Waiting.class,
        DatedChanges.class,
        ScopeState.class);
  }

  @ParameterizedTest
  @MethodSource("types")
  void isSerializedWithoutKryo(Class<?> type) {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
  }

  @Test
  void aDayIsSerializedToo() throws Exception {
    SerializerConfigImpl withoutKryo = new SerializerConfigImpl();
    withoutKryo.setGenericTypes(false);
    TypeSerializer<Followers> serializer = StreamTypes.FOLLOWERS.createSerializer(withoutKryo);
    Followers followers =
        new Followers(
            SourceKey.parse("facebook:100"), LocalDate.parse("2025-03-01"), 7, Instant.EPOCH, 1);
    DataOutputSerializer written = new DataOutputSerializer(64);
    serializer.serialize(followers, written);

    assertThat(serializer.deserialize(new DataInputDeserializer(written.getCopyOfBuffer())))
        .isEqualTo(followers);
  }
}
