package org.lantoa.search.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lantoa.search.analysis.Word;
import org.lantoa.search.analysis.Words;

class QuestionWordsTest {
  private static String words(String question) {
    return String.join(
        " ", Words.of(QuestionWords.leftOut(question)).stream().map(Word::exact).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mức phạt là bao nhiêu?|mức phạt là",
        "Muc phat la bao nhieu?|muc phat la",
        "Thủ tục kết hôn như thế nào|thủ tục kết hôn",
        "Tại sao phải đăng ký tạm trú ở đâu|phải đăng ký tạm trú",
        "Dân vận khéo là gì?|dân vận khéo",
        "Ai được hỗ trợ|được hỗ trợ",
        "giá xăng dầu|giá xăng dầu",
        "gia xang dau|gia xang dau",
        "Trụ sở đâu|trụ sở",
      })
  void leavesOutWhatOnlyAsks(String question, String rest) {
    assertThat(words(question)).isEqualTo(rest);
  }

  @Test
  void keepsAQuestionThatOnlyAsks() {
    assertThat(words("như thế nào?")).isEqualTo("như thế nào");
    assertThat(QuestionWords.leftOut("")).isEmpty();
  }
}
