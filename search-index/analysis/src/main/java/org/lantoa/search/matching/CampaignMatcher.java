package org.lantoa.search.matching;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.lantoa.search.query.QueryNode;

/**
 * Matches posts one by one against many queries, at little more cost than one: a look at each word
 * of a post tells which queries it may match at all, and only those are judged. For one thread.
 */
public final class CampaignMatcher {
  private final Clues clues = new Clues();
  private final List<Condition> conditions;
  private final Candidates candidates;
  private final Clues.Look look = clues.new Look();

  private CampaignMatcher(List<QueryNode> queries) {
    conditions = queries.stream().map(new Conditions(clues)::of).toList();
    candidates = new Candidates(queries.stream().map(Needs::of).toList(), clues);
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
    Sightings seen = look.at(text);
    BitSet matching = candidates.of(seen.clues());
    keep(matching, asked);
    if (matching.isEmpty()) {
      return matching;
    }
    JudgedPost post = new JudgedPost(text, traits, seen);
    keep(matching, query -> conditions.get(query).holds(post));
    return matching;
  }

  private static void keep(BitSet set, IntPredicate condition) {
    for (int query = set.nextSetBit(0); query >= 0; query = set.nextSetBit(query + 1)) {
      set.set(query, condition.test(query));
    }
  }
}
