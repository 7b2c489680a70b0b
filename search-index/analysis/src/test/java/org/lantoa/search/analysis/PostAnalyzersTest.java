package org.lantoa.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PostAnalyzersTest {
  @Test
  void putsThreeKindsOfTermsAtOnePosition() {
    assertThat(tokens(PostAnalyzers.text(), "Mô hình #DânVậnKhéo2024 ở xã 135"))
        .containsExactly(
            "1 mo 0-2",
            "0 =mô 0-2",
            "1 hinh 3-7",
            "0 =hình 3-7",
            "1 #danvankheo2024 8-23",
            "0 danvankheo2024 9-23",
            "0 dan 9-12",
            "0 =dân 9-12",
            "1 van 12-15",
            "0 =vận 12-15",
            "1 kheo 15-19",
            "0 =khéo 15-19",
            "1 2024 19-23",
            "1 o 24-25",
            "0 =ở 24-25",
            "1 xa 26-28",
            "0 =xã 26-28",
            "1 135 29-32");
  }

  @Test
  void staysUsableWhenOneOfItsUsersClosesIt() {
    PostAnalyzers.folded().close();
    assertThat(tokens(PostAnalyzers.folded(), "Mô")).containsExactly("1 mo 0-2");
  }

  @Test
  void aHashtagOfOneWordIsNotJoinedTwice() {
    assertThat(tokens(PostAnalyzers.text(), "#UBND"))
        .containsExactly("1 #ubnd 0-5", "0 ubnd 1-5", "0 =ubnd 1-5");
  }

  @Test
  void pairsNeighbours() {
    assertThat(tokens(PostAnalyzers.pairs(), "Dân vận khéo"))
        .containsExactly("1 dan van 0-7", "1 van kheo 4-12");
    assertThat(tokens(PostAnalyzers.pairs(), "Dân")).isEmpty();
  }

  @Test
  void acceptsWhatWasTyped() {
    assertThat(tokens(PostAnalyzers.typed(), "dân van 135"))
        .containsExactly("1 =dân 0-3", "0 =dan 0-3", "1 van 4-7", "1 135 8-11");
    assertThat(tokens(PostAnalyzers.exact(), "dân van 135"))
        .containsExactly("1 =dân 0-3", "1 =van 4-7", "1 135 8-11");
    assertThat(tokens(PostAnalyzers.folded(), "dân van 135"))
        .containsExactly("1 dan 0-3", "1 van 4-7", "1 135 8-11");
  }

  @Test
  void legacyTextKeepsItsOwnOffsets() {
    assertThat(tokens(PostAnalyzers.folded(), "Coäng hoøa xaõ hoäi"))
        .containsExactly("1 cong 0-5", "1 hoa 6-10", "1 xa 11-14", "1 hoi 15-19");
    assertThat(tokens(PostAnalyzers.exact(), "Céng hoµ x· héi chñ nghÜa").subList(1, 3))
        .containsExactly("1 =hoà 5-8", "1 =xã 9-11");
  }

  @Test
  void invisibleCharactersTakeNoRoomInTerms() {
    assertThat(tokens(PostAnalyzers.folded(), "\uFEFFd\u200Bân\u00AD vận\uFE0F 👍\uFE0F khéo"))
        .containsExactly("1 dan 1-5", "1 van 7-10", "1 kheo 16-20");
  }

  @Test
  void decomposedWordsKeepTheirOffsets() {
    assertThat(tokens(PostAnalyzers.exact(), "va\u0302\u0323n khe\u0301o"))
        .containsExactly("1 =vận 0-5", "1 =khéo 6-11");
  }

  @Test
  void addressesDropOnlyWhatIsForMachines() {
    assertThat(
            TestingToken.terms(
                PostAnalyzers.folded(), "https://x.vn/dan-van/12?fbclid=Iw#muc tin http là"))
        .isEqualTo("x vn dan van 12 tin http la");
    assertThat(
            TestingToken.terms(PostAnalyzers.folded(), "https://x.vn tin (http://y.vn/) http://"))
        .isEqualTo("x vn tin y vn");
  }

  @Test
  @Timeout(20)
  void hostileTextTakesNoLonger() {
    for (String piece :
        List.of("http://", "#aA", "1.234.", "a\u0301\u200B", "K'", "ä·", "#", "ư\u0323")) {
      assertThat(Words.of(piece.repeat(100_000))).hasSizeLessThan(300_001);
    }
  }

  @Test
  void cutsEndlessWords() {
    String endless = "a".repeat(600);
    assertThat(tokens(PostAnalyzers.folded(), endless)).hasSize(3);
    assertThat(tokens(PostAnalyzers.text(), "#" + endless)).hasSize(6);
    assertThat(Words.of("1" + ".000".repeat(100)).get(0).end()).isEqualTo(1);
  }

  private static List<String> tokens(Analyzer analyzer, String text) {
    return TestingToken.of(analyzer, text).stream().map(TestingToken::toString).toList();
  }
}
