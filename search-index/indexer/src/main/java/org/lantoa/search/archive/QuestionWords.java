package org.lantoa.search.archive;

import java.util.List;
import java.util.stream.Stream;
import org.lantoa.search.analysis.Word;
import org.lantoa.search.analysis.Words;

/**
 * The words by which a Vietnamese question asks, such as {@code bao nhiêu} and {@code như thế nào}.
 * An answer does not have them: to look for them leads away from it.
 */
final class QuestionWords {
  /** The longest first, lest a part of one be taken for all of it. */
  private static final List<List<Word>> ASKING =
      Stream.of(
              "như thế nào",
              "bao nhiêu",
              "thế nào",
              "khi nào",
              "tại sao",
              "vì sao",
              "ở đâu",
              "cái gì",
              "điều gì",
              "những gì",
              "là gì",
              "là ai",
              "nào",
              "gì",
              "đâu",
              "ai")
          .map(Words::of)
          .toList();

  private QuestionWords() {}

  /** A question without the words by which it asks; all of it if it has no others. */
  static String leftOut(String question) {
    List<Word> words = Words.of(question);
    StringBuilder rest = new StringBuilder();
    int kept = 0;
    int place = 0;
    int at = 0;
    while (at < words.size()) {
      int asking = length(words, at);
      if (asking == 0) {
        kept++;
        at++;
        continue;
      }
      rest.append(question, place, words.get(at).start()).append(' ');
      at += asking;
      place = words.get(at - 1).end();
    }
    return kept == 0 ? question : rest.append(question.substring(place)).toString();
  }

  private static int length(List<Word> words, int at) {
    return ASKING.stream()
        .filter(asking -> stands(asking, words, at))
        .mapToInt(List::size)
        .findFirst()
        .orElse(0);
  }

  private static boolean stands(List<Word> asking, List<Word> words, int at) {
    if (at + asking.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < asking.size(); i++) {
      if (!isSame(asking.get(i), words.get(at + i), asking.size() == 1)) {
        return false;
      }
    }
    return true;
  }

  /** Without accents {@code dau} alone is more often the head, the oil or the pain. */
  private static boolean isSame(Word asking, Word word, boolean isAlone) {
    boolean isAmbiguous = isAlone && asking.folded().equals("dau");
    return word.isPlain() && !isAmbiguous
        ? word.folded().equals(asking.folded())
        : word.exact().equals(asking.exact());
  }
}
