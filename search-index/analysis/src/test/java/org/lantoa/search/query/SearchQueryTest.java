package org.lantoa.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lantoa.search.query.QueryNode.Phrase;

class SearchQueryTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        // Words: all of them, or run together as a hashtag.
        "dân → dân",
        "dân vận khéo → ((dân & vận & khéo) | #danvankheo)",
        "Dân  VẬN\u00A0khéo → ((dân & vận & khéo) | #danvankheo)",
        "Đà Lạt – Lâm Đồng → ((đà & lạt & lâm & đồng) | #dalatlamdong)",
        "dân 🎉 vận → ((dân & vận) | #danvan)",
        "2023 2024 → (2023 & 2024)",
        "covid-19 → (covid_19 | #covid19)",
        "hoặc → hoặc",
        "dân and vận or khéo → ((dân & and & vận & or & khéo) | #danandvanorkheo)",
        "không → không",
        "NÓI KHÔNG VỚI → ((nói & không & với) | #noikhongvoi)",
        // Phrases.
        "\"dân vận\" → (dân_vận | #danvan)",
        "“dân vận” → (dân_vận | #danvan)",
        "„dân vận“ → (dân_vận | #danvan)",
        "\"dân\" → dân",
        "\"dân vận\"~3 → dân_vận~3",
        "\"dân vận\"~0 → (dân_vận | #danvan)",
        "\"dân\"~3 → dân",
        "\"a* OR -b\" → (a_or_b | #aorb)",
        "\"a\"\"b\" → (a & b)",
        // Hashtags.
        "#DanVanKheo → (#danvankheo | spelled:danvankheo)",
        "#Dân_Vận_Khéo → (#danvankheo | spelled:danvankheo)",
        "#DanVan! → (#danvan | spelled:danvan)",
        // Beginnings of words.
        "giao* → giao*",
        "GIÁO* → giao*",
        "an giao* thông → (an & giao* & thông)",
        // Operators: NOT before AND before OR.
        "a OR b → (a | b)",
        "a HOẶC b VÀ c → (a | (b & c))",
        "a b OR c d → ((a & b) | #ab | (c & d) | #cd)",
        "a AND b c → (a & ((b & c) | #bc))",
        "a -b c → (a & -b & c)",
        "a NOT b → (a & -b)",
        "NOT a OR b → (-a | b)",
        "-a → -a",
        "-a -b → (-a & -b)",
        "NOT NOT a → a",
        "- a → a",
        "−a –b → (-a & -b)",
        "-(a OR b) c → (-(a | b) & c)",
        "(a OR b) (c OR d) → ((a | b) & (c | d))",
        "(a)OR(b) → (a | b)",
        "(a b) c → (((a & b) | #ab) & c)",
        "… OR a → a",
        // Exactly as typed.
        "exact:hòa → =hòa",
        "exact:\"dân vận\" → =dân_vận",
        "EXACT:dan → =dan",
        // Fields.
        "unit:xa-vi-du → unit=xa-vi-du",
        "Unit:\"Xa-Vi-Du\" → unit=xa-vi-du",
        "source:facebook:246675545449582 → source=facebook:246675545449582",
        "source:YouTube:UCab_-9 → source=youtube:UCab_-9",
        "campaign:dan-van-kheo → campaign=dan-van-kheo",
        "platform:Facebook → platform=facebook",
        "kind:video → kind=video",
        "-kind:video → -kind=video",
        "state:removed → removed",
        "state:shown → -removed",
        "-state:shown → removed",
        // Not fields.
        "10:30 → 10_30",
        "'Chủ đề: dân' → ((chủ & đề & dân) | #chudedan)"
      })
  void means(String query, String meaning) throws QuerySyntaxException {

    assertThat(TestingMeaning.of(query)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource({
    "2023, 2023-01-01..2023-12-31",
    "2023-02, 2023-02-01..2023-02-28",
    "2024-02, 2024-02-01..2024-02-29",
    "2023-01-15, 2023-01-15..2023-01-15",
    "2023-01..2023-06, 2023-01-01..2023-06-30",
    "2022..2023-06-15, 2022-01-01..2023-06-15",
    "2023-01.., 2023-01-01..null",
    "..2023-06, null..2023-06-30"
  })
  void daysAreInclusive(String typed, String days) throws QuerySyntaxException {
    assertThat(TestingMeaning.of("published:" + typed)).isEqualTo("published[" + days + "]");
  }

  @ParameterizedTest
  @CsvSource({
    ">100, [101..null]",
    ">=100, [100..null]",
    "≥100, [100..null]",
    "<100, [null..99]",
    "<=100, [null..100]",
    "100, [100..100]",
    "=100, [100..100]",
    "0, [0..0]",
    "100..200, [100..200]",
    "100.., [100..null]",
    "..200, [null..200]",
    ">1.206, [1207..null]",
    "'>1,206', [1207..null]",
    "1.000..2.000, [1000..2000]",
    "unknown, [unknown]",
    "999999999999999, [999999999999999..999999999999999]"
  })
  void countsAreKnownAndWithinBounds(String typed, String bounds) throws QuerySyntaxException {
    for (String measure : KnownValues.MEASURES) {
      assertThat(TestingMeaning.of(measure + ":" + typed)).isEqualTo(measure + bounds);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "-shares:>100 → shares[null..100]",
        "-shares:<100 → shares[100..null]",
        "-shares:100 → (shares[null..99] | shares[101..null])",
        "-shares:unknown → shares[null..null]",
        "-(-shares:unknown) → shares[unknown]",
        "-(giao* shares:>100) → (-giao* | shares[null..100])",
        "-(giao* OR shares:>100 OR like:0) → (-giao* & shares[null..100] & (like[null..-1] | like[1..null]))",
        "-(giao* -shares:>5) → (-giao* | shares[6..null])"
      })
  void theOppositeOfACountIsAKnownCountToo(String query, String meaning)
      throws QuerySyntaxException {
    assertThat(TestingMeaning.of(query)).isEqualTo(meaning);
  }

  @Test
  void asksForEverythingWhenNothingIsTyped() throws QuerySyntaxException {
    assertThat(SearchQuery.parse("", Abbreviations.none()).root()).isEmpty();
    assertThat(SearchQuery.parse(" \t\n\u3000", Abbreviations.none()).root()).isEmpty();
  }

  @Test
  void keepsWhatIsWantedForRanking() throws QuerySyntaxException {
    SearchQuery query =
        SearchQuery.parse(
            "dân vận \"nông thôn mới\"~2 -hội (#NTM OR NOT (hè -thu)) giao* unit:xa exact:hòa",
            Abbreviations.none());
    assertThat(query.positiveText()).isEqualTo("dân vận nông thôn mới #NTM hòa");
    assertThat(SearchQuery.parse("-a kind:video", Abbreviations.none()).positiveText()).isEmpty();
  }

  @Test
  void isPrintedAsTyped() throws QuerySyntaxException {
    assertThat(SearchQuery.parse("  a   OR b ", Abbreviations.none())).hasToString("  a   OR b ");
  }

  @Test
  void wordsOfAPhraseKeepTheirPlaces() throws QuerySyntaxException {
    QueryNode root =
        SearchQuery.parse("exact:\"Dân  Vận\"", Abbreviations.none()).root().orElseThrow();
    assertThat(root)
        .isInstanceOfSatisfying(
            Phrase.class,
            phrase -> {
              assertThat(phrase.text()).isEqualTo("Dân  Vận");
              assertThat(phrase.words().get(1).start()).isEqualTo(5);
              assertThat(phrase.words().get(1).end()).isEqualTo(8);
            });
  }
}
