package org.lantoa.search.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lantoa.search.analysis.Words;
import org.lantoa.search.matching.TextTokens.Token;
import org.lantoa.search.query.Abbreviations;
import org.lantoa.search.query.QueryNode;
import org.lantoa.search.query.QuerySyntaxException;
import org.lantoa.search.query.SearchQuery;

class HighlightsTest {
  private static final int ROUNDS = Boolean.getBoolean("lantoa.long") ? 200_000 : 4_000;

  @Test
  void aPhraseShowsWhereItStandsAndNowhereElse() throws QuerySyntaxException {
    assertThat(marked("\"dân vận khéo\"", "Dân ta làm dân vận khéo, vận động dân"))
        .containsExactly("dân", "vận", "khéo");
  }

  @Test
  void wordsShowHoweverTheyAreAccented() throws QuerySyntaxException {
    assertThat(marked("hoà khéo", "hòa HOÀ hoá, khéo kheo"))
        .containsExactly("hòa", "HOÀ", "khéo", "kheo");
    assertThat(marked("hoa", "hòa hoá hoa")).containsExactly("hòa", "hoá", "hoa");
    assertThat(marked("exact:hoa", "hòa hoá hoa")).containsExactly("hoa");
  }

  @Test
  void partsOfAHashtagShowAloneAndTheWholeWithItsSign() throws QuerySyntaxException {
    assertThat(marked("vận", "Thi đua #DânVậnKhéo")).containsExactly("Vận");
    assertThat(marked("#danvankheo", "Thi đua #DânVậnKhéo là dân vận khéo"))
        .containsExactly("#DânVậnKhéo", "dân", "vận", "khéo");
  }

  @Test
  void onlyAlternativesThatMatchShow() throws QuerySyntaxException {
    assertThat(marked("(dân vận) OR khéo", "dân khéo")).containsExactly("khéo");
    assertThat(marked("(dân -khéo) OR vận", "dân vận khéo")).containsExactly("vận");
    assertThat(marked("dân (unit:xa OR vận)", "dân vận")).containsExactly("dân", "vận");
    assertThat(marked("dân -unit:xa", "dân vận")).containsExactly("dân");
    assertThat(marked("dân -vận", "dân vận")).isEmpty();
  }

  @Test
  void onlyTheWordsOfAPhraseShowWhereOthersStandBetween() throws QuerySyntaxException {
    assertThat(marked("\"dân khéo\"~1", "dân vận khéo")).containsExactly("dân", "khéo");
  }

  @Test
  void beginningsShowTheWholeWord() throws QuerySyntaxException {
    assertThat(marked("kh*", "Dân vận khéo, không khó")).containsExactly("khéo", "không", "khó");
  }

  @Test
  void anyOfSomeWordsShowsRegardlessOfAccents() {
    String text = "Đường liên xã, đưòng";
    assertThat(texts(text, Highlights.ofAny(Words.of("đường dài")).in(text)))
        .containsExactly("Đường", "đưòng");
    assertThat(Highlights.ofAny(List.of()).in(text)).isEmpty();
  }

  @Test
  void spansAreExactlyTheWordsThatMatch() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      RandomPosts made = new RandomPosts(seed);
      QueryNode query = made.queryWithoutSlop();
      String text = made.text();
      assertThat(Highlights.of(query).in(text))
          .as("seed %s: %s in %s", seed, query, text)
          .isEqualTo(expected(query, text));
    }
  }

  @Test
  void spansOfLoosePhrasesAreWordsOfThePhrase() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      RandomPosts made = new RandomPosts(seed);
      QueryNode.Phrase phrase = made.phrase(1 + seed % 3);
      String text = made.text();
      Set<TextSpan> words =
          TextTokens.of(text).tokens().stream()
              .filter(token -> isOf(phrase, token))
              .map(token -> new TextSpan(token.start(), token.end()))
              .collect(Collectors.toSet());
      assertThat(words)
          .as("seed %s: %s in %s", seed, phrase, text)
          .containsAll(Highlights.of(phrase).in(text));
    }
  }

  private static boolean isOf(QueryNode.Phrase phrase, Token token) {
    return TextQueries.accepted(phrase).stream().anyMatch(terms -> terms.contains(token.term()));
  }

  private static List<TextSpan> expected(QueryNode query, String text) {
    NaiveMatch naive = new NaiveMatch(text, new PostTraits(List.of(), "", "", ""));
    List<TextSpan> spans =
        where(query, true, naive).orElse(Set.of()).stream()
            .map(token -> new TextSpan(token.start(), token.end()))
            .distinct()
            .toList();
    return spans.stream()
        .filter(span -> spans.stream().noneMatch(other -> isWithin(span, other)))
        .sorted(Comparator.comparingInt(TextSpan::start))
        .toList();
  }

  private static boolean isWithin(TextSpan span, TextSpan other) {
    return !span.equals(other) && other.start() <= span.start() && other.end() >= span.end();
  }

  /** What shows; absent if this cannot be met by the text. */
  private static Optional<Set<Token>> where(QueryNode node, boolean wanted, NaiveMatch naive) {
    if (node instanceof QueryNode.Not not) {
      return where(not.part(), !wanted, naive);
    }
    if (node instanceof QueryNode.AllOf all) {
      return joined(all.parts(), wanted, wanted, naive);
    }
    if (node instanceof QueryNode.AnyOf any) {
      return joined(any.parts(), wanted, !wanted, naive);
    }
    if (node instanceof QueryNode.Keyword) {
      return Optional.of(Set.of());
    }
    Set<Token> where = naive.where(node);
    return where.isEmpty() == wanted ? Optional.empty() : Optional.of(wanted ? where : Set.of());
  }

  private static Optional<Set<Token>> joined(
      List<QueryNode> parts, boolean wanted, boolean isAllNeeded, NaiveMatch naive) {
    List<Optional<Set<Token>>> found =
        parts.stream().map(part -> where(part, wanted, naive)).toList();
    Set<Token> joined = new HashSet<>();
    found.forEach(where -> where.ifPresent(joined::addAll));
    boolean isMet =
        isAllNeeded
            ? found.stream().allMatch(Optional::isPresent)
            : found.stream().anyMatch(Optional::isPresent);
    return isMet ? Optional.of(joined) : Optional.empty();
  }

  private static List<String> marked(String typed, String text) throws QuerySyntaxException {
    QueryNode query = SearchQuery.parse(typed, Abbreviations.none()).root().orElseThrow();
    return texts(text, Highlights.of(query).in(text));
  }

  private static List<String> texts(String text, List<TextSpan> spans) {
    return spans.stream().map(span -> text.substring(span.start(), span.end())).toList();
  }
}
