package org.lantoa.search.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchWordsTest {
  @Test
  void takesWordsPhrasesAndHashtagsApart() {
    assertThat(SearchWords.parse("Xã “dân vận khéo” #Nông_Thôn_Mới \"chưa đóng"))
        .isEqualTo(
            new SearchWords(
                List.of("xa"), List.of("dan van kheo", "chua dong"), Set.of("nongthonmoi")));
  }

  @Test
  void whatHoldsNoLetterAndNoDigitSearchesNothing() {
    assertThat(SearchWords.parse("  … \"\" # * - ").isEmpty()).isTrue();
  }

  @Test
  void aNumberAfterASharpIsAWord() {
    assertThat(SearchWords.parse("#2024").words()).containsExactly("#2024");
  }
}
