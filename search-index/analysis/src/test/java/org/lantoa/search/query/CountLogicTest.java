package org.lantoa.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Unknown is not zero, however conditions on counts are joined and negated: what a query means
 * agrees with logic of three values, in which a condition on an unknown count is neither true nor
 * false.
 */
class CountLogicTest {
  private static final int MOST = 4;

  /** A post of which only this is known; shares may be unknown. */
  private record Post(@Nullable Long shares, boolean isVideo) {}

  /** A query and what it says of each post: true, false, or null for neither. */
  private record Asked(String query, List<@Nullable Boolean> truths) {}

  private static final List<Post> POSTS = posts();

  private static List<Post> posts() {
    List<Post> posts = new ArrayList<>();
    for (boolean isVideo : new boolean[] {false, true}) {
      posts.add(new Post(null, isVideo));
      for (long shares = 0; shares <= MOST; shares++) {
        posts.add(new Post(shares, isVideo));
      }
    }
    return posts;
  }

  @Test
  void agreesWithLogicOfThreeValues() throws QuerySyntaxException {
    Random random = new Random(20261130);
    for (int i = 0; i < 3_000; i++) {
      Asked asked = asked(random, 4);
      QueryNode root = SearchQuery.parse(asked.query, Abbreviations.none()).root().orElseThrow();
      for (int at = 0; at < POSTS.size(); at++) {
        assertThat(matches(root, POSTS.get(at)))
            .as("%s on %s", asked.query, POSTS.get(at))
            .isEqualTo(Boolean.TRUE.equals(asked.truths.get(at)));
      }
    }
  }

  private static Asked asked(Random random, int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return condition(random);
    }
    Asked left = asked(random, depth - 1);
    if (random.nextInt(3) == 0) {
      return new Asked("-(" + left.query + ")", left.truths.stream().map(t -> not(t)).toList());
    }
    Asked right = asked(random, depth - 1);
    boolean isOr = random.nextBoolean();
    List<@Nullable Boolean> truths = new ArrayList<>();
    for (int at = 0; at < POSTS.size(); at++) {
      Boolean one = left.truths.get(at);
      Boolean other = right.truths.get(at);
      truths.add(isOr ? not(and(not(one), not(other))) : and(one, other));
    }
    return new Asked("(" + left.query + (isOr ? " OR " : " ") + right.query + ")", truths);
  }

  private static Asked condition(Random random) {
    long low = random.nextInt(MOST + 1);
    long high = low + random.nextInt(MOST);
    return switch (random.nextInt(6)) {
      case 0 -> new Asked("kind:video", POSTS.stream().map(Post::isVideo).toList());
      case 1 -> new Asked("shares:unknown", POSTS.stream().map(p -> p.shares == null).toList());
      case 2 -> shares(">" + low, low + 1, Long.MAX_VALUE);
      case 3 -> shares("<=" + low, 0, low);
      case 4 -> shares(Long.toString(low), low, low);
      default -> shares(low + ".." + high, low, high);
    };
  }

  private static Asked shares(String value, long low, long high) {
    List<@Nullable Boolean> truths = new ArrayList<>();
    for (Post post : POSTS) {
      truths.add(post.shares == null ? null : post.shares >= low && post.shares <= high);
    }
    return new Asked("shares:" + value, truths);
  }

  private static @Nullable Boolean not(@Nullable Boolean truth) {
    return truth == null ? null : !truth;
  }

  private static @Nullable Boolean and(@Nullable Boolean one, @Nullable Boolean other) {
    if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
      return false;
    }
    return one == null || other == null ? null : true;
  }

  private static boolean matches(QueryNode node, Post post) {
    if (node instanceof QueryNode.AllOf all) {
      return all.parts().stream().allMatch(part -> matches(part, post));
    }
    if (node instanceof QueryNode.AnyOf any) {
      return any.parts().stream().anyMatch(part -> matches(part, post));
    }
    if (node instanceof QueryNode.Not not) {
      return !matches(not.part(), post);
    }
    if (node instanceof QueryNode.CountUnknown) {
      return post.shares == null;
    }
    if (node instanceof QueryNode.CountRange range) {
      return post.shares != null
          && (range.atLeast() == null || post.shares >= range.atLeast())
          && (range.atMost() == null || post.shares <= range.atMost());
    }
    assertThat(node).isEqualTo(new QueryNode.Keyword(KeywordField.KIND, "video"));
    return post.isVideo;
  }
}
