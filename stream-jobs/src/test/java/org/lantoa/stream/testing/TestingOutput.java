package org.lantoa.stream.testing;

import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.lantoa.model.topic.Coverage;
import org.lantoa.model.topic.Gain;
import org.lantoa.model.topic.HourlyFigures;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Rejection;
import org.lantoa.model.topic.SourceRecord;
import org.lantoa.model.topic.Topic;
import org.lantoa.model.topic.Total;

/** How a reader of one output topic holds its records: by id, the highest version wins. */
public record TestingOutput<T>(
    Topic topic,
    RecordCodec<T> codec,
    Function<T, String> id,
    ToLongFunction<T> version,
    UnaryOperator<T> withoutVersion) {

  public static final TestingOutput<Total> TOTALS =
      new TestingOutput<>(
          Topic.TOTALS,
          RecordCodec.TOTALS,
          Total::id,
          Total::version,
          t ->
              new Total(
                  t.scope(),
                  t.horizon(),
                  t.asOf(),
                  t.gains(),
                  t.postsPublished(),
                  t.postsActive(),
                  t.posts(),
                  t.knownPosts(),
                  t.removedPosts(),
                  0));

  public static final TestingOutput<HourlyFigures> HOURLY =
      new TestingOutput<>(
          Topic.HOURLY,
          RecordCodec.HOURLY,
          HourlyFigures::id,
          HourlyFigures::version,
          h -> new HourlyFigures(h.scope(), h.hour(), h.gains(), h.postsPublished(), 0));

  public static final TestingOutput<Gain> GAINS =
      new TestingOutput<>(
          Topic.POST_GAINS,
          RecordCodec.POST_GAINS,
          Gain::id,
          Gain::version,
          g ->
              new Gain(g.post(), g.at(), g.changes(), g.publishedAt(), g.path(), g.campaigns(), 0));

  public static final TestingOutput<PostSummary> POSTS =
      new TestingOutput<>(
          Topic.POSTS,
          RecordCodec.POSTS,
          PostSummary::id,
          PostSummary::version,
          p ->
              new PostSummary(
                  p.post(),
                  p.kind(),
                  p.text(),
                  p.permalink(),
                  p.publishedAt(),
                  p.observedAt(),
                  p.removedAt(),
                  p.counts(),
                  p.path(),
                  p.campaigns(),
                  0));

  public static final TestingOutput<Coverage> COVERAGE =
      new TestingOutput<>(
          Topic.COVERAGE,
          RecordCodec.COVERAGE,
          Coverage::id,
          Coverage::version,
          c -> new Coverage(c.source(), c.hour(), c.covered(), c.minutes(), 0));

  public static final TestingOutput<SourceRecord> SOURCES =
      new TestingOutput<>(
          Topic.SOURCES,
          RecordCodec.SOURCES,
          SourceRecord::id,
          SourceRecord::version,
          source -> source);

  /** Rejections have no id; their place in the log stands for one. */
  public static final TestingOutput<Rejection> REJECTED =
      new TestingOutput<>(
          Topic.REJECTED,
          RecordCodec.REJECTED,
          r -> r.fields().get("topic") + "@" + r.fields().get("offset"),
          r -> r.at().toEpochMilli(),
          r -> r);
}
