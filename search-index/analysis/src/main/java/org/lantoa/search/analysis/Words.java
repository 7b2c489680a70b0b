package org.lantoa.search.analysis;

import java.util.ArrayList;
import java.util.List;

/** The words of a text or of what somebody typed. */
public final class Words {
  private Words() {}

  /** All words in order; hashtags are parted into the words that are written together in them. */
  public static List<Word> of(String text) {
    char[] original = text.toCharArray();
    PlainText plain = new PlainText();
    plain.take(original, original.length);
    WordScanner scanner = new WordScanner();
    scanner.begin(plain.units(), plain.length());
    List<Word> words = new ArrayList<>();
    while (scanner.next()) {
      words.add(
          scanner.spelling().word(plain.start(scanner.start()), plain.end(scanner.end() - 1)));
    }
    return List.copyOf(words);
  }
}
