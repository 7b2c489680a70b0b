package org.lantoa.search.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** One token of a stream as tests look at it. */
record TestingToken(String term, int increment, int start, int end) {
  static List<TestingToken> of(Analyzer analyzer, String text) {
    List<TestingToken> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(
            new TestingToken(
                term.toString(),
                step.getPositionIncrement(),
                offset.startOffset(),
                offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  /** All terms, those of one position joined by a bar. */
  static String terms(Analyzer analyzer, String text) {
    StringBuilder terms = new StringBuilder();
    for (TestingToken token : of(analyzer, text)) {
      terms.append(token.increment == 0 ? "|" : terms.isEmpty() ? "" : " ").append(token.term);
    }
    return terms.toString();
  }

  @Override
  public String toString() {
    return increment + " " + term + " " + start + "-" + end;
  }
}
