package org.lantoa.stream;

import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.lantoa.model.topic.Coverage;
import org.lantoa.model.topic.Topic;
import org.lantoa.model.topic.Total;
import org.lantoa.stream.coverage.CoverageOperator;
import org.lantoa.stream.ledger.LedgerOperator;
import org.lantoa.stream.log.LogRecord;
import org.lantoa.stream.log.LogTopics;
import org.lantoa.stream.log.PollRecord;
import org.lantoa.stream.log.Sieve;
import org.lantoa.stream.output.Epochs;
import org.lantoa.stream.output.NewestPosts;
import org.lantoa.stream.output.OutputTopics;
import org.lantoa.stream.refusals.ToldRefusals;
import org.lantoa.stream.registry.RegistryReader;
import org.lantoa.stream.registry.RegistryVersion;
import org.lantoa.stream.registry.RegistryVersions;
import org.lantoa.stream.totals.FigureChange;
import org.lantoa.stream.totals.Gathering;
import org.lantoa.stream.totals.TotalsOperator;

/**
 * Turns contents, observations and the registry into gains, posts, figures per hour and totals, and
 * polls into coverage and what is known of sources.
 */
public final class EngagementJob {
  /** The job's name in Flink. */
  public static final String NAME = "Lan Toa engagement";

  private EngagementJob() {}

  /**
   * Runs the job on the cluster that it is submitted to.
   *
   * @param arguments {@code --bootstrap}, and optionally {@code --group}, {@code --parallelism},
   *     {@code --checkpoint-interval}, {@code --checkpoint-dir}, {@code --generation}, {@code
   *     --refusals-since}, {@code --state-backend}
   */
  public static void main(String[] arguments) throws Exception {
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
    build(environment, EngagementArguments.read(arguments));
    environment.execute(NAME);
  }

  /**
   * Builds the job between Kafka's topics. The topics must exist.
   *
   * @param environment where it will run; gets the settings' configuration
   */
  public static void build(StreamExecutionEnvironment environment, EngagementSettings settings) {
    environment.configure(settings.flink());
    environment.setParallelism(settings.parallelism());
    LogTopics log = LogTopics.of(settings.bootstrap(), settings.group());
    RegistryVersions registry = RegistryVersions.of(settings.bootstrap(), settings.group());
    OutputTopics outputs = OutputTopics.of(settings.bootstrap(), settings.generation());
    connect(
        new Inputs(
            log.read(environment, Topic.CONTENTS, settings.parallelism()),
            log.read(environment, Topic.OBSERVATIONS, settings.parallelism()),
            log.readPolls(environment, settings.parallelism()),
            registry.follow(environment),
            registry.reader()),
        settings.refusals().map(since -> since.told(registry)).orElse(ToldRefusals.NONE),
        outputs.epochs(),
        outputs.sinks());
  }

  /**
   * What the job reads.
   *
   * @param contents contents and ticks
   * @param observations observations and ticks; the watermark is the minimum of both
   * @param polls polls and ticks; the watermark is the minimum of its partitions
   * @param registry versions of the registry; its watermark must be the last of all
   * @param reader reads the newest registry version before the first record
   */
  record Inputs(
      DataStream<LogRecord> contents,
      DataStream<LogRecord> observations,
      DataStream<PollRecord> polls,
      DataStream<RegistryVersion> registry,
      RegistryReader reader) {}

  /**
   * Connects inputs and outputs:
   *
   * <pre>
   * contents ─────▶ sieve ─┐
   *                        ├─ by post ─▶ post-ledger ─┬─▶ gathering ─ by scope ─▶ scope-totals ─┬─▶ totals
   * observations ─▶ sieve ─┘                 ▲        ├─▶ gains                                 └─▶ hourly
   *                   │                      │        ├─▶ newest-posts ─▶ posts
   *                   ▼                      │        └─▶ rejected
   *                rejected              registry (broadcast)
   *                                          ▼
   * polls ────────▶ sieve ─ by source ─▶ source-coverage ─▶ coverage, sources
   * </pre>
   */
  static void connect(Inputs inputs, ToldRefusals told, Epochs epochs, OutputTopics.Sinks sinks) {
    SingleOutputStreamOperator<LogRecord> contents =
        Sieve.attach(inputs.contents(), "contents", told);
    SingleOutputStreamOperator<LogRecord> observations =
        Sieve.attach(inputs.observations(), "observations", told);
    SingleOutputStreamOperator<FigureChange> ledger =
        LedgerOperator.attach(
            contents, observations, inputs.registry(), inputs.reader(), epochs, told);
    SingleOutputStreamOperator<PollRecord> polls = Sieve.attach(inputs.polls(), "polls", told);
    SingleOutputStreamOperator<Coverage> coverage =
        CoverageOperator.attach(polls, inputs.registry(), inputs.reader(), epochs);
    SingleOutputStreamOperator<Total> totals =
        TotalsOperator.attach(Gathering.attach(ledger), epochs);
    write(NewestPosts.attach(ledger.getSideOutput(LedgerOperator.POSTS)), sinks.posts(), "posts");
    write(ledger.getSideOutput(LedgerOperator.GAINS), sinks.gains(), "post-gains");
    write(totals.getSideOutput(TotalsOperator.HOURLY), sinks.hourly(), "hourly");
    write(totals, sinks.totals(), "totals");
    write(coverage, sinks.coverage(), "coverage");
    write(coverage.getSideOutput(CoverageOperator.STATES), sinks.states(), "source-states");
    write(coverage.getSideOutput(CoverageOperator.FOLLOWERS), sinks.followers(), "followers");
    write(
        ledger
            .getSideOutput(LedgerOperator.REJECTED)
            .union(
                contents.getSideOutput(Sieve.REJECTED),
                observations.getSideOutput(Sieve.REJECTED),
                polls.getSideOutput(Sieve.REJECTED)),
        sinks.rejected(),
        "rejected");
  }

  private static <T> void write(DataStream<T> results, Sink<T> sink, String name) {
    results.sinkTo(sink).uid("write-" + name).name("Write " + name);
  }
}
