package org.lantoa.search.query;

import java.util.List;
import java.util.stream.Collectors;
import org.lantoa.search.analysis.Word;
import org.lantoa.search.analysis.Words;

/**
 * Words as they were typed.
 *
 * @param text what was typed
 * @param words its words, with offsets into the text; none if it has no letter and no digit
 */
record TypedWords(String text, List<Word> words) {
  static TypedWords of(String text) {
    return new TypedWords(text, Words.of(text));
  }

  /** Several, written one after another. */
  static TypedWords joined(List<TypedWords> parts) {
    return of(parts.stream().map(TypedWords::text).collect(Collectors.joining(" ")));
  }

  /** Each word for itself. */
  List<TypedWords> eachAlone() {
    return words.stream().map(this::alone).toList();
  }

  /** Not analysed anew: alone, a word might be read otherwise. */
  private TypedWords alone(Word word) {
    int length = word.end() - word.start();
    return new TypedWords(
        text.substring(word.start(), word.end()),
        List.of(new Word(word.folded(), word.exact(), 0, length)));
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether one of the words was typed without any small letter. */
  boolean isInCapitals(int word) {
    Word found = words.get(word);
    return text.substring(found.start(), found.end())
        .codePoints()
        .noneMatch(Character::isLowerCase);
  }
}
