package org.lantoa.stream;

import java.util.List;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lantoa.model.topic.Gain;
import org.lantoa.model.topic.HourlyFigures;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.Rejection;
import org.lantoa.model.topic.Total;
import org.lantoa.stream.ledger.DatedChanges;
import org.lantoa.stream.ledger.PostState;
import org.lantoa.stream.ledger.PostText;
import org.lantoa.stream.ledger.Waiting;
import org.lantoa.stream.log.LogRecord;
import org.lantoa.stream.registry.RegistryVersion;
import org.lantoa.stream.totals.FigureChange;
import org.lantoa.stream.totals.ScopeState;

/** Everything on a stream or in state is serialized field by field, never by Kryo. */
final class StreamTypesTest {
  static List<Class<?>> types() {
    return List.of(
        LogRecord.class,
        RegistryVersion.class,
        FigureChange.class,
        Gain.class,
        PostSummary.class,
        HourlyFigures.class,
        Total.class,
        Rejection.class,
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
}
