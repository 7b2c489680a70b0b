package org.lantoa.stream.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.topic.Gain;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.Rejection;
import org.lantoa.stream.log.LogRecord;
import org.lantoa.stream.refusals.ToldRefusals;
import org.lantoa.stream.registry.RegistryReader;
import org.lantoa.stream.registry.RegistryVersion;
import org.lantoa.stream.testing.Harnesses;
import org.lantoa.stream.testing.TestingEpochs;
import org.lantoa.stream.totals.FigureChange;

/** One of several tasks of the ledger in Flink's harness. */
public final class LedgerTask implements AutoCloseable {
  private final CoBroadcastWithKeyedOperator<String, LogRecord, RegistryVersion, FigureChange>
      operator;
  private final KeyedBroadcastOperatorTestHarness<String, LogRecord, RegistryVersion, FigureChange>
      harness;

  private record Newest(@Nullable RegistryVersion version) implements RegistryReader {
    @Override
    public Optional<RegistryVersion> newest() {
      return Optional.ofNullable(version);
    }
  }

  /**
   * Opens a task.
   *
   * @param newest the registry's newest version that can be read
   * @param restored the task's part of a checkpoint
   */
  public LedgerTask(
      int tasks,
      int task,
      @Nullable RegistryVersion newest,
      @Nullable OperatorSubtaskState restored)
      throws Exception {
    operator =
        new CoBroadcastWithKeyedOperator<>(
            new LedgerOperator(new Newest(newest), new TestingEpochs(), ToldRefusals.NONE),
            List.of(LedgerState.APPLIED));
    harness =
        new KeyedBroadcastOperatorTestHarness<>(
            operator,
            record -> record.post().text(),
            Types.STRING,
            Harnesses.MAX_PARALLELISM,
            tasks,
            task);
    harness.setup(
        FigureChange.TYPE.createSerializer(harness.getExecutionConfig().getSerializerConfig()));
    if (restored != null) {
      harness.initializeState(restored);
    }
    harness.open();
    harness.processBroadcastWatermark(Long.MAX_VALUE);
  }

  public void process(StreamRecord<LogRecord> record) throws Exception {
    harness.processElement(record);
  }

  public void publish(RegistryVersion version) throws Exception {
    harness.processBroadcastElement(version, Long.MIN_VALUE);
  }

  public void watermark(long at) throws Exception {
    harness.processWatermark(at);
  }

  public List<FigureChange> takeChanges() {
    return Harnesses.take(harness);
  }

  public List<Gain> takeGains() {
    return Harnesses.take(harness, LedgerOperator.GAINS);
  }

  public List<PostSummary> takePosts() {
    return Harnesses.take(harness, LedgerOperator.POSTS);
  }

  public List<Rejection> takeRejections() {
    return Harnesses.take(harness, LedgerOperator.REJECTED);
  }

  /** What its metrics say. */
  public Map<String, Long> counters() throws ReflectiveOperationException {
    return Harnesses.counters(operator.getMetricGroup());
  }

  public OperatorSubtaskState snapshot(long id) throws Exception {
    return harness.snapshot(id, id);
  }

  @Override
  public void close() {
    Harnesses.close(harness);
  }
}
