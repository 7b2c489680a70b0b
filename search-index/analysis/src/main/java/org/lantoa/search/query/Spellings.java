package org.lantoa.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The ways in which words, one after another, spell a hashtag: {@code danvankheo} is spelled by
 * {@code dan van kheo}, and by {@code danvan kheo} where that is a word.
 *
 * <p>A hashtag of more than {@value #LONGEST} letters is spelled by itself only, and no part of a
 * shorter one has more than {@value #LONGEST_PART}: longer words than that are no words.
 */
public final class Spellings {
  /** The longest hashtag that is taken apart, in UTF-16 units. */
  public static final int LONGEST = 120;

  /** The longest part of a hashtag, in UTF-16 units. */
  public static final int LONGEST_PART = 20;

  private final String joined;
  private final boolean[][] isWord;

  /** {@code within.get(n)[at]}: whether n words spell what stands from a place on. */
  private final List<boolean[]> within = new ArrayList<>();

  private final List<List<String>> found = new ArrayList<>();
  private final int most;

  private Spellings(String joined, Predicate<String> isTerm, int most) {
    this.joined = joined;
    this.most = most;
    isWord = new boolean[joined.length()][joined.length() + 1];
    for (int start = 0; start < joined.length(); start++) {
      for (int end = start + 1; end <= joined.length(); end++) {
        isWord[start][end] = mayBePart(start, end) && isTerm.test(joined.substring(start, end));
      }
    }
  }

  /**
   * The spellings of a hashtag, those of fewest words first, and of equally many those that begin
   * with the longest word.
   *
   * @param joined the hashtag, folded and joined
   * @param isTerm whether a folded word is there at all
   * @param most how many are wanted at most
   */
  public static List<List<String>> of(String joined, Predicate<String> isTerm, int most) {
    if (joined.length() > LONGEST) {
      return most > 0 && isTerm.test(joined) ? List.of(List.of(joined)) : List.of();
    }
    return new Spellings(joined, isTerm, most).all();
  }

  /** Every word that a spelling may contain: what to look up before asking for spellings. */
  public static Set<String> parts(String joined) {
    Set<String> parts = new TreeSet<>();
    of(joined, part -> !parts.add(part), 0);
    parts.add(joined);
    return parts;
  }

  private boolean mayBePart(int start, int end) {
    return end - start <= LONGEST_PART || end - start == joined.length();
  }

  private List<List<String>> all() {
    within.add(new boolean[joined.length() + 1]);
    within.get(0)[joined.length()] = true;
    for (int words = 1; words <= joined.length() && found.size() < most; words++) {
      within.add(precededByAWord(within.get(words - 1)));
      spell(0, words, new ArrayList<>());
    }
    return List.copyOf(found);
  }

  private boolean[] precededByAWord(boolean[] rest) {
    boolean[] preceded = new boolean[rest.length];
    for (int start = 0; start < joined.length(); start++) {
      for (int end = start + 1; end <= joined.length() && !preceded[start]; end++) {
        preceded[start] = rest[end] && isWord[start][end];
      }
    }
    return preceded;
  }

  private void spell(int start, int words, List<String> before) {
    if (words == 0) {
      found.add(List.copyOf(before));
      return;
    }
    boolean[] rest = within.get(words - 1);
    for (int end = joined.length(); end > start && found.size() < most; end--) {
      if (isWord[start][end] && rest[end]) {
        before.add(joined.substring(start, end));
        spell(end, words - 1, before);
        before.remove(before.size() - 1);
      }
    }
  }
}
