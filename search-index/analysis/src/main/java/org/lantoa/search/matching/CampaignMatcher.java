package org.lantoa.search.matching;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.lucene.search.Query;
import org.lantoa.search.query.QueryNode;

/**
 * Matches posts one by one against many queries: a look at each word of a post tells which queries
 * it may match at all, and Lucene decides on those. For one thread.
 */
public final class CampaignMatcher {
  private final List<Query> queries;
  private final Candidates candidates;

  private CampaignMatcher(List<QueryNode> nodes) {
    queries = nodes.stream().map(PostQueries.OF_POSTS::of).toList();
    candidates = new Candidates(nodes.stream().map(Needs::of).toList());
  }

  /**
   * A matcher for queries.
   *
   * @throws IllegalArgumentException if one asks for what a campaign must not ask for, such as
   *     counts
   */
  public static CampaignMatcher of(List<QueryNode> queries) {
    return new CampaignMatcher(queries);
  }

  /**
   * The queries that a post matches, by their places in the list.
   *
   * @param text the post's text
   * @param traits what it has beside its text
   * @param asked which queries are asked for at all
   * @return bits that the caller may change
   */
  public BitSet matching(String text, PostTraits traits, IntPredicate asked) {
    TextTokens tokens = TextTokens.of(text);
    BitSet matching = (BitSet) candidates.of(tokens).clone();
    keep(matching, asked);
    if (!matching.isEmpty()) {
      PostIndex post = PostIndex.of(tokens, traits);
      keep(matching, query -> post.matches(queries.get(query)));
    }
    return matching;
  }

  private static void keep(BitSet set, IntPredicate condition) {
    for (int query = set.nextSetBit(0); query >= 0; query = set.nextSetBit(query + 1)) {
      set.set(query, condition.test(query));
    }
  }
}
