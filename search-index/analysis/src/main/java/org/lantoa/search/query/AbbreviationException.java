package org.lantoa.search.query;

/** A line of a list of abbreviations that cannot be read. */
final class AbbreviationException extends Exception {
  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 60;

  private final AbbreviationMistake mistake;
  private final String culprit;

  AbbreviationException(AbbreviationMistake mistake, String culprit) {
    super(mistake.text(true, shortened(culprit)));
    this.mistake = mistake;
    this.culprit = shortened(culprit);
  }

  AbbreviationMistake mistake() {
    return mistake;
  }

  String message(boolean isEnglish) {
    return mistake.text(isEnglish, culprit);
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + '…';
  }
}
