package org.lantoa.stream.coverage;

import java.time.Duration;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.Coverage;
import org.lantoa.model.topic.Followers;
import org.lantoa.model.topic.MalformedRecordException;
import org.lantoa.model.topic.Poll;
import org.lantoa.model.topic.SourceState;
import org.lantoa.stream.log.PollRecord;
import org.lantoa.stream.output.Epochs;
import org.lantoa.stream.output.StreamTypes;
import org.lantoa.stream.output.Versions;
import org.lantoa.stream.registry.RegistryInForce;
import org.lantoa.stream.registry.RegistryReader;
import org.lantoa.stream.registry.RegistryVersion;

/**
 * Turns polls into coverage per source and hour, the state of sources, and their followers per day.
 * A source's coverage begins with the hour of its first attempt. The hour that runs is written
 * about every ten minutes of log time, each hour once more when it is over, and again when a poll
 * comes late; many ticks while catching up make one record. Sources that files feed, drafts and
 * unknown ones have no coverage.
 *
 * <p>The bound is that of the registry in force when an hour is written. A later version alone
 * rewrites nothing; what is written again, after a late poll or by a recompute, follows the new
 * one.
 */
public final class CoverageOperator
    extends KeyedBroadcastProcessFunction<String, PollRecord, RegistryVersion, Coverage> {
  private static final long serialVersionUID = 1L;

  /** The operator's uid and name. */
  public static final String UID = "source-coverage";

  /** States of sources. */
  public static final OutputTag<SourceState> STATES =
      new OutputTag<>("source-states", StreamTypes.SOURCE_STATE);

  /** Followers. */
  public static final OutputTag<Followers> FOLLOWERS =
      new OutputTag<>("followers", StreamTypes.FOLLOWERS);

  /** How often, in log time, the hour that runs is written. */
  static final long PACE = Duration.ofMinutes(10).toMillis();

  /** How long polls and ticks are gathered, in processing time. */
  static final long PAUSE = Duration.ofSeconds(1).toMillis();

  private final RegistryReader reader;
  private final Epochs epochs;
  private transient @Nullable Opened opened;

  private record Opened(
      CoverageState state,
      Versions versions,
      Counter tooLate,
      RegistryInForce<Registry.Lookup> registry) {
    Opened with(RegistryInForce<Registry.Lookup> newer) {
      return new Opened(state, versions, tooLate, newer);
    }
  }

  CoverageOperator(RegistryReader reader, Epochs epochs) {
    this.reader = reader;
    this.epochs = epochs;
  }

  /** Puts coverage behind the sieved polls and the registry. */
  public static SingleOutputStreamOperator<Coverage> attach(
      DataStream<PollRecord> polls,
      DataStream<RegistryVersion> registry,
      RegistryReader reader,
      Epochs epochs) {
    return polls
        .keyBy(CoverageOperator::key, Types.STRING)
        .connect(registry.broadcast(CoverageState.APPLIED))
        .process(new CoverageOperator(reader, epochs), StreamTypes.COVERAGE)
        .uid(UID)
        .name(UID);
  }

  static String key(PollRecord record) {
    Poll poll = record.poll();
    if (poll == null) {
      throw new IllegalStateException(
          record.topic() + '-' + record.partition() + '@' + record.offset() + " is no poll");
    }
    return poll.source().text();
  }

  @Override
  public void open(OpenContext context) {
    String task = getRuntimeContext().getTaskInfo().getTaskNameWithSubtasks();
    opened =
        new Opened(
            new CoverageState(getRuntimeContext()),
            Versions.open(epochs, task),
            getRuntimeContext().getMetricGroup().counter("tooLatePolls"),
            RegistryInForce.newest(reader, Registry::lookup));
  }

  private Opened opened() {
    if (opened == null) {
      throw new IllegalStateException(UID + " is used before it was opened");
    }
    return opened;
  }

  @Override
  public void processElement(PollRecord record, ReadOnlyContext context, Collector<Coverage> out) {
    Poll poll = Objects.requireNonNull(record.poll(), "the sieve lets only polls through");
    Results results = new Results(out, context::output);
    if (desk(poll.source(), results).take(poll, context.currentWatermark())) {
      soon(context.timerService());
    } else {
      opened().tooLate().inc();
    }
  }

  /** Whole seconds, so that all polls and ticks of a second share one timer. */
  private static void soon(TimerService timers) {
    long second = Math.floorDiv(timers.currentProcessingTime(), PAUSE);
    timers.registerProcessingTimeTimer((second + 1) * PAUSE);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Coverage> out) {
    TimerService timers = context.timerService();
    if (context.timeDomain() == TimeDomain.EVENT_TIME) {
      soon(timers);
      return;
    }
    long now = timers.currentWatermark();
    if (now == Long.MAX_VALUE) {
      return; // The input ended, which is no instant.
    }
    if (now == Long.MIN_VALUE) {
      timers.registerEventTimeTimer(Long.MIN_VALUE + 1); // The first tick has not come.
      return;
    }
    SourceKey source = SourceKey.parse(context.getCurrentKey());
    long change = desk(source, new Results(out, context::output)).pass(now);
    timers.registerEventTimeTimer(Math.min(change, (Math.floorDiv(now, PACE) + 1) * PACE));
  }

  // Hours that were written stand; what comes next is written by the new version.
  @Override
  public void processBroadcastElement(
      RegistryVersion version, Context context, Collector<Coverage> out) throws Exception {
    try {
      opened = opened().with(opened().registry().supersededBy(version, Registry::lookup));
    } catch (MalformedRecordException malformed) {
      return; // The ledger, which reads every version too, reports it.
    }
    context.getBroadcastState(CoverageState.APPLIED).put("offset", opened().registry().offset());
  }

  private CoverageDesk desk(SourceKey source, Results results) {
    return new CoverageDesk(source, opened().registry().meaning(), opened().state(), results);
  }

  /** Side outputs, which the contexts offer without a common public type. */
  private interface Sender {
    <X> void send(OutputTag<X> tag, X value);
  }

  private final class Results implements CoverageOutputs {
    private final Collector<Coverage> out;
    private final Sender sender;

    private Results(Collector<Coverage> out, Sender sender) {
      this.out = out;
      this.sender = sender;
    }

    @Override
    public void coverage(Coverage coverage) {
      out.collect(coverage);
    }

    @Override
    public void state(SourceState state) {
      sender.send(STATES, state);
    }

    @Override
    public void followers(Followers followers) {
      sender.send(FOLLOWERS, followers);
    }

    @Override
    public long version() {
      return opened().versions().next();
    }
  }
}
