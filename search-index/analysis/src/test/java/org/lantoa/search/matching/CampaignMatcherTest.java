package org.lantoa.search.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lantoa.search.analysis.Words;
import org.lantoa.search.query.KeywordField;
import org.lantoa.search.query.QueryNode;

class CampaignMatcherTest {
  private static final int ROUNDS = Boolean.getBoolean("lantoa.long") ? 2_000 : 30;
  private static final int QUERIES = 50;
  private static final PostTraits TRAITS =
      new PostTraits(List.of("xa", "tinh"), "facebook:1", "facebook", "photo");

  @Test
  void manyQueriesMatchWhatLuceneMatchesEach() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      RandomPosts made = new RandomPosts(seed);
      List<QueryNode> queries = new ArrayList<>();
      while (queries.size() < QUERIES) {
        queries.add(made.query());
      }
      CampaignMatcher matcher = CampaignMatcher.of(queries);
      for (int post = 0; post < 20; post++) {
        String text = made.text();
        PostTraits traits = made.traits();
        BitSet matching = matcher.matching(text, traits, query -> true);
        LuceneAlone alone = new LuceneAlone(text, traits);
        for (int i = 0; i < QUERIES; i++) {
          assertThat(matching.get(i))
              .as("seed %s: %s on %s with %s", seed, queries.get(i), text, traits)
              .isEqualTo(alone.matches(queries.get(i)));
        }
      }
    }
  }

  @Test
  void matchesWhatTheDefinitionsSay() {
    for (int seed = 0; seed < 100 * ROUNDS; seed++) {
      RandomPosts made = new RandomPosts(seed);
      QueryNode query = made.queryWithoutRepetition();
      String text = made.text();
      PostTraits traits = made.traits();
      assertThat(matches(query, text, traits))
          .as("seed %s: %s on %s with %s", seed, query, text, traits)
          .isEqualTo(new NaiveMatch(text, traits).matches(query));
    }
  }

  @Test
  void asksOnlyTheQueriesThatAreAskedFor() {
    CampaignMatcher matcher = CampaignMatcher.of(List.of(phrase("dân"), phrase("vận")));
    assertThat(matcher.matching("dân vận", TRAITS, query -> query == 1).stream())
        .containsExactly(1);
  }

  @Test
  void queriesThatOnlyForbidOrOnlyAskForTraitsAreNeverPassedOver() {
    assertThat(matches(new QueryNode.Not(phrase("dân")), "vận", TRAITS)).isTrue();
    assertThat(matches(new QueryNode.Keyword(KeywordField.UNIT, "tinh"), "", TRAITS)).isTrue();
    assertThat(matches(new QueryNode.Keyword(KeywordField.UNIT, "huyen"), "", TRAITS)).isFalse();
  }

  @Test
  void refusesWhatNoTextCanTell() {
    for (QueryNode refused :
        List.of(
            new QueryNode.CountRange("reactions", 1L, null),
            new QueryNode.Removed(),
            new QueryNode.Keyword(KeywordField.CAMPAIGN, "dvk"))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CampaignMatcher.of(List.of(refused)))
          .withMessageContaining("judged");
    }
  }

  @Test
  void aPhraseOfThousandsOfWordsIsMatchedLikeAnyOther() {
    String text = "dân vận ".repeat(2_000);
    assertThat(matches(phrase(text), text, TRAITS)).isTrue();
    assertThat(matches(phrase(text), text.substring(8), TRAITS)).isFalse();
  }

  private static boolean matches(QueryNode query, String text, PostTraits traits) {
    return CampaignMatcher.of(List.of(query)).matching(text, traits, any -> true).get(0);
  }

  private static QueryNode phrase(String text) {
    return new QueryNode.Phrase(text, Words.of(text), 0, false);
  }
}
