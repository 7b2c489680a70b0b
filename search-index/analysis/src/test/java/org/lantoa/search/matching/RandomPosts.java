package org.lantoa.search.matching;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.lantoa.search.analysis.Terms;
import org.lantoa.search.analysis.Word;
import org.lantoa.search.analysis.Words;
import org.lantoa.search.query.KeywordField;
import org.lantoa.search.query.QueryNode;

/** Posts and queries out of so few words that they often meet. */
final class RandomPosts {
  private static final List<String> WORDS =
      List.of(
          "dân", "dan", "Dẫn", "DÂN", "vận", "van", "vẫn", "khéo", "Khéo", "kheo", "hòa", "hoà",
          "hoa", "xã", "xa", "a", "2024", "1.206", "đ", "K'Ho", "danvan", "vankheo");

  private static final List<String> HASHTAGS =
      List.of(
          "#DanVanKheo",
          "#danvankheo",
          "#DânVậnKhéo",
          "#dan_van",
          "#VanKheo2024",
          "#xahoa",
          "#HòaXã",
          "#K1",
          "#a");

  private static final List<String> BETWEEN = List.of(" ", " ", " ", ", ", ". ", "\n", " … ");
  private static final List<String> UNITS = List.of("xa", "huyen", "tinh");
  private static final List<String> KINDS = List.of("photo", "video");

  private final Random random;

  RandomPosts(long seed) {
    random = new Random(seed);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (int words = random.nextInt(14); words > 0; words--) {
      text.append(one(random.nextInt(5) == 0 ? HASHTAGS : WORDS)).append(one(BETWEEN));
    }
    return random.nextInt(4) == 0 ? Normalizer.normalize(text, Form.NFD) : text.toString();
  }

  PostTraits traits() {
    return new PostTraits(
        UNITS.subList(random.nextInt(UNITS.size() + 1), UNITS.size()),
        "facebook:" + random.nextInt(2),
        "facebook",
        one(KINDS));
  }

  QueryNode query() {
    return query(3);
  }

  /**
   * A query in which no phrase that leaves places between its words has a word twice: one word of a
   * text may then serve for both, with Lucene as with Elasticsearch.
   */
  QueryNode queryWithoutRepetition() {
    return queryWithout(
        phrase ->
            phrase.slop() > 0
                && phrase.words().stream().map(Word::folded).distinct().count()
                    < phrase.words().size());
  }

  /** A query of phrases whose words follow one another. */
  QueryNode queryWithoutSlop() {
    return queryWithout(phrase -> phrase.slop() > 0);
  }

  private QueryNode queryWithout(Predicate<QueryNode.Phrase> unwanted) {
    while (true) {
      QueryNode query = query();
      if (!has(query, unwanted)) {
        return query;
      }
    }
  }

  private static boolean has(QueryNode node, Predicate<QueryNode.Phrase> wanted) {
    if (node instanceof QueryNode.AllOf all) {
      return all.parts().stream().anyMatch(part -> has(part, wanted));
    }
    if (node instanceof QueryNode.AnyOf any) {
      return any.parts().stream().anyMatch(part -> has(part, wanted));
    }
    if (node instanceof QueryNode.Not not) {
      return has(not.part(), wanted);
    }
    return node instanceof QueryNode.Phrase phrase && wanted.test(phrase);
  }

  private QueryNode query(int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return random.nextInt(6) == 0 ? keyword() : leaf();
    }
    return switch (random.nextInt(5)) {
      case 0, 1 -> new QueryNode.AllOf(parts(depth));
      case 2, 3 -> new QueryNode.AnyOf(parts(depth));
      default -> new QueryNode.Not(query(depth - 1));
    };
  }

  private List<QueryNode> parts(int depth) {
    List<QueryNode> parts = new ArrayList<>();
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      parts.add(query(depth - 1));
    }
    return parts;
  }

  /** A condition on the text. */
  QueryNode leaf() {
    String joined = Terms.joined(one(HASHTAGS).substring(1)).orElseThrow();
    return switch (random.nextInt(8)) {
      case 0 -> new QueryNode.Hashtag(joined);
      case 1, 2 -> new QueryNode.Spelled(joined);
      case 3 -> new QueryNode.Prefix(one(List.of("da", "va", "kh", "ho", "danv", "20")));
      default -> phrase(random.nextInt(4) == 0 ? random.nextInt(4) : 0);
    };
  }

  QueryNode.Phrase phrase(int slop) {
    StringBuilder text = new StringBuilder(one(WORDS));
    for (int more = random.nextInt(3); more > 0; more--) {
      text.append(' ').append(one(WORDS));
    }
    List<Word> words = Words.of(text.toString());
    return new QueryNode.Phrase(text.toString(), words, slop, random.nextInt(4) == 0);
  }

  private QueryNode keyword() {
    return switch (random.nextInt(4)) {
      case 0 -> new QueryNode.Keyword(KeywordField.UNIT, one(UNITS));
      case 1 -> new QueryNode.Keyword(KeywordField.SOURCE, "facebook:1");
      case 2 -> new QueryNode.Keyword(KeywordField.PLATFORM, "youtube");
      default -> new QueryNode.Keyword(KeywordField.KIND, one(KINDS));
    };
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
