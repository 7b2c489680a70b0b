package org.lantoa.stream.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.lantoa.model.Count;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.Scope;
import org.lantoa.model.Tally;
import org.lantoa.model.topic.Change;
import org.lantoa.model.topic.Gain;
import org.lantoa.model.topic.LogEntry;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.stream.testing.TestingPosts;
import org.lantoa.stream.testing.TestingRegistry;

/** The promise: it adds up, and nothing is counted twice, in any interleaving of posts. */
final class ItAddsUpTest {
  private static final Placing PLACING = new Placing(TestingRegistry.small().build());
  private static final List<TestingPosts> POSTS =
      List.of(
          TestingPosts.post("1", "2025-03-01T00:00:00Z"),
          TestingPosts.post("2", "2025-06-30T16:59:00Z"),
          TestingPosts.post("3", "2025-07-01T00:00:00Z"),
          TestingPosts.post("4", "2024-07-01T00:00:00Z"));

  @Property(tries = 300, seed = "20261122")
  void gainsSumToTheLastCountsInEveryScope(@ForAll("logs") List<List<LogEntry>> logs) {
    TestingBooks books = books(interleaved(logs, 1));
    Map<String, Tally> gains = new TreeMap<>();
    for (Gain gain : books.gains.values()) {
      gain.scopes().forEach(scope -> gains.merge(scope.text(), tally(gain), Tally::plus));
    }
    Map<String, Tally> lastCounts = new TreeMap<>();
    for (PostSummary post : books.posts.values()) {
      for (Scope scope : post.scopes()) {
        lastCounts.merge(scope.text(), new Tally(post.counts().values()), Tally::plus);
      }
    }
    assertThat(withoutZeros(gains)).isEqualTo(withoutZeros(lastCounts));
    assertThat(withoutZeros(books.sums)).isEqualTo(withoutZeros(lastCounts));
    books.counted.forEach((scope, posts) -> assertThat(posts).isEqualTo(in(books, scope)));
  }

  @Property(tries = 300, seed = "20261122")
  void anyInterleavingOfPostsAndAnyReplayGivesTheSame(
      @ForAll("logs") List<List<LogEntry>> logs, @ForAll long seed) {
    List<LogEntry> once = interleaved(logs, seed);
    List<LogEntry> twice = new ArrayList<>(interleaved(logs, seed + 1));
    twice.addAll(interleaved(logs, seed + 2));
    TestingBooks first = books(once);
    TestingBooks second = books(twice);
    assertThat(second.sums).isEqualTo(first.sums);
    assertThat(second.counted).isEqualTo(first.counted);
    assertThat(second.gains.keySet()).isEqualTo(first.gains.keySet());
    first.gains.forEach(
        (id, gain) -> {
          assertThat(second.gains.get(id)).extracting(Gain::changes).isEqualTo(gain.changes());
          assertThat(second.gains.get(id)).extracting(Gain::campaigns).isEqualTo(gain.campaigns());
        });
    first.posts.forEach(
        (id, post) ->
            assertThat(second.posts.get(id))
                .extracting(PostSummary::counts)
                .isEqualTo(post.counts()));
  }

  /** Per post its observations and contents in Kafka's order; contents may be missing. */
  @Provide
  Arbitrary<List<List<LogEntry>>> logs() {
    List<Arbitrary<List<LogEntry>>> perPost = new ArrayList<>();
    POSTS.forEach(post -> perPost.add(entries(post)));
    return Combinators.combine(perPost).as(all -> all);
  }

  private static Arbitrary<List<LogEntry>> entries(TestingPosts post) {
    Arbitrary<LogEntry> observation =
        Combinators.combine(Arbitraries.longs().between(0, 8), counts())
            .as((hour, counts) -> observed(post, hour, counts));
    Arbitrary<LogEntry> content = Arbitraries.of("#DanVanKheo", "khác").map(post::says);
    return Arbitraries.frequencyOf(Tuple.of(6, observation), Tuple.of(1, content))
        .list()
        .ofMaxSize(14);
  }

  private static LogEntry observed(TestingPosts post, long hour, Counts counts) {
    Instant at = post.publishedAt().plusSeconds(3_600 * hour);
    return hour == 7 ? post.removed(at.toString()) : post.counts(at.toString(), counts);
  }

  private static Arbitrary<Counts> counts() {
    Arbitrary<Long> value = Arbitraries.longs().between(-2, 30); // below zero: unknown
    return Combinators.combine(value, value, value, value)
        .as(
            (shares, comments, reactions, likes) -> {
              Map<Measure, Count> counts = new EnumMap<>(Measure.class);
              put(counts, Measure.SHARES, shares);
              put(counts, Measure.COMMENTS, comments);
              put(counts, Measure.REACTIONS, reactions);
              put(counts, Measure.LIKE, likes);
              return Counts.of(counts);
            });
  }

  private static void put(Map<Measure, Count> counts, Measure measure, long value) {
    counts.put(measure, value < 0 ? Count.UNKNOWN : Count.of(value));
  }

  private static List<LogEntry> interleaved(List<List<LogEntry>> logs, long seed) {
    Random random = new Random(seed);
    List<List<LogEntry>> left = new ArrayList<>();
    logs.forEach(log -> left.add(new ArrayList<>(log)));
    List<LogEntry> all = new ArrayList<>();
    left.removeIf(List::isEmpty);
    while (!left.isEmpty()) {
      List<LogEntry> log = left.get(random.nextInt(left.size()));
      all.add(log.remove(0));
      left.removeIf(List::isEmpty);
    }
    return all;
  }

  private static TestingBooks books(List<LogEntry> log) {
    TestingBooks books = new TestingBooks(PLACING);
    log.forEach(books::read);
    books.endWaits();
    return books;
  }

  private static long in(TestingBooks books, String scope) {
    return books.posts.values().stream()
        .filter(post -> post.scopes().contains(new Scope(scope)))
        .count();
  }

  private static Tally tally(Gain gain) {
    Map<Measure, Long> sums = new EnumMap<>(Measure.class);
    for (Change change : gain.changes()) {
      sums.put(change.measure(), change.delta());
    }
    return Tally.of(sums);
  }

  private static Map<String, Tally> withoutZeros(Map<String, Tally> sums) {
    Map<String, Tally> left = new HashMap<>(sums);
    left.values().removeIf(Tally.zero()::equals);
    return left;
  }
}
