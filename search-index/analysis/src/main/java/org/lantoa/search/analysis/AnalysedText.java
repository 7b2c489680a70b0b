package org.lantoa.search.analysis;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text taken apart once, so that many queries can be matched against it. Styled letters that
 * posts are fond of (𝐃𝐚̂𝐧 𝐯𝐚̣̂𝐧) count as the plain ones.
 */
public final class AnalysedText {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");

  private final List<Syllable> syllables;
  private final Map<String, List<Integer>> places = new HashMap<>();
  private final Set<String> hashtags;

  private AnalysedText(List<Syllable> syllables, Set<String> hashtags) {
    this.syllables = syllables;
    this.hashtags = hashtags;
    for (int i = 0; i < syllables.size(); i++) {
      places.computeIfAbsent(syllables.get(i).folded(), folded -> new ArrayList<>()).add(i);
    }
  }

  /** Takes a text apart. */
  public static AnalysedText of(String text) {
    // Compatibility composition, because no offset into the text is needed here.
    String plain = Normalizer.normalize(text, Form.NFKC);
    List<Syllable> syllables = new ArrayList<>();
    Matcher words = WORD.matcher(plain);
    while (words.find()) {
      syllables.add(Syllable.of(words.group()));
    }
    return new AnalysedText(syllables, Hashtags.in(plain));
  }

  /**
   * The hashtags, each folded and joined: {@code #Dân_Vận_Khéo} and {@code #DanVanKheo} are both
   * {@code danvankheo}.
   */
  public Set<String> hashtags() {
    return hashtags;
  }

  /**
   * The form in which {@link #hashtags} holds a hashtag.
   *
   * @param body the hashtag without its {@code #}
   * @return empty if no platform takes it for a hashtag
   */
  public static Optional<String> hashtag(String body) {
    return Hashtags.comparable(Normalizer.normalize(body, Form.NFKC));
  }

  /** How many words the text has. */
  public int wordCount() {
    return syllables.size();
  }

  /**
   * Whether the words of a phrase stand in this text one after another, regardless of case. A word
   * of the phrase without accents accepts every accent; one with accents accepts the same accents,
   * wherever the tone mark is placed, or a word typed without any.
   */
  public boolean contains(AnalysedText phrase) {
    if (phrase.syllables.isEmpty()) {
      return false;
    }
    return places.getOrDefault(phrase.syllables.get(0).folded(), List.of()).stream()
        .anyMatch(start -> containsAt(start, phrase.syllables));
  }

  private boolean containsAt(int start, List<Syllable> phrase) {
    if (start + phrase.size() > syllables.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      if (!phrase.get(i).accepts(syllables.get(start + i))) {
        return false;
      }
    }
    return true;
  }
}
