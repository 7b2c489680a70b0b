package org.lantoa.stream.log;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.topic.Rejection;
import org.lantoa.stream.refusals.ToldRefusals;
import org.lantoa.stream.testing.Harnesses;

/** One task of the sieve in Flink's harness. */
public final class SieveTask implements AutoCloseable {
  private final OneInputStreamOperatorTestHarness<LogRecord, LogRecord> harness;

  /** Opens a task, restored if there is a state. */
  public SieveTask(int tasks, int task, @Nullable OperatorSubtaskState restored) throws Exception {
    this(tasks, task, restored, ToldRefusals.NONE);
  }

  SieveTask(int tasks, int task, @Nullable OperatorSubtaskState restored, ToldRefusals told)
      throws Exception {
    harness =
        new OneInputStreamOperatorTestHarness<>(
            new Sieve<LogRecord>(told), Harnesses.MAX_PARALLELISM, tasks, task);
    harness.setup(
        LogRecord.TYPE.createSerializer(harness.getExecutionConfig().getSerializerConfig()));
    if (restored != null) {
      harness.initializeState(restored);
    }
    harness.open();
  }

  /** Takes a record and gives what goes on, stamped. */
  public List<StreamRecord<LogRecord>> process(LogRecord record) throws Exception {
    harness.processElement(record, Long.MIN_VALUE);
    List<StreamRecord<LogRecord>> passed = new ArrayList<>();
    for (StreamRecord<? extends LogRecord> out : harness.extractOutputStreamRecords()) {
      passed.add(new StreamRecord<>(out.getValue(), out.getTimestamp()));
    }
    harness.getOutput().clear();
    return passed;
  }

  /** What was refused since this was last asked. */
  public List<Rejection> takeRejections() {
    return Harnesses.take(harness, Sieve.REJECTED);
  }

  public OperatorSubtaskState snapshot(long id) throws Exception {
    return harness.snapshot(id, id);
  }

  @Override
  public void close() {
    Harnesses.close(harness);
  }
}
