package org.lantoa.stream.histories;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.topic.Forgotten;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.lantoa.stream.ledger.LedgerTask;
import org.lantoa.stream.log.LogRecord;
import org.lantoa.stream.log.SieveTask;
import org.lantoa.stream.log.TestingLog;
import org.lantoa.stream.output.NewestPostsTask;
import org.lantoa.stream.registry.RegistryVersion;
import org.lantoa.stream.testing.Harnesses;
import org.lantoa.stream.totals.FigureChange;
import org.lantoa.stream.totals.GatheringTask;
import org.lantoa.stream.totals.TotalsTask;

/**
 * The job's operators in Flink's harnesses, connected as the job connects them: sources, sieves,
 * ledger, newest posts, gathering, totals, with keys and checkpoints split over tasks as Flink
 * splits them.
 */
final class TestedJob implements AutoCloseable {
  private final int tasks;
  private final Map<Step.Log, TestingLog> logs = new HashMap<>();
  private final Map<Topic, List<SieveTask>> sieves = new TreeMap<>();
  private final List<LedgerTask> ledgers = new ArrayList<>();
  private final List<NewestPostsTask> newestPosts = new ArrayList<>();
  private final List<GatheringTask> gatherings = new ArrayList<>();
  private final List<TotalsTask> totals = new ArrayList<>();
  private final Readers readers;
  private final Map<Step.Log, Long> newestRead = new HashMap<>();
  private Spoiler spoiler;
  private final List<Long> gathered = new ArrayList<>();
  private long watermark = Long.MIN_VALUE;
  private long watermarkOfTotals = Long.MIN_VALUE;

  /** What a checkpoint holds. */
  record Checkpoint(
      Map<Topic, List<OperatorSubtaskState>> sieves,
      List<OperatorSubtaskState> ledgers,
      List<OperatorSubtaskState> totals) {}

  /** What a job starts with. */
  record Beginning(
      int tasks, @Nullable RegistryVersion newest, long now, @Nullable Checkpoint from) {}

  TestedJob(History history, Beginning beginning, Readers readers, Spoiler spoiler)
      throws Exception {
    this.tasks = beginning.tasks();
    this.readers = readers;
    this.spoiler = spoiler;
    Checkpoint from = beginning.from();
    int readersPerTopic = Math.min(tasks, history.partitions());
    for (Topic topic : List.of(Topic.CONTENTS, Topic.OBSERVATIONS)) {
      List<SieveTask> row = new ArrayList<>();
      for (int task = 0; task < readersPerTopic; task++) {
        row.add(
            new SieveTask(
                readersPerTopic,
                task,
                from == null ? null : part(from.sieves().get(topic), readersPerTopic, task)));
      }
      sieves.put(topic, row);
    }
    history.logs().forEach(log -> logs.put(log, new TestingLog(log.topic(), log.partition())));
    for (int task = 0; task < tasks; task++) {
      ledgers.add(
          new LedgerTask(
              tasks,
              task,
              beginning.newest(),
              from == null ? null : part(from.ledgers(), tasks, task)));
      newestPosts.add(new NewestPostsTask(tasks, task, beginning.now()));
      gatherings.add(new GatheringTask(tasks, task, beginning.now()));
      gathered.add(Long.MIN_VALUE);
      totals.add(
          new TotalsTask(
              tasks,
              task,
              beginning.now(),
              from == null ? null : part(from.totals(), tasks, task)));
    }
    flush();
  }

  private static @Nullable OperatorSubtaskState part(
      @Nullable List<OperatorSubtaskState> left, int tasks, int task) throws Exception {
    return left == null ? null : Harnesses.part(left, tasks, task);
  }

  /** A job that was taken for dead: what it writes from now on is stale, and is never spoiled. */
  void fallAsleep() {
    spoiler = new Spoiler(null, 0, readers);
  }

  /** Whether it has read a record, this one or a later one of its partition. */
  boolean hasRead(Act.Deliver record) {
    return newestRead.getOrDefault(record.log(), -1L) >= record.offset();
  }

  void deliver(Act.Deliver record) throws Exception {
    newestRead.merge(record.log(), record.offset(), Math::max);
    TestingLog log = logs.get(record.log());
    List<SieveTask> row = sieves.get(record.log().topic());
    if (log == null || row == null) {
      throw new IllegalArgumentException("no partition " + record.log());
    }
    LogRecord read = log.read(record.offset(), bytes(record));
    SieveTask sieve = row.get(record.log().partition() % row.size());
    if (record.entry() instanceof Forgotten mark && !spoiler.lets(mark)) {
      return;
    }
    for (StreamRecord<LogRecord> passed : sieve.process(read)) {
      ledgers.get(taskOf(passed.getValue().post().text())).process(passed);
    }
    sieve.takeRejections().forEach(readers::read);
    flush();
    tellTime();
  }

