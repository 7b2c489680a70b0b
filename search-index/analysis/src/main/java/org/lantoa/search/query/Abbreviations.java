package org.lantoa.search.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lantoa.search.analysis.Word;

/**
 * Which words official abbreviations stand for, both ways: {@code UBND} finds {@code Ủy ban nhân
 * dân}, and the words find the abbreviation.
 */
public final class Abbreviations {
  private static final Abbreviations NONE = new Abbreviations(List.of());

  /** What may stand in the place of some words of a query. */
  record Match(int items, TypedWords instead) {}

  /** One way of an abbreviation. */
  private record Rewriting(TypedWords from, TypedWords to, boolean onlyInCapitals) {}

  private final Map<String, List<Rewriting>> byFirstWord = new HashMap<>();

  private Abbreviations(List<Rewriting> rewritings) {
    for (Rewriting rewriting : rewritings) {
      byFirstWord
          .computeIfAbsent(rewriting.from.words().get(0).folded(), first -> new ArrayList<>())
          .add(rewriting);
    }
  }

  /** No abbreviation at all. */
  public static Abbreviations none() {
    return NONE;
  }

  /** What may stand for the words from an item on, up to an end of one of the next items. */
  List<Match> at(List<TypedWords> items, int first) {
    List<Match> matches = new ArrayList<>();
    String begin = items.get(first).words().get(0).folded();
    for (Rewriting rewriting : byFirstWord.getOrDefault(begin, List.of())) {
      int count = covered(rewriting, items, first);
      if (count > 0) {
        matches.add(new Match(count, rewriting.to));
      }
    }
    return matches;
  }

  /** How many items the words of a rewriting fill entirely; 0 if they do not stand there. */
  private static int covered(Rewriting rewriting, List<TypedWords> items, int first) {
    List<Word> wanted = rewriting.from.words();
    int found = 0;
    int item = first;
    while (found < wanted.size() && item < items.size()) {
      TypedWords typed = items.get(item);
      for (int i = 0; i < typed.words().size(); i++) {
        if (found == wanted.size() || !accepts(rewriting, typed, i, wanted.get(found))) {
          return 0;
        }
        found++;
      }
      item++;
    }
    return found == wanted.size() ? item - first : 0;
  }

  private static boolean accepts(Rewriting rewriting, TypedWords typed, int at, Word wanted) {
    Word word = typed.words().get(at);
    boolean isSameWord =
        word.folded().equals(wanted.folded())
            && (word.isPlain() || wanted.isPlain() || word.exact().equals(wanted.exact()));
    return isSameWord && (!rewriting.onlyInCapitals || typed.isInCapitals(at));
  }
}
