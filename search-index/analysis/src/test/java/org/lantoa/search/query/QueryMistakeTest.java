package org.lantoa.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QueryMistakeTest {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  static Stream<Arguments> archive() {
    return Stream.of(
        Arguments.of("🎉", "no-word", 0),
        Arguments.of("… -…", "no-word", 0),
        Arguments.of("a".repeat(4_001), "too-long", 4_000),
        Arguments.of("a ".repeat(257), "too-many", 512),
        Arguments.of(hashtags(129), "too-many", 0),
        Arguments.of("(".repeat(21) + "a" + ")".repeat(21), "too-deep", 20),
        Arguments.of("OR a", "missing-term", 0),
        Arguments.of("a OR", "missing-term", 4),
        Arguments.of("a OR OR b", "missing-term", 5),
        Arguments.of("a HOẶC", "missing-term", 6),
        Arguments.of("AND a", "missing-term", 0),
        Arguments.of("a AND", "missing-term", 5),
        Arguments.of("a NOT", "missing-term", 5),
        Arguments.of("NOT OR a", "missing-term", 4),
        Arguments.of("(a OR )", "missing-term", 6),
        Arguments.of("a \"b", "unclosed-quote", 2),
        Arguments.of("unit:\"b", "unclosed-quote", 5),
        Arguments.of("\" … \"", "empty-phrase", 0),
        Arguments.of("\"\"", "empty-phrase", 0),
        Arguments.of("#2024", "not-a-hashtag", 0),
        Arguments.of("#a-b", "not-a-hashtag", 0),
        Arguments.of("a #", "not-a-hashtag", 2),
        Arguments.of("#", "not-a-hashtag", 0),
        Arguments.of("#_", "not-a-hashtag", 0),
        Arguments.of("#dan*", "not-a-hashtag", 0),
        Arguments.of("a (b", "unclosed-parenthesis", 2),
        Arguments.of("(", "unclosed-parenthesis", 0),
        Arguments.of("a) b", "unexpected-parenthesis", 1),
        Arguments.of(")", "unexpected-parenthesis", 0),
        Arguments.of("(a))", "unexpected-parenthesis", 3),
        Arguments.of("a ( )", "empty-parentheses", 2),
        Arguments.of("*", "leading-wildcard", 0),
        Arguments.of("a *giao", "leading-wildcard", 2),
        Arguments.of("gi*o", "wildcard-inside", 2),
        Arguments.of("giao**", "wildcard-inside", 4),
        Arguments.of("dân-vậ*", "wildcard-inside", 6),
        Arguments.of("g*", "short-prefix", 0),
        Arguments.of("-…*", "short-prefix", 1),
        Arguments.of("\"a b\"~", "bad-slop", 5),
        Arguments.of("\"a b\"~21", "bad-slop", 5),
        Arguments.of("\"a b\"~-1", "bad-slop", 5),
        Arguments.of("a unti:x", "unknown-field", 2),
        Arguments.of("foo:\"bar\"", "unknown-field", 0),
        Arguments.of("unit:", "missing-value", 5),
        Arguments.of("unit: xa", "missing-value", 5),
        Arguments.of("unit:(a OR b)", "missing-value", 5),
        Arguments.of("unit:\" \"", "missing-value", 5),
        Arguments.of("exact:", "missing-value", 6),
        Arguments.of("published:today", "bad-date", 10),
        Arguments.of("published:2023-02-30", "bad-date", 10),
        Arguments.of("published:2023-13", "bad-date", 10),
        Arguments.of("published:15/01/2023", "bad-date", 10),
        Arguments.of("published:..", "bad-date", 10),
        Arguments.of("published:+12023-01-01", "bad-date", 10),
        Arguments.of("published:2023..2024..2025", "bad-date", 10),
        Arguments.of("shares:many", "bad-number", 7),
        Arguments.of("shares:>-1", "bad-number", 7),
        Arguments.of("shares:1.2", "bad-number", 7),
        Arguments.of("shares:..", "bad-number", 7),
        Arguments.of("shares:99999999999999999999", "bad-number", 7),
        Arguments.of("published:2023-06..2023-01", "range-reversed", 10),
        Arguments.of("shares:200..100", "range-reversed", 7),
        Arguments.of("state:gone", "bad-state", 6),
        Arguments.of("platform:myspace", "bad-choice", 9),
        Arguments.of("kind:text", "bad-choice", 5),
        Arguments.of("source:123", "bad-source", 7),
        Arguments.of("source:facebook:", "bad-source", 7),
        Arguments.of("unit:\"UBND xã\"", "bad-id", 5),
        Arguments.of("exact:giao*", "bad-exact", 6),
        Arguments.of("exact:#giao", "bad-exact", 6),
        Arguments.of("exact:…", "bad-exact", 6));
  }

  private static String hashtags(int count) {
    return IntStream.range(0, count).mapToObj(i -> "#a" + i).collect(Collectors.joining(" OR "));
  }

  static Stream<Arguments> campaigns() {
    return Stream.of(
        Arguments.of("", "empty", 0),
        Arguments.of("  ", "empty", 0),
        Arguments.of("#a or #b", "lower-case-or", 3),
        Arguments.of("\"a\" Hoặc (b)", "lower-case-or", 4),
        Arguments.of("a reactions:>5", "not-in-campaign", 2),
        Arguments.of("published:2023", "not-in-campaign", 0),
        Arguments.of("-state:removed", "not-in-campaign", 1),
        Arguments.of("(campaign:x)", "not-in-campaign", 1));
  }

  @ParameterizedTest
  @MethodSource("archive")
  void namesTheMistakeAndItsPlace(String query, String code, int position) {
    check(refusal(query, false), code, position);
  }

  @ParameterizedTest
  @MethodSource("campaigns")
  void refusesInACampaignWhatCannotDecideMembership(String query, String code, int position) {
    check(refusal(query, true), code, position);
  }

  private static void check(QuerySyntaxException refusal, String code, int position) {
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.position()).isEqualTo(position);
    for (Locale locale : new Locale[] {VIETNAMESE, Locale.ENGLISH}) {
      assertThat(refusal.message(locale)).doesNotContain("{").contains(";").endsWith(".");
    }
    assertThat(refusal).hasMessage(refusal.message(Locale.ENGLISH));
    assertThat(refusal.message(VIETNAMESE)).isNotEqualTo(refusal.message(Locale.ENGLISH));
  }

  private static QuerySyntaxException refusal(String query, boolean isCampaign) {
    return catchThrowableOfType(
        QuerySyntaxException.class,
        () -> {
          if (isCampaign) {
            SearchQuery.parseCampaign(query, Abbreviations.none());
          } else {
            SearchQuery.parse(query, Abbreviations.none());
          }
        });
  }

  @Test
  void everyMistakeIsMadeAbove() {
    Set<String> made =
        Stream.concat(archive(), campaigns())
            .map(arguments -> (String) arguments.get()[1])
            .collect(Collectors.toSet());
    assertThat(made)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(QueryMistake.values()).map(QueryMistake::code).toList());
  }

  @Test
  void namesTheNearestField() {
    assertThat(refusal("unti:x", false).message(VIETNAMESE))
        .isEqualTo(
            "Vị trí 1: không có trường “unti:”; ý bạn là unit: chăng? Nếu muốn tìm chính chữ đó, hãy"
                + " đặt trong ngoặc kép.");
    assertThat(refusal("a reaction:>5", false).message(Locale.ENGLISH))
        .isEqualTo(
            "Position 3: there is no field “reaction:”; did you mean reactions:? To search for the"
                + " text itself, put it in quotation marks.");
  }

  @Test
  void repeatsOnlyTheBeginningOfALongCulprit() {
    assertThat(refusal("*" + "x".repeat(3_000), false).message(VIETNAMESE)).hasSizeLessThan(200);
    assertThat(refusal("kind:" + "😀".repeat(1_500), false).message(Locale.ENGLISH))
        .contains("😀".repeat(40) + "…")
        .hasSizeLessThan(250);
  }

  @Test
  void aCampaignMayUseWhatNeverChanges() throws QuerySyntaxException {
    String query =
        "(#a OR \"b c\"~2 hoặc) AND giao* -exact:hòa unit:xa source:zalo:1 platform:zalo kind:video";
    SearchQuery archive = SearchQuery.parse(query, Abbreviations.none());
    assertThat(archive.campaignOnly().root()).isEqualTo(archive.root());
  }
}
