package org.lantoa.stream.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.apache.flink.util.clock.SystemClock;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.topic.Rejection;
import org.lantoa.stream.output.StreamTypes;
import org.lantoa.stream.refusals.ToldRefusals;

/**
 * Lets contents, observations and polls through, drops ticks (the watermark has taken what they
 * say) and turns malformed records aside. A record that goes on is stamped with its log time: the
 * newest tick before it in its own partition, that is, when the log's own clock says that it was
 * appended; {@link Long#MIN_VALUE} if no tick stands before it. The newest ticks are kept over a
 * restart, after which the ticks before a record are not read again.
 */
public final class Sieve<T extends FromLog> extends AbstractStreamOperator<T>
    implements OneInputStreamOperator<T, T> {
  private static final long serialVersionUID = 1L;

  /** Malformed records. */
  public static final OutputTag<Rejection> REJECTED =
      new OutputTag<>("malformed", StreamTypes.REJECTION);

  /**
   * The newest tick of each partition. Every task gets all of them back, because a partition may be
   * read by another task after a restart.
   */
  static final ListStateDescriptor<PartitionTick> TICKS =
      new ListStateDescriptor<>("newest-ticks", PartitionTick.TYPE);

  private final ToldRefusals told;
  private transient @Nullable Counter malformed;
  private transient volatile @Nullable Instant newestTick;
  private transient @Nullable ListState<PartitionTick> kept;
  private transient @Nullable Map<Integer, Long> newest;

  Sieve(ToldRefusals told) {
    this.told = told;
  }

  /**
   * Puts a sieve behind a source.
   *
   * @param name what is read, as part of uid and name
   * @param told refusals that need no telling
   */
  public static <T extends FromLog> SingleOutputStreamOperator<T> attach(
      DataStream<T> source, String name, ToldRefusals told) {
    return source
        .transform("Sieve " + name, source.getType(), new Sieve<T>(told))
        .setParallelism(source.getParallelism())
        .uid("sieve-" + name);
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    kept = context.getOperatorStateStore().getUnionListState(TICKS);
    for (PartitionTick tick : kept.get()) {
      newest().merge(tick.partition(), tick.at(), Math::max);
    }
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    if (kept != null) {
      List<PartitionTick> ticks = new ArrayList<>();
      newest().forEach((partition, at) -> ticks.add(new PartitionTick(partition, at)));
      kept.update(ticks);
    }
  }

  @Override
  public void open() throws Exception {
    super.open();
    malformed = getMetricGroup().counter("malformedRecords");
    getMetricGroup().gauge("tickAgeSeconds", this::tickAge);
  }

  @Override
  public void processElement(StreamRecord<T> element) {
    T record = element.getValue();
    String field = record.malformedField();
    Instant tick = record.tick();
    if (field != null) {
      if (malformed != null) {
        malformed.inc();
      }
      if (!told.holds(logTime(record))) {
        Instant now = Instant.ofEpochMilli(getProcessingTimeService().getCurrentProcessingTime());
        output.collect(REJECTED, new StreamRecord<>(rejection(record, field, now)));
      }
    } else if (tick != null) {
      newest().merge(record.partition(), tick.toEpochMilli(), Math::max);
      newestTick = tick;
    } else {
      output.collect(new StreamRecord<>(record, logTime(record)));
    }
  }

  private long logTime(T record) {
    return newest().getOrDefault(record.partition(), Long.MIN_VALUE);
  }

  // The operator is made where the job is built and used elsewhere: nothing transient exists there.
  private Map<Integer, Long> newest() {
    if (newest == null) {
      newest = new HashMap<>();
    }
    return newest;
  }

  /** Seconds since the tick that this task read last; −1 if it has read none since its start. */
  private double tickAge() {
    Instant tick = newestTick;
    long now = SystemClock.getInstance().absoluteTimeMillis();
    return tick == null ? -1 : (now - tick.toEpochMilli()) / 1000.0;
  }

  private static Rejection rejection(FromLog record, String field, Instant now) {
    String what = field.isEmpty() ? "it is not a record of this topic" : "field '" + field + "'";
    return new Rejection(
        now,
        Rejection.Stage.JOB,
        "malformed-record",
        "A record of "
            + record.topic()
            + " cannot be read ("
            + what
            + "), so it counts nowhere; correct what wrote it and append it again",
        Map.of(
            "topic", record.topic(),
            "partition", Integer.toString(record.partition()),
            "offset", Long.toString(record.offset()),
            "field", field));
  }
}
