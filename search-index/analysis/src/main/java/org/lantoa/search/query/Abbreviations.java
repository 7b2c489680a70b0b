package org.lantoa.search.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lantoa.search.analysis.Word;

/**
 * Which words official abbreviations stand for, both ways: {@code UBND} finds {@code Ủy ban nhân
 * dân}, and the words find the abbreviation.
 */
public final class Abbreviations {
  private static final Abbreviations NONE = new Abbreviations(List.of());

  /** So many lines of one list are read. */
  private static final int MOST_LINES = 5_000;

  /** What may stand in the place of some words of a query. */
  record Match(int items, TypedWords instead) {}

  /** One way of an abbreviation. */
  private record Rewriting(TypedWords from, TypedWords to, boolean onlyInCapitals) {}

  /** Reads the official list once. */
  private static final class Official {
    static final Abbreviations LIST = NONE.plus(OfficialAbbreviations.lines());
  }

  private final List<AbbreviationLine> lines;
  private final Map<String, List<Rewriting>> byFirstWord = new HashMap<>();

  private Abbreviations(List<AbbreviationLine> lines) {
    this.lines = List.copyOf(lines);
    for (AbbreviationLine line : lines) {
      for (TypedWords meaning : line.meanings()) {
        add(new Rewriting(line.name(), meaning, line.isSyllable()));
        if (!line.isSyllable()) {
          add(new Rewriting(meaning, line.name(), false));
        }
      }
    }
  }

  private void add(Rewriting rewriting) {
    List<Rewriting> known =
        byFirstWord.computeIfAbsent(
            rewriting.from.words().get(0).folded(), first -> new ArrayList<>());
    long meanings = known.stream().filter(other -> other.from.equals(rewriting.from)).count();
    if (meanings < AbbreviationLine.MOST_MEANINGS) {
      known.add(rewriting);
    }
  }

  /** No abbreviation at all. */
  public static Abbreviations none() {
    return NONE;
  }

  /** Those that are official in Vietnam and come with the program. */
  public static Abbreviations official() {
    return Official.LIST;
  }

  /**
   * These and more.
   *
   * @param added lines such as {@code UBND = Ủy ban nhân dân}; those with a {@link #problem} are
   *     left out
   */
  public Abbreviations plus(List<String> added) {
    if (added.isEmpty()) {
      return this;
    }
    List<AbbreviationLine> all = new ArrayList<>(lines);
    for (String line : added.subList(0, Math.min(added.size(), MOST_LINES))) {
      try {
        if (!AbbreviationLine.isRemark(line)) {
          all.add(AbbreviationLine.read(line));
        }
      } catch (AbbreviationException unreadable) {
        continue; // Told by problem() to whoever wrote it.
      }
    }
    return new Abbreviations(all);
  }

  /**
   * What is wrong with a line of a list, and what to write instead.
   *
   * @return empty if nothing is; Vietnamese, or English for an English locale
   */
  public static Optional<String> problem(String line, Locale locale) {
    boolean isEnglish = locale.getLanguage().equals("en");
    return AbbreviationLine.problem(line).map(problem -> problem.message(isEnglish));
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
