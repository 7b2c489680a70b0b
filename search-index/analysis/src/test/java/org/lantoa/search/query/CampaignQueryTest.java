package org.lantoa.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantoa.search.analysis.AnalysedText;

class CampaignQueryTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ra quân #DanVanKheo",
        "Ra quân #dânvậnkhéo!",
        "Phong trào thi đua “Dân vận khéo” năm 2025",
        "phong trao dan van kheo"
      })
  void oneOfTheTermsSuffices(String text) throws QuerySyntaxException {
    CampaignQuery query = CampaignQuery.parse("#DanVanKheo OR \"dân vận khéo\"");
    assertThat(query.matches(text)).isTrue();
    assertThat(query.matches(AnalysedText.of(text))).isTrue();
  }

  @Test
  void anotherHashtagOrScatteredWordsDoNotMatch() throws QuerySyntaxException {
    CampaignQuery query = CampaignQuery.parse("#DanVanKheo OR \"dân vận khéo\"");
    assertThat(query.matches("#DanVanKheo2024")).isFalse();
    assertThat(query.matches("Vận động nhân dân khéo tay")).isFalse();
    assertThat(query.matches("")).isFalse();
  }

  @Test
  void acceptsQuotationMarksOfWordProcessors() throws QuerySyntaxException {
    assertThat(CampaignQuery.parse("“nông thôn mới” OR #NTM").matches("Xã nông thôn mới")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'', empty, 0",
    "'   ', empty, 0",
    "#a or #b, lower-case-or, 3",
    "#a hoặc #b, lower-case-or, 3",
    "#a reactions:>5, not-in-campaign, 3",
    "OR #a, missing-term, 0",
    "#a OR, missing-term, 5",
    "#a OR OR #b, missing-term, 6",
    "#a OR \"b, unclosed-quote, 6",
    "#a OR \" … \", empty-phrase, 6",
    "#2024, not-a-hashtag, 0",
    "#a-b, not-a-hashtag, 0",
    "#, not-a-hashtag, 0"
  })
  void namesTheMistakeAndItsPlace(String query, String code, int position) {
    assertThatExceptionOfType(QuerySyntaxException.class)
        .isThrownBy(() -> CampaignQuery.parse(query))
        .satisfies(
            mistake -> {
              assertThat(mistake.code()).isEqualTo(code);
              assertThat(mistake.position()).isEqualTo(position);
            });
  }

  @Test
  void explainsInBothLanguages() {
    assertThatExceptionOfType(QuerySyntaxException.class)
        .isThrownBy(() -> CampaignQuery.parse("#a hoặc #b"))
        .satisfies(
            mistake -> {
              assertThat(mistake.message(Locale.forLanguageTag("vi")))
                  .isEqualTo("Vị trí 4: từ nối phải viết hoa; hãy ghi OR thay cho “hoặc”.");
              assertThat(mistake.message(Locale.ENGLISH))
                  .isEqualTo(
                      "Position 4: the joining word is written in capitals; write OR instead of “hoặc”.");
            });
  }

  @Property(seed = "20261122")
  void anyInputIsReadOrRefused(@ForAll String query) {
    try {
      assertThat(CampaignQuery.parse(query)).hasToString(query);
    } catch (QuerySyntaxException refused) {
      assertThat(refused.position()).isBetween(0, query.length());
      assertThat(refused.message(Locale.ROOT)).isNotBlank();
    }
  }
}
