package org.lantoa.stream.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Tally;
import org.lantoa.model.topic.Change;
import org.lantoa.model.topic.Gain;
import org.lantoa.model.topic.LogEntry;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.Rejection;
import org.lantoa.stream.log.LogRecord;
import org.lantoa.stream.refusals.ToldRefusals;
import org.lantoa.stream.registry.RegistryReader;
import org.lantoa.stream.registry.RegistryVersion;
import org.lantoa.stream.testing.TestingEpochs;
import org.lantoa.stream.totals.DatedFigures;
import org.lantoa.stream.totals.FigureChange;

/** The ledger in Flink's harness: real state, timers and serializers, no cluster. */
final class TestingLedger implements AutoCloseable {
  private final KeyedBroadcastOperatorTestHarness<String, LogRecord, RegistryVersion, FigureChange>
      harness;
  private long offset;
  private long logTime = Long.MIN_VALUE;

  private TestingLedger(@Nullable RegistryVersion newest, @Nullable OperatorSubtaskState restored)
      throws Exception {
    this(newest, restored, ToldRefusals.NONE);
  }

  private TestingLedger(
      @Nullable RegistryVersion newest, @Nullable OperatorSubtaskState restored, ToldRefusals told)
      throws Exception {
    harness =
        new KeyedBroadcastOperatorTestHarness<>(
            new CoBroadcastWithKeyedOperator<>(
                new LedgerOperator(new FixedRegistry(newest), new TestingEpochs(), told),
                List.of(LedgerState.APPLIED)),
            record -> record.post().text(),
            Types.STRING,
            128,
            1,
            0);
    harness.setup(
        FigureChange.TYPE.createSerializer(harness.getExecutionConfig().getSerializerConfig()));
    if (restored != null) {
      harness.initializeState(restored);
    }
    harness.open();
    harness.processBroadcastWatermark(Long.MAX_VALUE);
  }

  private record FixedRegistry(@Nullable RegistryVersion version) implements RegistryReader {
    @Override
    public Optional<RegistryVersion> newest() {
      return Optional.ofNullable(version);
    }
  }

  static TestingLedger open(RegistryVersion newest) throws Exception {
    return new TestingLedger(newest, null);
  }

  /** A task beside another one that has told refusals. */
  static TestingLedger beside(RegistryVersion newest, ToldRefusals told) throws Exception {
    return new TestingLedger(newest, null, told);
  }

  static TestingLedger withoutRegistry() throws Exception {
    return new TestingLedger(null, null);
  }

  /** A task that is restored from a checkpoint that was kept. */
  static TestingLedger from(OperatorSubtaskState checkpoint, RegistryVersion newest)
      throws Exception {
    return new TestingLedger(newest, checkpoint);
  }

  OperatorSubtaskState checkpoint() throws Exception {
    return harness.snapshot(1, 1);
  }

  /** A checkpoint, and a new task that is restored from it. */
  TestingLedger restarted(@Nullable RegistryVersion newest) throws Exception {
    OperatorSubtaskState checkpoint = checkpoint();
    harness.close();
    return new TestingLedger(newest, checkpoint);
  }

  TestingLedger read(LogEntry... entries) throws Exception {
    for (LogEntry entry : entries) {
      harness.processElement(LogRecord.of("topic", 0, offset++, entry), logTime);
    }
    return this;
  }

  TestingLedger tick(String at) throws Exception {
    logTime = Instant.parse(at).toEpochMilli();
    harness.processWatermark(logTime);
    return this;
  }

  TestingLedger publish(RegistryVersion version) throws Exception {
    harness.processBroadcastElement(version, Long.MIN_VALUE);
    return this;
  }

  /** The newest gain of each id. */
  Map<String, Gain> gains() {
    Map<String, Gain> newest = new TreeMap<>();
    for (Gain gain : side(LedgerOperator.GAINS)) {
      newest.merge(gain.id(), gain, (a, b) -> a.version() > b.version() ? a : b);
    }
    return newest;
  }

  List<Gain> writtenGains() {
    return side(LedgerOperator.GAINS);
  }

  /** The changes of the gain with an id. */
  List<Change> changes(String id) {
    return Objects.requireNonNull(gains().get(id), () -> id + " is not in " + gains().keySet())
        .changes();
  }

  List<PostSummary> posts() {
    return side(LedgerOperator.POSTS);
  }

  PostSummary lastPost() {
    List<PostSummary> all = posts();
    return all.get(all.size() - 1);
  }

  List<Rejection> rejections() {
    return side(LedgerOperator.REJECTED);
  }

  /** Sums per scope of everything that was sent on, whatever its date. */
  Map<String, Tally> sums() {
    Map<String, Tally> sums = new HashMap<>();
    for (FigureChange change : sent()) {
      for (DatedFigures dated : change.dated()) {
        sums.merge(change.scope(), TestingFigures.gains(dated.figures()), Tally::plus);
      }
    }
    return sums;
  }

  List<FigureChange> sent() {
    return harness.extractOutputValues();
  }

  int timers() {
    return harness.numEventTimeTimers();
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
