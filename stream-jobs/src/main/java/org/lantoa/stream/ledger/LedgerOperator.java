package org.lantoa.stream.ledger;

import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.PostKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.Gain;
import org.lantoa.model.topic.MalformedRecordException;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.Rejection;
import org.lantoa.stream.log.LogRecord;
import org.lantoa.stream.output.Epochs;
import org.lantoa.stream.output.StreamTypes;
import org.lantoa.stream.output.Versions;
import org.lantoa.stream.refusals.ToldRefusals;
import org.lantoa.stream.registry.RegistryInForce;
import org.lantoa.stream.registry.RegistryReader;
import org.lantoa.stream.registry.RegistryVersion;
import org.lantoa.stream.totals.FigureChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads contents and observations together per post and turns them into gains, the newest state of
 * posts, and changes of the scopes they count in. The newest registry version is read before the
 * first record; later versions come as broadcast and apply at once, to what waits too.
 */
public final class LedgerOperator
    extends KeyedBroadcastProcessFunction<String, LogRecord, RegistryVersion, FigureChange> {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(LedgerOperator.class);

  /** The operator's uid and name. */
  public static final String UID = "post-ledger";

  /** Gains. */
  public static final OutputTag<Gain> GAINS = new OutputTag<>("gains", StreamTypes.GAIN);

  /** The newest state of posts. */
  public static final OutputTag<PostSummary> POSTS = new OutputTag<>("posts", StreamTypes.POST);

  /** What was refused. */
  public static final OutputTag<Rejection> REJECTED =
      new OutputTag<>("refused", StreamTypes.REJECTION);

  /** How long, in log time, a record waits for its source or its content. */
  public static final Duration PATIENCE = Duration.ofMinutes(10);

  private final RegistryReader reader;
  private final Epochs epochs;
  private final ToldRefusals told;
  private transient @Nullable Opened opened;

  /** What exists only while the task runs. */
  private record Opened(
      LedgerState state,
      Versions versions,
      LedgerMetrics metrics,
      RegistryInForce<Placing> registry) {
    Opened with(RegistryInForce<Placing> newer) {
      return new Opened(state, versions, metrics, newer);
    }
  }

  LedgerOperator(RegistryReader reader, Epochs epochs, ToldRefusals told) {
    this.reader = reader;
    this.epochs = epochs;
    this.told = told;
  }

  /**
   * Puts the ledger behind the sieved contents and observations and the registry.
   *
   * @param told refusals that need no telling
   */
  public static SingleOutputStreamOperator<FigureChange> attach(
      DataStream<LogRecord> contents,
      DataStream<LogRecord> observations,
      DataStream<RegistryVersion> registry,
      RegistryReader reader,
      Epochs epochs,
      ToldRefusals told) {
    return contents
        .union(observations)
        .keyBy(record -> record.post().text(), Types.STRING)
        .connect(registry.broadcast(LedgerState.APPLIED))
        .process(new LedgerOperator(reader, epochs, told), FigureChange.TYPE)
        .uid(UID)
        .name(UID);
  }

  @Override
  public void open(OpenContext context) {
    String task = getRuntimeContext().getTaskInfo().getTaskNameWithSubtasks();
    LedgerMetrics metrics = new LedgerMetrics(getRuntimeContext().getMetricGroup());
    opened =
        new Opened(
            new LedgerState(getRuntimeContext()),
            Versions.open(epochs, task),
            metrics,
            RegistryInForce.newest(reader, LedgerOperator::placing));
  }

  private static Placing placing(Registry registry) {
    Placing placing = new Placing(registry);
    placing
        .unreadableCampaigns()
        .forEach(
            campaign ->
                LOG.error(
                    "the query of campaign {} cannot be read, so no post joins it;"
                        + " correct it in campaigns.yaml and publish the registry again",
                    campaign));
    return placing;
  }

  private Opened opened() {
    if (opened == null) {
      throw new IllegalStateException(UID + " is used before it was opened");
    }
    return opened;
  }

  @Override
  public void processElement(
      LogRecord record, ReadOnlyContext context, Collector<FigureChange> out) {
    long deadline = deadline(context.timestamp(), context.currentWatermark());
    if (desk(record.post(), outputs(context::output, context.currentProcessingTime(), out))
        .arrive(record, deadline)) {
      context.timerService().registerEventTimeTimer(Math.max(deadline, Long.MIN_VALUE + 1));
    }
  }

  // The record's own log time; ticks of other partitions tell it where none stands before it.
  private static long deadline(@Nullable Long timestamp, long watermark) {
    long now = timestamp == null ? watermark : Math.max(timestamp, watermark);
    return now == Long.MIN_VALUE ? Waiting.AT_FIRST_TICK : now + PATIENCE.toMillis();
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<FigureChange> out) {
    long now = context.timerService().currentWatermark();
    if (now == Long.MAX_VALUE) {
      return; // The input ended, which is no instant: what waits goes into the savepoint.
    }
    PostDesk desk =
        desk(
            PostKey.parse(context.getCurrentKey()),
            outputs(context::output, context.currentProcessingTime(), out));
    if (desk.startWaits(now + PATIENCE.toMillis())) {
      context.timerService().registerEventTimeTimer(now + PATIENCE.toMillis());
    }
    desk.settle(now);
  }

  @Override
  public void processBroadcastElement(
      RegistryVersion version, Context context, Collector<FigureChange> out) throws Exception {
    if (!apply(version, context)) {
      return;
    }
    LedgerOutputs outputs = outputs(context::output, context.currentProcessingTime(), out);
    context.applyToKeyedState(
        LedgerState.WAITING,
        (key, waiting) -> desk(PostKey.parse(key), outputs).settle(Long.MIN_VALUE));
  }

  // Versions older than the one read when the task opened change nothing, but one that cannot be
  // read must be told of; that one itself may still be news to what waited before.
  private boolean apply(RegistryVersion version, Context context) throws Exception {
    RegistryInForce<Placing> inForce = opened().registry();
    try {
      if (version.offset() < inForce.offset()) {
        version.registry();
        return false;
      }
      opened = opened().with(inForce.supersededBy(version, LedgerOperator::placing));
    } catch (MalformedRecordException malformed) {
      refuse(version, context);
      return false;
    }
    context.getBroadcastState(LedgerState.APPLIED).put("offset", version.offset());
    return true;
  }

  private void refuse(RegistryVersion version, Context context) {
    if (getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0) {
      opened().metrics().refused();
      context.output(
          REJECTED,
          Refusal.ofRegistry(
              version.offset(), Instant.ofEpochMilli(context.currentProcessingTime())));
    }
  }

  private PostDesk desk(PostKey post, LedgerOutputs outputs) {
    return new PostDesk(post, opened().registry().meaning(), opened().state().turned(), outputs);
  }

  private LedgerOutputs outputs(Sender sender, long now, Collector<FigureChange> out) {
    return new LedgerCollector(
        gain -> sender.send(GAINS, gain),
        post -> sender.send(POSTS, post),
        out::collect,
        rejection -> sender.send(REJECTED, rejection),
        opened().versions(),
        opened().metrics(),
        told,
        Instant.ofEpochMilli(now));
  }

  /** Side outputs, which the contexts of the two inputs offer without a common public type. */
  private interface Sender {
    <X> void send(OutputTag<X> tag, X value);
  }
}
