package org.lantoa.bench.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lantoa.search.archive.PostHits;

/**
 * Judges what is marked in found texts: each marked span is made of whole words that were typed, or
 * is a part of what a hashtag that was typed spells.
 */
final class SpanCheck {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

  private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\p{M}\\p{Nd}_]+");

  private final List<Map<String, String>> wrong = new ArrayList<>();
  private int checked;

  void check(String typed, PostHits.Hit hit) {
    String folded = PlainLetters.folded(typed);
    Set<String> words = new HashSet<>(Arrays.asList(BETWEEN_WORDS.split(folded, -1)));
    for (PostHits.Excerpt excerpt : hit.excerpts()) {
      for (PostHits.Piece piece : excerpt.pieces()) {
        if (piece.marked()) {
          checked++;
          if (!isTyped(piece.text(), folded, words)) {
            wrong.add(Map.of("typed", typed, "span", piece.text()));
          }
        }
      }
    }
  }

  private static boolean isTyped(String span, String typed, Set<String> words) {
    String[] parts = BETWEEN_WORDS.split(PlainLetters.folded(span).strip(), -1);
    if (words.contains(String.join("", parts))) {
      // Thousands may be separated: 2.000 is what 2000 asks for.
      return true;
    }
    return Arrays.stream(parts).allMatch(part -> part.isEmpty() || words.contains(part))
        || isSpelledByHashtag(String.join("", parts), typed);
  }

  private static boolean isSpelledByHashtag(String joined, String typed) {
    return HASHTAG.matcher(typed).results().anyMatch(hashtag -> hashtag.group().contains(joined));
  }

  int checked() {
    return checked;
  }

  /** What was marked wrongly, each with what was typed. */
  List<Map<String, String>> wrong() {
    return wrong;
  }
}
