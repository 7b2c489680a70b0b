package org.lantoa.search.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.lantoa.search.matching.TextTokens.Token;

/** Collects the single words of what Lucene calls matches, which are whole phrases. */
final class MatchedWords {
  private final List<Token> tokens;
  private final List<TextSpan> spans = new ArrayList<>();

  MatchedWords(TextTokens text) {
    tokens = text.tokens();
  }

  void add(MatchesIterator match) throws IOException {
    Query query = match.getQuery();
    if (query instanceof PhraseQuery phrase) {
      add(match, Stream.of(phrase.getTerms()).map(Set::of).toList(), phrase.getSlop() == 0);
    } else if (query instanceof MultiPhraseQuery phrase) {
      List<Set<Term>> places = Arrays.stream(phrase.getTermArrays()).map(Set::of).toList();
      add(match, places, phrase.getSlop() == 0);
    } else {
      spans.add(new TextSpan(match.startOffset(), match.endOffset()));
    }
  }

  private void add(MatchesIterator match, List<Set<Term>> places, boolean inPlace) {
    Set<Term> all = places.stream().flatMap(Set::stream).collect(Collectors.toSet());
    int start = match.startPosition();
    int end = match.endPosition();
    for (Token token : tokens) {
      if (token.position() >= start && token.position() <= end) {
        Set<Term> wanted = inPlace ? places.get(token.position() - start) : all;
        if (wanted.contains(new Term(TextTokens.FIELD, token.term()))) {
          spans.add(new TextSpan(token.start(), token.end()));
        }
      }
    }
  }

  /** In order, those that overlap made one. */
  List<TextSpan> spans() {
    List<TextSpan> merged = new ArrayList<>();
    spans.sort(Comparator.comparingInt(TextSpan::start));
    for (TextSpan span : spans) {
      TextSpan last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last == null || span.start() >= last.end()) {
        merged.add(span);
      } else {
        int end = Math.max(last.end(), span.end());
        merged.set(merged.size() - 1, new TextSpan(last.start(), end));
      }
    }
    return merged;
  }
}
