package org.lantoa.search.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.lantoa.search.analysis.PostAnalyzers;

/** A text analysed once as it is for the index: looked over first, then indexed if need be. */
record TextTokens(List<Token> tokens) {
  static final String FIELD = "text";

  /** A term, its place among the words, and what it was made of in the text. */
  record Token(String term, int position, int start, int end) {}

  /** Takes the terms of a text one by one. */
  interface Walker {
    /**
     * A term.
     *
     * @param term the letters, which stand there only now
     * @param length how many of them
     * @param position its place among the words
     */
    void take(char[] term, int length, int position);
  }

  /** Whether a term is a folded word. */
  static boolean isWord(String term) {
    return isWord(term.charAt(0));
  }

  /** Whether a term is a folded word, by its first letter. */
  static boolean isWord(char first) {
    return first != '#' && first != '=';
  }

  static boolean isExactWord(String term) {
    return term.charAt(0) == '=';
  }

  static TextTokens of(String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = PostAnalyzers.text().tokenStream(FIELD, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      int position = -1;
      stream.reset();
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        tokens.add(new Token(term.toString(), position, offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory could not be read", impossible);
    }
    return new TextTokens(tokens);
  }

  /** Shows the terms of a text without keeping them. */
  static void walk(String text, Walker walker) {
    try (TokenStream stream = PostAnalyzers.text().tokenStream(FIELD, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      int position = -1;
      stream.reset();
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        walker.take(term.buffer(), term.length(), position);
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory could not be read", impossible);
    }
  }

  /** The same once more, for an index. */
  TokenStream stream() {
    return new Replay(tokens);
  }

  private static final class Replay extends TokenStream {
    private final List<Token> tokens;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private int next;
    private int position = -1;

    Replay(List<Token> tokens) {
      this.tokens = tokens;
    }

    @Override
    public boolean incrementToken() {
      if (next == tokens.size()) {
        return false;
      }
      Token token = tokens.get(next++);
      clearAttributes();
      term.append(token.term);
      offset.setOffset(token.start, token.end);
      increment.setPositionIncrement(token.position - position);
      position = token.position;
      return true;
    }
  }
}
