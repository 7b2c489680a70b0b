package org.lantoa.search.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words and hashtags of a text or of what somebody typed. */
public final class Words {
  private final PlainText plain = new PlainText();
  private final WordScanner scanner = new WordScanner();

  private Words(String text) {
    char[] original = text.toCharArray();
    plain.take(original, original.length);
    scanner.begin(plain.units(), plain.length());
  }

  /** All words in order; hashtags are parted into the words that are written together in them. */
  public static List<Word> of(String text) {
    Words words = new Words(text);
    List<Word> found = new ArrayList<>();
    while (words.scanner.next()) {
      found.add(words.word());
    }
    return List.copyOf(found);
  }

  /**
   * The hashtags in order, each once, folded and joined: {@code #Dân_Vận_Khéo} and {@code
   * #DanVanKheo} are both {@code danvankheo}. {@link Terms#hashtag} makes terms of them.
   */
  public static Set<String> hashtags(String text) {
    if (text.indexOf('#') < 0 && text.indexOf('＃') < 0 && text.indexOf('﹟') < 0) {
      return Set.of();
    }
    Words words = new Words(text);
    Set<String> found = new LinkedHashSet<>();
    while (words.scanner.next()) {
      if (words.scanner.opensHashtag()) {
        found.add(words.joined());
      }
    }
    return Collections.unmodifiableSet(found);
  }

  private Word word() {
    int start = plain.start(scanner.start());
    return scanner.spelling().word(start, plain.end(scanner.end() - 1));
  }

  private String joined() {
    Spelling joined = new Spelling();
    scanner.spellHashtag(joined);
    return new String(joined.folded(), 0, joined.foldedLength());
  }

  /** The hashtag that this text is from its first to its last character; empty if it is none. */
  static Optional<String> onlyHashtag(String text) {
    Words words = new Words(text);
    boolean isHashtag =
        words.scanner.next()
            && words.scanner.opensHashtag()
            && words.scanner.hashtagEnd() == words.plain.length();
    return isHashtag ? Optional.of(words.joined()) : Optional.empty();
  }
}
