package org.lantoa.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of a list of abbreviations: {@code UBND = Ủy ban nhân dân}.
 *
 * @param name the abbreviation
 * @param meanings what it stands for
 */
record AbbreviationLine(TypedWords name, List<TypedWords> meanings) {
  private static final int LONGEST = 500;
  private static final int MOST_NAME_WORDS = 3;
  private static final int MOST_WORDS = 12;
  static final int MOST_MEANINGS = 8;

  /** What could be a Vietnamese syllable once accents are gone: onset, vowels, coda. */
  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}"
              + "(?:ch?|m|ng?|nh|p|t)?");

  /** Copies the list. */
  AbbreviationLine {
    meanings = List.copyOf(meanings);
  }

  /** Whether a line only explains, or separates. */
  static boolean isRemark(String line) {
    String text = line.strip();
    return text.isEmpty() || text.charAt(0) == '#';
  }

  /** Reads a line that is no remark. */
  static AbbreviationLine read(String line) throws AbbreviationException {
    int equals = line.indexOf('=');
    if (line.length() > LONGEST || equals < 0 || line.indexOf('#') >= 0) {
      throw new AbbreviationException(
          line.length() > LONGEST ? AbbreviationMistake.TOO_LONG : AbbreviationMistake.NO_MEANING,
          line);
    }
    TypedWords name = TypedWords.of(line.substring(0, equals).strip());
    int letters = name.words().stream().mapToInt(word -> word.folded().length()).sum();
    boolean hasLetter = name.words().stream().anyMatch(word -> word.hasLetter());
    if (letters < 2 || !hasLetter || name.words().size() > MOST_NAME_WORDS) {
      throw new AbbreviationException(AbbreviationMistake.NO_ABBREVIATION, name.text());
    }
    return new AbbreviationLine(name, meanings(line.substring(equals + 1)));
  }

  private static List<TypedWords> meanings(String text) throws AbbreviationException {
    List<TypedWords> meanings = new ArrayList<>();
    for (String typed : text.split(";", -1)) {
      TypedWords meaning = TypedWords.of(typed.strip());
      if (meaning.words().size() < 2 || meaning.words().size() > MOST_WORDS) {
        throw new AbbreviationException(AbbreviationMistake.BAD_MEANING, typed.strip());
      }
      meanings.add(meaning);
    }
    if (meanings.size() > MOST_MEANINGS) {
      throw new AbbreviationException(AbbreviationMistake.TOO_MANY, text.strip());
    }
    return meanings;
  }

  /** Whether the abbreviation would be taken for a word where capitals are not seen. */
  boolean isSyllable() {
    return name.words().size() == 1 && SYLLABLE.matcher(name.words().get(0).folded()).matches();
  }

  /** What is wrong with a line; empty if it can be read or is a remark. */
  static Optional<AbbreviationException> problem(String line) {
    if (isRemark(line)) {
      return Optional.empty();
    }
    try {
      read(line);
      return Optional.empty();
    } catch (AbbreviationException problem) {
      return Optional.of(problem);
    }
  }
}
