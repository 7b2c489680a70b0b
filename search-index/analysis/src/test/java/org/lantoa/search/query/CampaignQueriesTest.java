package org.lantoa.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantoa.search.matching.CampaignMatcher;
import org.lantoa.search.matching.PostTraits;

/** Queries as campaigns have them, on posts of a commune's page. */
class CampaignQueriesTest {
  private static final PostTraits TRAITS =
      new PostTraits(List.of("xa-vi-du", "tinh"), "facebook:1", "facebook", "photo");

  private static boolean matches(String query, String text) throws QuerySyntaxException {
    QueryNode root =
        SearchQuery.parseCampaign(query, Abbreviations.official()).root().orElseThrow();
    return CampaignMatcher.of(List.of(root)).matching(text, TRAITS, asked -> true).get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ra quân #DanVanKheo",
        "Ra quân #dânvậnkhéo!",
        "Ra quân #DanVanKheo2024",
        "Phong trào thi đua “Dân vận khéo” năm 2025",
        "phong trao dan van kheo"
      })
  void oneOfTheTermsSuffices(String text) throws QuerySyntaxException {
    assertThat(matches("#DanVanKheo OR \"dân vận khéo\"", text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"#DanVan", "Vận động nhân dân khéo tay", "Dân vận thật khéo", ""})
  void anotherHashtagOrScatteredWordsDoNotMatch(String text) throws QuerySyntaxException {
    assertThat(matches("#DanVanKheo OR \"dân vận khéo\"", text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "#NTM unit:tinh, true",
    "#NTM unit:xa-vi-du kind:photo, true",
    "#NTM -source:facebook:1, false",
    "#NTM platform:zalo, false",
    "#NTM AND \"nông thôn mới\", true",
    "#OCOP OR -kind:video, true",
    "-\"xã Ví Dụ\", false"
  })
  void theSourceTheUnitAndTheKindDecideToo(String query, boolean matches)
      throws QuerySyntaxException {
    assertThat(matches(query, "Xã Ví Dụ xây dựng nông thôn mới #NTM")).isEqualTo(matches);
  }

  @Test
  void explainsInBothLanguages() {
    assertThatExceptionOfType(QuerySyntaxException.class)
        .isThrownBy(() -> matches("#a hoặc #b", ""))
        .satisfies(
            mistake -> {
              assertThat(mistake.message(Locale.forLanguageTag("vi")))
                  .isEqualTo("Vị trí 4: từ nối phải viết hoa; hãy ghi OR thay cho “hoặc”.");
              assertThat(mistake.message(Locale.ENGLISH))
                  .isEqualTo(
                      "Position 4: the joining word is written in capitals; write OR instead of"
                          + " “hoặc”.");
            });
  }
}
