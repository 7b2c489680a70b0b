package org.lantoa.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysedTextTest {
  @ParameterizedTest
  @CsvSource({
    "Mô hình Dân vận khéo ở xã, dân vận khéo, true",
    "mo hinh dan van kheo o xa, dân vận khéo, true",
    "MÔ HÌNH DÂN VẬN KHÉO, dan van kheo, true",
    "Dân  vận – khéo, dân vận khéo, true",
    "vận khéo dân, dân vận khéo, false",
    "công tác dân vận, dân vận khéo, false",
    "làm khéo lắm, kheo, true",
    "thôn bản vùng cao, bạn, false",
    "thôn bản vùng cao, ban, true",
    "thon ban vung cao, bạn, true",
    "bình yên, hòa bình, false",
    "vì hoà bình, hòa bình, true",
    "vì hòa bình, hoà bình, true",
    "thúy, thuý, true",
    "Ðại đoàn kết, đại đoàn kết, true",
    "dại, đại, false",
    "vandan, dan, false",
    "phòng chống covid-19, covid 19, true"
  })
  void phraseAcceptsTheSameAccentsOrNone(String text, String phrase, boolean expected) {
    assertThat(AnalysedText.of(text).contains(AnalysedText.of(phrase))).isEqualTo(expected);
    assertThat(
            AnalysedText.of(Normalizer.normalize(text, Form.NFD)).contains(AnalysedText.of(phrase)))
        .isEqualTo(expected);
  }

  @Test
  void joinsAndFoldsHashtags() {
    assertThat(AnalysedText.of("#DanVanKheo #dânvậnkhéo,#Dân_Vận_Khéo #DânVậnKhéo2024").hashtags())
        .containsExactly("danvankheo", "danvankheo2024");
  }

  @Test
  void takesHashtagsThatTouchEachOtherApart() {
    assertThat(AnalysedText.of("#MotHai#BaBon").hashtags()).containsExactly("mothai", "babon");
  }

  @Test
  void takesNumbersEntitiesAndAddressesForNoHashtag() {
    assertThat(AnalysedText.of("#2024 a#b &#x39; http://x.vn/#muc ##_").hashtags()).isEmpty();
  }

  @Test
  void readsStyledLettersAsPlainOnes() {
    AnalysedText styled = AnalysedText.of("𝐃𝐚̂𝐧 𝐯𝐚̣̂𝐧 𝐤𝐡𝐞́𝐨 ＃𝐃𝐚𝐧𝐕𝐚𝐧𝐊𝐡𝐞𝐨");
    assertThat(styled.contains(AnalysedText.of("dân vận khéo"))).isTrue();
    assertThat(styled.hashtags()).containsExactly("danvankheo");
  }

  @Test
  void anEmptyPhraseStandsNowhere() {
    assertThat(AnalysedText.of("dân vận").contains(AnalysedText.of("…"))).isFalse();
  }

  @Property(seed = "20261122")
  void everyTextWithWordsContainsItself(@ForAll String text) {
    AnalysedText analysed = AnalysedText.of(text);
    assertThat(analysed.contains(analysed)).isEqualTo(analysed.wordCount() > 0);
  }
}
