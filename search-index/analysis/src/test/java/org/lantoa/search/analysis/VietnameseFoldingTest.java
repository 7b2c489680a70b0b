package org.lantoa.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseFoldingTest {
  /** The 12 vowel letters of the alphabet with their five tones, as Unicode's charts give them. */
  private static final String[] VOWELS = {
    "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị",
    "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ"
  };

  private static final String BASES = "aaaeeiooouuy";

  @Test
  void foldsEveryVowelOfTheAlphabet() {
    for (int i = 0; i < VOWELS.length; i++) {
      String base = BASES.substring(i, i + 1).repeat(6);
      assertThat(VietnameseFolding.fold(VOWELS[i])).isEqualTo(base);
      assertThat(VietnameseFolding.fold(VOWELS[i].toUpperCase(java.util.Locale.ROOT)))
          .isEqualTo(base);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Đền ơn đáp nghĩa, den on dap nghia",
    "ĐẠI HỘI ĐẢNG BỘ, dai hoi dang bo",
    "Xây dựng nông thôn mới, xay dung nong thon moi",
    "Uống nước nhớ nguồn, uong nuoc nho nguon",
    "Ðoàn kết, doan ket",
    "hoà bình – hòa bình, hoa binh – hoa binh",
    "quý – qúy, quy – quy",
    "100% hộ dân, 100% ho dan"
  })
  void foldsOfficialPhrases(String text, String folded) {
    assertThat(VietnameseFolding.fold(text)).isEqualTo(folded);
  }

  @Test
  void decomposedTextFoldsOnceNormalised() {
    String decomposed = Normalizer.normalize("Đền ơn đáp nghĩa", Form.NFD);
    assertThat(VietnameseFolding.fold(VietnameseFolding.normalize(decomposed)))
        .isEqualTo("den on dap nghia");
  }

  @Test
  void leavesOtherScriptsAndEmojiAlone() {
    assertThat(VietnameseFolding.fold("й 한글 が 🎉 ∑")).isEqualTo("й 한글 が 🎉 ∑");
  }

  @Property(seed = "20261122")
  void keepsTheLengthOfAnyText(@ForAll String text) {
    assertThat(VietnameseFolding.fold(text)).hasSameSizeAs(text);
  }

  @Property(seed = "20261122")
  void foldingTwiceChangesNothingMore(@ForAll String text) {
    String once = VietnameseFolding.fold(text);
    assertThat(VietnameseFolding.fold(once)).isEqualTo(once);
  }

  @Property(seed = "20261122")
  void composedVietnameseFoldsToPlainLetters(
      @ForAll @CharRange(from = 'À', to = 'ỹ') @StringLength(max = 20) String text) {
    String composed = VietnameseFolding.normalize(text);
    String folded = VietnameseFolding.fold(composed);
    for (int i = 0; i < composed.length(); i++) {
      String alone = VietnameseFolding.fold(composed.substring(i, i + 1));
      assertThat(folded.substring(i, i + 1)).isEqualTo(alone);
    }
  }
}
