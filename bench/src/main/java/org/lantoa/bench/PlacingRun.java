package org.lantoa.bench;

import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.accumulators.LongMaximum;
import org.apache.flink.api.common.accumulators.LongMinimum;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;
import org.lantoa.model.ContentKind;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Campaign;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.registry.Tenure;
import org.lantoa.model.registry.Unit;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.stream.ledger.LedgerOperator;
import org.lantoa.stream.log.LogRecord;
import org.lantoa.stream.refusals.ToldRefusals;
import org.lantoa.stream.registry.RegistryReader;
import org.lantoa.stream.registry.RegistryVersion;
import org.lantoa.stream.totals.FigureChange;

/**
 * One run of the job's ledger in a Flink of its own, one task of each operator: of every post its
 * content and some observations, as fast as they are taken.
 */
final class PlacingRun {
  private static final Instant PUBLISHED = Instant.parse("2026-03-01T01:00:00Z");
  private static final Instant OBSERVED = Instant.parse("2026-03-01T02:00:00Z");
  private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-01");
  private static final LocalDate LAST_DAY = LocalDate.parse("2026-12-31");

  /**
   * What was found.
   *
   * @param postsPerSecond posts that were placed, between the first and the last
   * @param memberships in how many campaigns a post is on average
   */
  record Result(double postsPerSecond, double memberships) {}

  private PlacingRun() {}

  static Result of(int posts, int observations, List<String> texts, List<String> queries)
      throws IOException {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(PipelineOptions.OBJECT_REUSE, true);
    configuration.set(StateBackendOptions.STATE_BACKEND, "hashmap");
    StreamExecutionEnvironment flink =
        StreamExecutionEnvironment.createLocalEnvironment(1, configuration);
    DataStream<LogRecord> records =
        numbers(flink, posts, "posts")
            .flatMap(new Records(texts, observations))
            .returns(LogRecord.TYPE);
    SingleOutputStreamOperator<FigureChange> ledger =
        LedgerOperator.attach(
            records,
            numbers(flink, 1, "more").flatMap(new None<LogRecord>()).returns(LogRecord.TYPE),
            numbers(flink, 1, "registry")
                .flatMap(new None<RegistryVersion>())
                .returns(RegistryVersion.TYPE),
            new Given(RecordCodec.REGISTRY.write(registry(queries))),
            task -> 0,
            ToldRefusals.NONE);
    ledger.sinkTo(new DiscardingSink<>());
    ledger
        .getSideOutput(LedgerOperator.POSTS)
        .map(new Watch())
        .returns(Types.INT)
        .sinkTo(new DiscardingSink<>());
    return result(flink, posts, observations);
  }

  private static Result result(StreamExecutionEnvironment flink, int posts, int observations)
      throws IOException {
    JobExecutionResult done;
    try {
      done = flink.execute("placing");
    } catch (Exception failure) {
      throw new IOException("the ledger failed, so nothing was measured", failure);
    }
    long told = done.getAccumulatorResult(Watch.POSTS);
    if (told != (long) posts * observations) {
      throw new IOException(told + " of " + posts + " times " + observations + " posts were told");
    }
    long first = done.getAccumulatorResult(Watch.FIRST);
    long last = done.getAccumulatorResult(Watch.LAST);
    long memberships = done.getAccumulatorResult(Watch.MEMBERSHIPS);
    return new Result((posts - 1) * 1e9 / (last - first), memberships / (double) told);
  }

  private static DataStream<Long> numbers(
      StreamExecutionEnvironment flink, int count, String name) {
    return flink.fromSource(
        new NumberSequenceSource(0, count - 1L), WatermarkStrategy.noWatermarks(), name);
  }

  private static Registry registry(List<String> queries) {
    List<Unit> units = new ArrayList<>();
    List<Source> sources = new ArrayList<>();
    units.add(unit("tinh", List.of()));
    for (int i = 0; i < CampaignPosts.COMMUNES; i++) {
      units.add(unit("xa-" + i, List.of(new Tenure("tinh", null, null))));
      sources.add(source("facebook:" + (1_000 + i), "xa-" + i));
    }
    List<Campaign> campaigns = new ArrayList<>();
    for (String query : queries) {
      String id = "dot-" + campaigns.size();
      campaigns.add(new Campaign(id, id, FIRST_DAY, LAST_DAY, query));
    }
    return new Registry(Registry.DEFAULT_ZONE, units, sources, campaigns);
  }

  private static Unit unit(String id, List<Tenure> parents) {
    return new Unit(id, id, "commune", "area", 0, parents, null, null, null);
  }

  private static Source source(String key, String unit) {
    return new Source(
        SourceKey.parse(key),
        key,
        "Trang chính thức",
        "https://vidu.example.gov.vn/",
        CountingOrigin.TEMPLATE,
        60,
        List.of(),
        List.of(new Tenure(unit, null, null)));
  }

  private record Given(byte[] json) implements RegistryReader {
    @Override
    public Optional<RegistryVersion> newest() {
      return Optional.of(new RegistryVersion(0, json));
    }
  }

  private static final class None<T> implements FlatMapFunction<Long, T> {
    private static final long serialVersionUID = 1L;

    @Override
    public void flatMap(Long number, Collector<T> out) {}
  }

  private record Records(List<String> texts, int observations)
      implements FlatMapFunction<Long, LogRecord>, Serializable {
    @Override
    public void flatMap(Long number, Collector<LogRecord> out) {
      PostKey post =
          PostKey.parse("facebook:" + (1_000 + number % CampaignPosts.COMMUNES) + ':' + number);
      String text = texts.get((int) (number % texts.size()));
      out.collect(
          LogRecord.of(
              "contents",
              0,
              number,
              new Content(post, ContentKind.PHOTO, text, null, PUBLISHED, OBSERVED)));
      for (int i = 0; i < observations; i++) {
        Counts counts = Counts.of(number % 7 + i, number % 5 + i, number % 97 + 3L * i);
        out.collect(
            LogRecord.of(
                "observations",
                0,
                number * observations + i,
                new Observation(
                    post,
                    CountingOrigin.TEMPLATE,
                    PUBLISHED,
                    OBSERVED.plusSeconds(3_600L * i),
                    false,
                    counts)));
      }
    }
  }

  private static final class Watch extends RichMapFunction<PostSummary, Integer> {
    private static final long serialVersionUID = 1L;
    static final String POSTS = "posts";
    static final String MEMBERSHIPS = "memberships";
    static final String FIRST = "first";
    static final String LAST = "last";

    private final LongCounter posts = new LongCounter();
    private final LongCounter memberships = new LongCounter();
    private final LongMinimum first = new LongMinimum();
    private final LongMaximum last = new LongMaximum();

    @Override
    public void open(OpenContext context) {
      getRuntimeContext().addAccumulator(POSTS, posts);
      getRuntimeContext().addAccumulator(MEMBERSHIPS, memberships);
      getRuntimeContext().addAccumulator(FIRST, first);
      getRuntimeContext().addAccumulator(LAST, last);
    }

    @Override
    public Integer map(PostSummary post) {
      long now = System.nanoTime();
      first.add(now);
      last.add(now);
      posts.add(1);
      memberships.add(post.campaigns().size());
      return 0;
    }
  }
}
