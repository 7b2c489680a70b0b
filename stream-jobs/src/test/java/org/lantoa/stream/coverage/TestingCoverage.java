package org.lantoa.stream.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.registry.Tenure;
import org.lantoa.model.registry.Unit;
import org.lantoa.model.topic.Coverage;
import org.lantoa.model.topic.Followers;
import org.lantoa.model.topic.Poll;
import org.lantoa.model.topic.PollOutcome;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.SourceState;
import org.lantoa.stream.log.PollRecord;
import org.lantoa.stream.output.StreamTypes;
import org.lantoa.stream.registry.RegistryReader;
import org.lantoa.stream.registry.RegistryVersion;
import org.lantoa.stream.testing.TestingEpochs;

/** Coverage in Flink's harness: real state, timers and serializers, no cluster. */
final class TestingCoverage implements AutoCloseable {
  static final SourceKey SOURCE = SourceKey.parse("facebook:100");

  private final KeyedBroadcastOperatorTestHarness<String, PollRecord, RegistryVersion, Coverage>
      harness;
  private long offset;
  private long now;

  private TestingCoverage(RegistryVersion newest, @Nullable OperatorSubtaskState restored, long now)
      throws Exception {
    this.now = now;
    harness =
        new KeyedBroadcastOperatorTestHarness<>(
            new CoBroadcastWithKeyedOperator<>(
                new CoverageOperator(new FixedRegistry(newest), new TestingEpochs()),
                List.of(CoverageState.APPLIED)),
            CoverageOperator::key,
            Types.STRING,
            128,
            1,
            0);
    harness.setup(
        StreamTypes.COVERAGE.createSerializer(harness.getExecutionConfig().getSerializerConfig()));
    if (restored != null) {
      harness.initializeState(restored);
    }
    harness.open();
    harness.setProcessingTime(now);
    harness.processBroadcastWatermark(Long.MAX_VALUE);
  }

  private record FixedRegistry(RegistryVersion version) implements RegistryReader {
    @Override
    public Optional<RegistryVersion> newest() {
      return Optional.of(version);
    }
  }

  /** A registry with the one source, read by an interface or not, and its bound. */
  static RegistryVersion registry(long offset, CountingOrigin origin, int bound) {
    Source source =
        new Source(
            SOURCE,
            "Trang",
            "Trang chính thức",
            "https://example.org/proof",
            origin,
            bound,
            List.of(),
            List.of(new Tenure("xa", null, null)));
    Unit unit = new Unit("xa", "xa", "x", "chinh-quyen", 0, List.of(), null, null, null);
    Registry registry =
        new Registry(Registry.DEFAULT_ZONE, List.of(unit), List.of(source), List.of());
    return new RegistryVersion(offset, RecordCodec.REGISTRY.write(registry));
  }

  static RegistryVersion nothing(long offset) {
    return new RegistryVersion(offset, RecordCodec.REGISTRY.write(Registry.empty()));
  }

  static TestingCoverage open(RegistryVersion newest) throws Exception {
    return new TestingCoverage(newest, null, 0);
  }

  static TestingCoverage from(OperatorSubtaskState checkpoint, RegistryVersion newest)
      throws Exception {
    return new TestingCoverage(newest, checkpoint, 0);
  }

  OperatorSubtaskState checkpoint() throws Exception {
    return harness.snapshot(1, 1);
  }

  TestingCoverage restarted(RegistryVersion newest) throws Exception {
    OperatorSubtaskState checkpoint = checkpoint();
    harness.close();
    return new TestingCoverage(newest, checkpoint, now);
  }

  TestingCoverage publish(RegistryVersion version) throws Exception {
    harness.processBroadcastElement(version, Long.MIN_VALUE);
    return this;
  }

  TestingCoverage poll(String at, PollOutcome outcome) throws Exception {
    return poll(new Poll(SOURCE, Instant.parse(at), outcome, null, null, 1, 1, null));
  }

  TestingCoverage poll(Poll poll) throws Exception {
    harness.processElement(PollRecord.of("lantoa.polls", 0, offset++, poll), 0);
    return this;
  }

  /** Lets log time come to an instant and the pause pass in which results are gathered. */
  TestingCoverage tick(String at) throws Exception {
    harness.processWatermark(Instant.parse(at).toEpochMilli());
    for (int i = 0; i < 2; i++) {
      now += CoverageOperator.PAUSE;
      harness.setProcessingTime(now);
    }
    return this;
  }

  /** Covered minutes of minutes passed, per hour: {@code 02:00 45/60}. */
  List<String> hours() {
    Map<Instant, Coverage> newest = new TreeMap<>();
    for (Coverage coverage : harness.extractOutputValues()) {
      newest.merge(coverage.hour(), coverage, (a, b) -> a.version() > b.version() ? a : b);
    }
    return newest.values().stream()
        .map(c -> c.hour().toString().substring(11, 16) + ' ' + c.covered() + '/' + c.minutes())
        .toList();
  }

  List<SourceState> states() {
    return side(CoverageOperator.STATES);
  }

  /** The newest state and since when. */
  String state() {
    List<SourceState> all = states();
    SourceState newest = all.get(all.size() - 1);
    return newest.state().wireName() + ' ' + newest.since();
  }

  List<Followers> followers() {
    return side(CoverageOperator.FOLLOWERS);
  }

  int timers() {
    return harness.numEventTimeTimers() + harness.numProcessingTimeTimers();
  }

  private <T> List<T> side(OutputTag<T> tag) {
    List<T> values = new ArrayList<>();
    @Nullable Iterable<StreamRecord<T>> found = harness.getSideOutput(tag);
    if (found != null) {
      found.forEach(record -> values.add(record.getValue()));
    }
    return values;
  }

  @Override
  public void close() {
    try {
      harness.close();
    } catch (Exception failure) {
      throw new AssertionError("the harness did not close", failure);
    }
  }
}
