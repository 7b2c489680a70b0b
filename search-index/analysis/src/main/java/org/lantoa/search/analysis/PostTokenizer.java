package org.lantoa.search.analysis;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Makes the terms of a post's text in one pass over all of it; posts are short. */
final class PostTokenizer extends Tokenizer {
  private static final char PAIR = ' ';

  private final TermKinds kinds;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final PlainText plain = new PlainText();
  private final WordScanner scanner = new WordScanner();
  private final Spelling spelling = scanner.spelling();
  private final Spelling joined = new Spelling();
  private char[] original = new char[1024];
  private int originalLength;
  private boolean isRead;

  /** The terms of the current word that are still to come, one bit each. */
  private int pending;

  private boolean isFirstOfPosition;

  private final char[] previous = new char[WordScanner.LONGEST + 1];
  private int previousLength;
  private int previousStart;

  private static final int HASHTAG = 1;
  private static final int JOINED = 2;
  private static final int FOLDED = 4;
  private static final int EXACT = 8;
  private static final int EXACT_PLAIN = 16;

  PostTokenizer(TermKinds kinds) {
    this.kinds = kinds;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!isRead) {
      read();
    }
    clearAttributes();
    if (kinds == TermKinds.PAIRS) {
      return nextPair();
    }
    if (pending == 0) {
      if (!scanner.next()) {
        return false;
      }
      pending = termsOfWord();
      isFirstOfPosition = true;
    }
    int kind = Integer.lowestOneBit(pending);
    pending -= kind;
    emit(kind);
    return true;
  }

  private int termsOfWord() {
    if (kinds == TermKinds.TEXT && scanner.opensHashtag()) {
      return HASHTAG | (scanner.hashtagParts() > 1 ? JOINED : 0) | termsOfSpelling();
    }
    return termsOfSpelling();
  }

  private int termsOfSpelling() {
    boolean hasLetter = spelling.hasLetter();
    return switch (kinds) {
      case TEXT -> hasLetter ? FOLDED | EXACT : FOLDED;
      case TYPED -> hasLetter && !spelling.isPlain() ? EXACT | EXACT_PLAIN : FOLDED;
      case EXACT -> hasLetter ? EXACT : FOLDED;
      case FOLDED, PAIRS -> FOLDED;
    };
  }

  private void emit(int kind) {
    switch (kind) {
      case HASHTAG, JOINED -> emitHashtag(kind == HASHTAG);
      case EXACT -> emit(Terms.EXACT, spelling.exact(), spelling.exactLength());
      case EXACT_PLAIN -> emit(Terms.EXACT, spelling.folded(), spelling.foldedLength());
      default -> emit('\0', spelling.folded(), spelling.foldedLength());
    }
  }

  private void emitHashtag(boolean isMarked) {
    scanner.spellHashtag(joined);
    emit(isMarked ? Terms.HASHTAG : '\0', joined.folded(), joined.foldedLength());
    offset(isMarked ? scanner.hash() : scanner.hash() + 1, scanner.hashtagEnd());
  }

  private void emit(char mark, char[] letters, int length) {
    int marks = mark == '\0' ? 0 : 1;
    char[] buffer = term.resizeBuffer(length + marks);
    buffer[0] = mark;
    System.arraycopy(letters, 0, buffer, marks, length);
    term.setLength(length + marks);
    offset(scanner.start(), scanner.end());
    increment.setPositionIncrement(isFirstOfPosition ? 1 : 0);
    isFirstOfPosition = false;
  }

  private boolean nextPair() {
    if (previousLength == 0 && !rememberNext()) {
      return false;
    }
    if (!scanner.next()) {
      return false;
    }
    int length = spelling.foldedLength();
    char[] buffer = term.resizeBuffer(previousLength + 1 + length);
    System.arraycopy(previous, 0, buffer, 0, previousLength);
    buffer[previousLength] = PAIR;
    System.arraycopy(spelling.folded(), 0, buffer, previousLength + 1, length);
    term.setLength(previousLength + 1 + length);
    offset(previousStart, scanner.end());
    remember();
    return true;
  }

  private boolean rememberNext() {
    if (!scanner.next()) {
      return false;
    }
    remember();
    return true;
  }

  private void remember() {
    previousLength = spelling.foldedLength();
    System.arraycopy(spelling.folded(), 0, previous, 0, previousLength);
    previousStart = scanner.start();
  }

  private void offset(int from, int to) {
    offset.setOffset(correctOffset(plain.start(from)), correctOffset(plain.end(to - 1)));
  }

  private void read() throws IOException {
    originalLength = 0;
    int count;
    while ((count = input.read(original, originalLength, original.length - originalLength)) >= 0) {
      originalLength += count;
      if (originalLength == original.length) {
        original = Arrays.copyOf(original, original.length * 2);
      }
    }
    plain.take(original, originalLength);
    scanner.begin(plain.units(), plain.length());
    isRead = true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int end = correctOffset(originalLength);
    offset.setOffset(end, end);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    isRead = false;
    pending = 0;
    previousLength = 0;
    originalLength = 0;
  }
}
