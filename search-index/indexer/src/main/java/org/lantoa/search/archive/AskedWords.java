package org.lantoa.search.archive;

import java.util.List;
import java.util.Optional;
import org.lantoa.search.analysis.Word;
import org.lantoa.search.analysis.Words;
import org.lantoa.search.archive.PostQuery.Mode;
import org.lantoa.search.query.Abbreviations;
import org.lantoa.search.query.QueryNode;
import org.lantoa.search.query.QuerySyntaxException;
import org.lantoa.search.query.SearchQuery;

/**
 * What the words of a search ask for.
 *
 * @param condition what every hit meets; empty if there is no condition
 * @param wanted the words that are wanted, as they were typed, to rank by; may be empty; cut where
 *     they are too many
 * @param anyWord whether any of the wanted words will do
 */
record AskedWords(Optional<QueryNode> condition, String wanted, boolean anyWord) {
  /** Words beyond those neither rank nor find: Elasticsearch bounds what one question may ask. */
  private static final int MOST_WORDS = 200;

  /** Leaves out the words beyond the bound. */
  AskedWords {
    List<Word> words = Words.of(wanted);
    if (words.size() > MOST_WORDS) {
      wanted = wanted.substring(0, words.get(MOST_WORDS - 1).end());
    }
  }

  static AskedWords read(PostQuery question, Abbreviations known) {
    boolean anyWord = question.mode() == Mode.CLOSEST;
    try {
      SearchQuery query = SearchQuery.parse(question.words(), known);
      Optional<QueryNode> condition = query.root();
      if (anyWord && !query.positiveText().isBlank()) {
        return new AskedWords(
            condition.flatMap(AskedWords::withoutWords),
            QuestionWords.leftOut(query.positiveText()),
            true);
      }
      return new AskedWords(condition, query.positiveText(), false);
    } catch (QuerySyntaxException mistake) {
      if (anyWord && !words(question.words()).isEmpty()) {
        return new AskedWords(Optional.empty(), QuestionWords.leftOut(question.words()), true);
      }
      throw new WrongQueryException(mistake);
    }
  }

  /** Whether hits differ in how well they match. */
  boolean isRanked() {
    return !words().isEmpty();
  }

  List<Word> words() {
    return words(wanted);
  }

  private static List<Word> words(String text) {
    return Words.of(text);
  }

  /** What is asked beside the wanted words: conditions on anything else, and exclusions. */
  private static Optional<QueryNode> withoutWords(QueryNode condition) {
    if (condition instanceof QueryNode.AllOf all) {
      List<QueryNode> rest = all.parts().stream().filter(part -> !wantsText(part)).toList();
      return rest.isEmpty() ? Optional.empty() : Optional.of(new QueryNode.AllOf(rest));
    }
    return wantsText(condition) ? Optional.empty() : Optional.of(condition);
  }

  /** Whether a post may be found by the text that this asks for. */
  static boolean wantsText(QueryNode node) {
    if (node instanceof QueryNode.AllOf all) {
      return all.parts().stream().anyMatch(AskedWords::wantsText);
    }
    if (node instanceof QueryNode.AnyOf any) {
      return any.parts().stream().anyMatch(AskedWords::wantsText);
    }
    return node instanceof QueryNode.Phrase
        || node instanceof QueryNode.Prefix
        || node instanceof QueryNode.Hashtag
        || node instanceof QueryNode.Spelled;
  }
}