  private static byte[] bytes(Act.Deliver record) {
    if (record.entry() == null) {
      return "không phải bản ghi".getBytes(StandardCharsets.UTF_8);
    }
    return record.log().topic() == Topic.CONTENTS
        ? RecordCodec.CONTENTS.write(record.entry())
        : RecordCodec.OBSERVATIONS.write(record.entry());
  }

  private int taskOf(String key) {
    return KeyGroupRangeAssignment.assignKeyToParallelOperator(
        key, Harnesses.MAX_PARALLELISM, tasks);
  }

  private void tellTime() throws Exception {
    long minimum =
        logs.values().stream().mapToLong(TestingLog::watermark).min().orElse(Long.MIN_VALUE);
    if (minimum > watermark) {
      watermark = minimum;
      for (LedgerTask ledger : ledgers) {
        ledger.watermark(minimum);
      }
      flush();
      for (GatheringTask gathering : gatherings) {
        gathering.watermark(minimum);
      }
      flush();
    }
  }

  void publish(RegistryVersion version) throws Exception {
    for (LedgerTask ledger : ledgers) {
      ledger.publish(version);
    }
    flush();
  }

  void processingTime(long now) throws Exception {
    for (int task = 0; task < tasks; task++) {
      newestPosts.get(task).processingTime(now);
      gatherings.get(task).processingTime(now);
    }
    flush();
    for (TotalsTask task : totals) {
      task.processingTime(now);
    }
    flush();
  }

  private void flush() throws Exception {
    for (int task = 0; task < tasks; task++) {
      LedgerTask ledger = ledgers.get(task);
      for (FigureChange change : ledger.takeChanges()) {
        for (FigureChange passed : spoiler.pass(change)) {
          gatherings.get(task).process(passed);
        }
      }
      for (PostSummary post : ledger.takePosts()) {
        newestPosts.get(task).process(spoiler.pass(post));
      }
      newestPosts.get(task).take().forEach(readers::read);
      ledger.takeGains().stream().filter(spoiler::lets).forEach(readers::read);
      ledger.takeRejections().forEach(readers::read);
    }
    passGathered();
    for (TotalsTask task : totals) {
      task.takeTotals().forEach(readers::read);
      task.takeHours().forEach(readers::read);
    }
  }

  private void passGathered() throws Exception {
    for (int task = 0; task < tasks; task++) {
      GatheringTask.Sent sent = gatherings.get(task).take();
      for (FigureChange change : sent.changes()) {
        totals.get(taskOf(change.scope())).process(change);
      }
      for (long tick : sent.ticks()) {
        gathered.set(task, tick);
      }
    }
    long minimum = gathered.stream().mapToLong(tick -> tick).min().orElse(Long.MIN_VALUE);
    if (minimum > watermarkOfTotals) {
      watermarkOfTotals = minimum;
      for (TotalsTask task : totals) {
        task.watermark(minimum);
      }
    }
  }

  Checkpoint snapshot(long id) throws Exception {
    for (int task = 0; task < tasks; task++) {
      newestPosts.get(task).barrier(id);
      gatherings.get(task).barrier(id);
    }
    flush();
    Map<Topic, List<OperatorSubtaskState>> ofSieves = new TreeMap<>();
    for (Map.Entry<Topic, List<SieveTask>> row : sieves.entrySet()) {
      List<OperatorSubtaskState> states = new ArrayList<>();
      for (SieveTask task : row.getValue()) {
        states.add(task.snapshot(id));
      }
      ofSieves.put(row.getKey(), states);
    }
    List<OperatorSubtaskState> ofLedgers = new ArrayList<>();
    for (LedgerTask task : ledgers) {
      ofLedgers.add(task.snapshot(id));
    }
    List<OperatorSubtaskState> ofTotals = new ArrayList<>();
    for (TotalsTask task : totals) {
      ofTotals.add(task.snapshot(id));
    }
    return new Checkpoint(ofSieves, ofLedgers, ofTotals);
  }

  /** What the ledger's metrics say since it was opened. */
  Map<String, Long> counters() throws ReflectiveOperationException {
    Map<String, Long> counters = new TreeMap<>();
    for (LedgerTask ledger : ledgers) {
      ledger.counters().forEach((name, count) -> counters.merge(name, count, Long::sum));
    }
    return counters;
  }

  @Override
  public void close() {
    sieves.values().forEach(row -> row.forEach(SieveTask::close));
    ledgers.forEach(LedgerTask::close);
    newestPosts.forEach(NewestPostsTask::close);
    gatherings.forEach(GatheringTask::close);
    totals.forEach(TotalsTask::close);
  }
}
