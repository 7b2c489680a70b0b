package org.lantoa.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashtagPartsTest {
  @ParameterizedTest
  @CsvSource({
    "#DanVanKheo2024, dan van kheo 2024",
    "#ANTQ2024, antq 2024",
    "#XâyDựngNTM, xây dựng ntm",
    "#NTMXãBảoLâm, ntm xã bảo lâm",
    "#UBNDxãBảoLâm, ubnd xã bảo lâm",
    "#UBND, ubnd",
    "#OCOP, ocop",
    "#Dân_Vận__Khéo_, dân vận khéo",
    "#Covid19, covid 19",
    "#75năm, 75 năm",
    "#ĐoànKếtỞXã, đoàn kết ở xã",
    "#CôngAnNhânDân, công an nhân dân"
  })
  void partsAtBordersThatOneSees(String hashtag, String words) {
    assertThat(parts(hashtag)).isEqualTo(words);
  }

  /** Set phrases and names of provinces as they stand in official hashtags. */
  @ParameterizedTest
  @CsvSource({
    "danvankheo, dan van kheo",
    "DANVANKHEO, dan van kheo",
    "congannhandan, cong an nhan dan",
    "conganxa, cong an xa",
    "quochoi, quoc hoi",
    "hoinghi, hoi nghi",
    "tinhuy, tinh uy",
    "danguy, dang uy",
    "quanuy, quan uy",
    "hanoi, ha noi",
    "danang, da nang",
    "phuyen, phu yen",
    "dienbien, dien bien",
    "nghean, nghe an",
    "antoangiaothong, an toan giao thong",
    "anninhtrattu, an ninh trat tu",
    "xaydungnongthonmoi, xay dung nong thon moi",
    "uybannhandan, uy ban nhan dan",
    "hoilienhiepphunu, hoi lien hiep phu nu",
    "phongchongdichbenh, phong chong dich benh",
    "chuyendoiso, chuyen doi so",
    "hoatdong, hoat dong",
    "khoahoc, khoa hoc",
    "duan, du an",
    "daklak, dak lak",
    "huongung, huong ung",
    "giaoduc, giao duc",
    "quehuong, que huong",
    "doanket, doan ket"
  })
  void readsRunTogetherSyllables(String body, String words) {
    assertThat(parts("#" + body)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "#dânvậnkhéo, dân vận khéo",
    "#côngan, công an",
    "#nhàthờ, nhà thờ",
    "#nhàtho, nhà tho",
    "#hộinghị, hội nghị",
    "#dựán, dự án",
    "#biểnđảo, biển đảo"
  })
  void accentsHelpReading(String hashtag, String words) {
    assertThat(parts(hashtag)).isEqualTo(words);
  }

  @Test
  void whatIsNotAllSyllablesStaysWhole() {
    assertThat(parts("#facebook #livestream #kontum2 #tvtt"))
        .isEqualTo("facebook livestream kontum 2 tvtt");
  }

  @Test
  void decidesWhatIsAHashtag() {
    assertThat(hashtags("#a#b ##c (#d) \"#e\"")).containsExactly("a", "b", "c", "d", "e");
    assertThat(hashtags("#2024 a#b &#x39; /#muc ##_ https://x.vn/#y _#z")).isEmpty();
  }

  @Test
  void joinsWhatPlatformsTakeForHashtags() {
    assertThat(Terms.joined("Dân_Vận_Khéo")).contains("danvankheo");
    assertThat(Terms.joined("DânVậnKhéo2024")).contains("danvankheo2024");
    assertThat(Terms.joined("2024")).isEmpty();
    assertThat(Terms.joined("dân vận")).isEmpty();
    assertThat(Terms.joined("a#b")).isEmpty();
    assertThat(Terms.joined("")).isEmpty();
    assertThat(Terms.hashtag("danvankheo")).isEqualTo("#danvankheo");
  }

  private static Set<String> hashtags(String text) {
    Set<String> found = Words.hashtags(text);
    assertThat(
            TestingToken.of(PostAnalyzers.text(), text).stream()
                .map(TestingToken::term)
                .filter(term -> term.startsWith("#")))
        .containsExactlyElementsOf(found.stream().map(Terms::hashtag).toList());
    return found;
  }

  private static String parts(String hashtag) {
    return String.join(" ", Words.of(hashtag).stream().map(Word::exact).toList());
  }
}
