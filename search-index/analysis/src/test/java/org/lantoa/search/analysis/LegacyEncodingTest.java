package org.lantoa.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyEncodingTest {
  /** TCVN 5712:1993, code by code from A1, as GNU libc's map TCVN5712-1 lists VN3's letters. */
  private static final Map<Integer, String> TCVN3 =
      Map.of(
          0xA1, "ĂÂÊÔƠƯĐăâêôơưđ",
          0xB5, "àảãáạ",
          0xBB, "ằẳẵắ",
          0xC6, "ặầẩẫấậè",
          0xCE, "ẻẽéẹềểễếệìỉ",
          0xDC, "ĩíịò",
          0xE1, "ỏõóọồổỗốộ",
          0xEA, "ờởỡớợù",
          0xF1, "ủũúụừửữứựỳỷỹýỵ");

  private static final List<String> VOWELS =
      List.of(
          "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ",
          "ưừứửữự", "yỳýỷỹ");

  /** The same in VNI: the vowel, then its marks for none, huyền, sắc, hỏi, ngã, nặng. */
  private static final List<String> VNI_BASES =
      List.of("a", "a", "a", "e", "e", "o", "o", "ô", "u", "ö", "y");

  private static final String PLAIN = " øùûõï";
  private static final String CIRCUMFLEX = "âàáåãä";
  private static final String BREVE = "êèéúüë";
  private static final List<String> VNI_MARKS =
      List.of(
          PLAIN,
          BREVE,
          CIRCUMFLEX,
          PLAIN,
          CIRCUMFLEX,
          PLAIN,
          CIRCUMFLEX,
          PLAIN,
          PLAIN,
          PLAIN,
          PLAIN);

  @Test
  void decodesEveryLetterOfTcvn3() {
    TCVN3.forEach(
        (first, letters) -> {
          for (int i = 0; i < letters.length(); i++) {
            String coded = String.valueOf((char) (first + i));
            assertThat(LegacyEncoding.TCVN3.decode(coded)).isEqualTo(letters.substring(i, i + 1));
          }
        });
    assertThat(TCVN3.values().stream().mapToInt(String::length).sum()).isEqualTo(7 + 67);
  }

  @Test
  void decodesEveryLetterOfVni() {
    for (int vowel = 0; vowel < VOWELS.size(); vowel++) {
      for (int tone = 0; tone < VOWELS.get(vowel).length(); tone++) {
        String mark = VNI_MARKS.get(vowel).substring(tone, tone + 1).trim();
        String expected = VOWELS.get(vowel).substring(tone, tone + 1);
        String coded = VNI_BASES.get(vowel) + mark;
        assertThat(LegacyEncoding.VNI.decode(coded)).as(coded).isEqualTo(expected);
        assertThat(LegacyEncoding.VNI.decode(coded.toUpperCase(java.util.Locale.ROOT)))
            .isEqualTo(expected.toUpperCase(java.util.Locale.ROOT));
      }
    }
    assertThat(LegacyEncoding.VNI.decode("ñÑ ìíæóò î")).isEqualTo("đĐ ìíỉĩị ỵ");
  }

  @ParameterizedTest
  @CsvSource({
    "Céng hoµ x· héi chñ nghÜa ViÖt Nam, TCVN3, Cộng hoà xã hội chủ nghĩa Việt Nam",
    "§éc lËp - Tù do - H¹nh phóc, TCVN3, Độc lập - Tự do - Hạnh phúc",
    "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, VNI, Cộng hòa xã hội chủ nghĩa Việt Nam",
    "Ñoäc laäp - Töï do - Haïnh phuùc, VNI, Độc lập - Tự do - Hạnh phúc",
    "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM, VNI, CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "UÛy ban nhaân daân tænh Laâm Ñoàng, VNI, Ủy ban nhân dân tỉnh Lâm Đồng",
    "Uû ban nh©n d©n tØnh L©m §ång, TCVN3, Uỷ ban nhân dân tỉnh Lâm Đồng"
  })
  void recognisesOfficialHeadings(String coded, LegacyEncoding encoding, String text) {
    assertThat(LegacyEncoding.recognise(coded)).contains(encoding);
    assertThat(encoding.decode(coded)).isEqualTo(text);
    assertThat(TestingToken.terms(PostAnalyzers.text(), coded))
        .isEqualTo(TestingToken.terms(PostAnalyzers.text(), text));
  }

  @Test
  void decodesOnlyTheLinesThatNeedIt() {
    String text = "Dân vận khéo\nUû ban nh©n d©n tØnh L©m §ång\nViÖt Nam\nà la carte";
    assertThat(TestingToken.terms(PostAnalyzers.exact(), text))
        .isEqualTo("=dân =vận =khéo =uỷ =ban =nhân =dân =tỉnh =lâm =đồng =việt =nam =à =la =carte");
  }

  @Test
  void takesMoreThanOneOrTwoWords() {
    assertThat(LegacyEncoding.recognise("ViÖt Nam")).isEmpty();
    assertThat(LegacyEncoding.recognise("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cà phê là đồ uống; quê nhà, xã tôi, cô giáo, bà con, tê tê, chè, mì, bò, gà, cá, tôm",
        "quê nhà xã tôi cô giáo bà con chè mì bò gà cá tôm lúa mùa quà má ba mẹ",
        "Été à la forêt, où l'élève a déjà mangé près du château; il était né là, très tôt, « là »",
        "Die Straße führt über die Brücke; schöne Mädchen hören früh böse Wölfe, größer für Männer",
        "El niño pequeño comió jamón en la montaña; mañana será así, ¿qué pasó aquí?, él está allí",
        "Não há coração são; a canção é só ilusão, você já pôs a mão no pão, então irão à estação",
        "Så må du gå på nå, få år på sjø, på ø, rå, blå; hår, gås, lån, tå, på gård; år for år",
        "Þetta er gott að sjá; það var þá sem hún fór út á sjó, ég sá það",
        "Příliš žluťoučký kůň úpěl ďábelské ódy; máme rádi léto, zítra bude hezky, jsme tu dál",
        "Árvíztűrő tükörfúrógép; még él a hó, és jó út vár rád, bár már késő",
        "Ïàïà ïîøåë â ëåñ è íàøåë ãðèáû, à ìàìà áûëà äîìà",
        "Bơnah Êđê: Hđeh, čar, kdrêč, mnuih ƀuôn sang hgŭm mguôp, êjai êlan; adei amai ăt mâo",
        "100 µm · 5 °C · ½ kg · 3 × 4 ÷ 2 · © 2024 · ® · § 5 · ¶ · «a» ·· µ ¹ ² ³ ·ba ·ca ·la",
        "Vi\u00ADệt Nam, d\u00ADân v\u00ADận",
        "Tiáº¿ng Viá»\u0087t bá»\u008B lá»\u0097i"
      })
  void leavesOtherTextAlone(String text) {
    assertThat(LegacyEncoding.recognise(text)).isEmpty();
  }
}
