package org.lantoa.dashboards.testing;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lantoa.model.Measure;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.search.analysis.Words;
import org.lantoa.search.archive.PostFacet;
import org.lantoa.search.archive.PostOverview;
import org.lantoa.search.archive.PostOverview.Step;
import org.lantoa.search.archive.PostOverview.Value;
import org.lantoa.search.archive.SeriesStep;

/** What posts are, counted one by one. */
final class TestingOverview {
  private static final int VALUES = 12;

  private TestingOverview() {}

  static PostOverview of(List<PostSummary> posts, ZoneId zone) {
    if (posts.isEmpty()) {
      return PostOverview.NONE;
    }
    Map<PostFacet, List<Value>> facets = new EnumMap<>(PostFacet.class);
    for (PostFacet facet : PostFacet.values()) {
      facets.put(facet, values(posts, facet));
    }
    SeriesStep step = step(posts, zone);
    return new PostOverview(
        posts.size(),
        facets,
        periods(posts, post -> Integer.toString(month(post, zone).getYear())),
        periods(posts, post -> month(post, zone).toString()),
        step,
        timeline(posts, step, zone));
  }

  private static List<Value> values(List<PostSummary> posts, PostFacet facet) {
    Map<String, Long> counts = new TreeMap<>();
    posts.forEach(post -> of(post, facet).forEach(v -> counts.merge(v, 1L, Long::sum)));
    return counts.entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<String, Long> e) -> -e.getValue()))
        .limit(VALUES)
        .map(e -> new Value(e.getKey(), e.getValue(), true))
        .toList();
  }

  private static Stream<String> of(PostSummary post, PostFacet facet) {
    return switch (facet) {
      case UNIT -> post.path().stream();
      case SOURCE -> Stream.of(post.post().source().text());
      case CAMPAIGN -> post.campaigns().stream();
      case PLATFORM -> Stream.of(post.post().platform().wireName());
      case KIND -> Stream.of(post.kind().wireName());
      case HASHTAG -> post.text() == null ? Stream.of() : Words.hashtags(post.text()).stream();
    };
  }

  private static List<Value> periods(
      List<PostSummary> posts, Function<PostSummary, String> period) {
    Map<String, Long> counts = new TreeMap<>(Comparator.reverseOrder());
    posts.forEach(post -> counts.merge(period.apply(post), 1L, Long::sum));
    return counts.entrySet().stream().map(e -> new Value(e.getKey(), e.getValue(), true)).toList();
  }

  private static SeriesStep step(List<PostSummary> posts, ZoneId zone) {
    List<YearMonth> months = posts.stream().map(post -> month(post, zone)).sorted().toList();
    long span = ChronoUnit.MONTHS.between(months.get(0), months.get(months.size() - 1));
    return span < 3 ? SeriesStep.DAY : span < 24 ? SeriesStep.WEEK : SeriesStep.MONTH;
  }

  private static List<Step> timeline(List<PostSummary> posts, SeriesStep step, ZoneId zone) {
    Map<Instant, List<PostSummary>> steps = new TreeMap<>();
    for (PostSummary post : posts) {
      steps
          .computeIfAbsent(
              TestingSteps.begin(post.publishedAt(), step, zone), any -> new ArrayList<>())
          .add(post);
    }
    return steps.entrySet().stream().map(e -> step(e.getKey(), e.getValue())).toList();
  }

  private static Step step(Instant start, List<PostSummary> posts) {
    Map<Measure, Long> sums = new EnumMap<>(Measure.class);
    Map<Measure, Long> known = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.main()) {
      sums.put(
          measure, posts.stream().mapToLong(p -> p.counts().of(measure).value().orElse(0)).sum());
      known.put(measure, posts.stream().filter(p -> p.counts().isKnown(measure)).count());
    }
    return new Step(start, posts.size(), sums, known);
  }

  private static YearMonth month(PostSummary post, ZoneId zone) {
    return YearMonth.from(post.publishedAt().atZone(zone));
  }
}
