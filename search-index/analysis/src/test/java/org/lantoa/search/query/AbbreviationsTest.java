package org.lantoa.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbbreviationsTest {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final Abbreviations KNOWN =
      Abbreviations.none()
          .plus(
              List.of(
                  "# ghi chú",
                  "",
                  "UBND = Ủy ban nhân dân",
                  "BCH = Ban Chấp hành; Bộ Chỉ huy",
                  "CHQS = chỉ huy quân sự",
                  "CA = công an",
                  "KT-XH = kinh tế - xã hội"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        // The abbreviation finds its words, in any case.
        "UBND → (ubnd | ủy_ban_nhân_dân)",
        "ubnd → (ubnd | ủy_ban_nhân_dân)",
        "\"UBND\" → (ubnd | ủy_ban_nhân_dân | #uybannhandan)",
        "BCH → (bch | ban_chấp_hành | bộ_chỉ_huy)",
        "KT-XH → (kt_xh | kinh_tế_xã_hội | #ktxh)",
        "-UBND → -(ubnd | ủy_ban_nhân_dân)",
        // The words find the abbreviation, typed without accents too.
        "\"ủy ban nhân dân\" → (ủy_ban_nhân_dân | ubnd | #uybannhandan)",
        "\"uy ban nhan dan\" → (uy_ban_nhan_dan | ubnd | #uybannhandan)",
        "\"uỷ ban nhân dân\" → (uỷ_ban_nhân_dân | ubnd | #uybannhandan)",
        "uỷ ban nhân dân → ((uỷ & ban & nhân & dân) | ubnd | #uybannhandan)",
        "ụy ban nhân dân → ((ụy & ban & nhân & dân) | #uybannhandan)",
        // Within phrases and runs.
        "\"UBND xã\" → (ubnd_xã | ủy_ban_nhân_dân_xã | #ubndxa | #uybannhandanxa)",
        "\"UBND xã\"~2 → (ubnd_xã~2 | ủy_ban_nhân_dân_xã~2)",
        "UBND xã → (((ubnd | ủy_ban_nhân_dân) & xã) | #ubndxa)",
        "xã KT-XH → ((xã & (kt_xh | kinh_tế_xã_hội)) | #xaktxh)",
        "chỉ huy quân sự tỉnh → ((((chỉ & huy & quân & sự) | chqs) & tỉnh) | #chihuyquansutinh)",
        // Overlapping ones each have their turn.
        "\"bộ chỉ huy quân sự\" → (bộ_chỉ_huy_quân_sự | bch_quân_sự | bộ_chqs | #bochihuyquansu | #bchquansu | #bochqs)",
        // One that is a syllable is meant in capitals only, and is not found by its words.
        "CA → (ca | công_an)",
        "ca → ca",
        "Ca → ca",
        "công an → ((công & an) | #congan)",
        // Never where every accent counts, nor across operators.
        "exact:UBND → =ubnd",
        "exact:\"ủy ban nhân dân\" → =ủy_ban_nhân_dân",
        "ủy ban OR nhân dân → ((ủy & ban) | #uyban | (nhân & dân) | #nhandan)",
        "#UBND → (#ubnd | spelled:ubnd)"
      })
  void areExpandedBothWays(String query, String meaning) throws QuerySyntaxException {
    assertThat(TestingMeaning.of(query, KNOWN)).isEqualTo(meaning);
  }

  @Test
  void aListIsAddedToTheOfficialOne() throws QuerySyntaxException {
    Abbreviations both = Abbreviations.official().plus(List.of("LTL = Làng Tôi Là", "sai"));
    assertThat(TestingMeaning.of("\"LTL\"", both)).contains("làng_tôi_là");
    assertThat(TestingMeaning.of("\"UBND\"", both)).contains("ủy_ban_nhân_dân");
    assertThat(TestingMeaning.of("\"LTL\"", Abbreviations.official())).isEqualTo("ltl");
  }

  @Test
  void theOfficialListHasNoMistake() {
    List<String> lines = OfficialAbbreviations.lines();
    for (String line : lines) {
      assertThat(Abbreviations.problem(line, Locale.ENGLISH)).as(line).isEmpty();
    }
    assertThat(lines.stream().filter(line -> !AbbreviationLine.isRemark(line)).distinct())
        .hasSizeGreaterThan(80);
  }

  @ParameterizedTest
  @CsvSource({
    "ANTQ, an_ninh_tổ_quốc",
    "LLVT, lực_lượng_vũ_trang",
    "MTTQ, mặt_trận_tổ_quốc",
    "UBND, ủy_ban_nhân_dân",
    "HĐND, hội_đồng_nhân_dân",
    "BCH, ban_chấp_hành",
    "CHQS, chỉ_huy_quân_sự",
    "NTM, nông_thôn_mới",
    "DQTV, dân_quân_tự_vệ",
    "ATGT, an_toàn_giao_thông",
    "BCHQS, bộ_chqs",
    "HU, huyện_ủy"
  })
  void theOfficialListKnows(String abbreviation, String words) throws QuerySyntaxException {
    assertThat(TestingMeaning.of(abbreviation, Abbreviations.official())).contains(words);
  }

  @ParameterizedTest
  @CsvSource({
    "UBND, NO_MEANING",
    "UBND = Ủy ban nhân dân # cơ quan, NO_MEANING",
    "= Ủy ban nhân dân, NO_ABBREVIATION",
    "U = Ủy ban nhân dân, NO_ABBREVIATION",
    "12 = mười hai, NO_ABBREVIATION",
    "Ủy ban nhân dân = UBND, NO_ABBREVIATION",
    "UBND =, BAD_MEANING",
    "UBND = Ủy, BAD_MEANING",
    "UBND = Ủy ban nhân dân;, BAD_MEANING",
    "UBND = a b c d e f g h i k l m n, BAD_MEANING",
    "UBND = a b; a c; a d; a e; a g; a h; a i; a k; a l, TOO_MANY"
  })
  void aLineThatCannotBeReadIsTold(String line, String mistake) {
    AbbreviationMistake expected = AbbreviationMistake.valueOf(mistake);
    assertThat(AbbreviationLine.problem(line).orElseThrow().mistake()).isEqualTo(expected);
    for (Locale locale : List.of(VIETNAMESE, Locale.ENGLISH)) {
      assertThat(Abbreviations.problem(line, locale).orElseThrow())
          .contains(";")
          .doesNotContain("{0}")
          .endsWith(".");
    }
  }

  @Test
  void aLongLineIsTold() {
    assertThat(Abbreviations.problem("UBND = " + "a b;".repeat(200), VIETNAMESE)).isPresent();
  }
}
