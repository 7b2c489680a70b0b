package org.lantoa.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every token stands where its offsets say, whatever had to be normalised on the way. */
class OffsetsTest {
  @Property(seed = "20261130")
  void everyFoldedWordStandsWhereItSays(@ForAll("texts") String text) {
    for (Word word : Words.of(text)) {
      assertThat(plainly(text.substring(word.start(), word.end()))).isEqualTo(word.folded());
    }
  }

  @Property(seed = "20261130")
  void offsetsGoForwardAndStayInside(@ForAll("texts") String text) {
    int last = 0;
    boolean isFirst = true;
    for (TestingToken token : TestingToken.of(PostAnalyzers.text(), text)) {
      assertThat(token.start()).isBetween(last, text.length());
      assertThat(token.end()).isGreaterThan(token.start()).isLessThanOrEqualTo(text.length());
      assertThat(token.increment()).isBetween(isFirst ? 1 : 0, 1);
      last = token.start();
      isFirst = false;
    }
  }

  @Property(seed = "20261130")
  void wordsAreTheSameForTextsAndQueries(@ForAll("texts") String text) {
    List<String> folded =
        TestingToken.of(PostAnalyzers.folded(), text).stream().map(TestingToken::term).toList();
    List<String> exact =
        TestingToken.of(PostAnalyzers.exact(), text).stream().map(TestingToken::term).toList();
    List<Word> words = Words.of(text);
    assertThat(words.stream().map(Word::folded)).isEqualTo(folded);
    assertThat(words.stream().map(word -> Terms.demanding(word).get(0))).isEqualTo(exact);
  }

  @Property(seed = "20261130")
  void composedAndDecomposedTextHaveTheSameTerms(@ForAll("texts") String text) {
    assertThat(TestingToken.terms(PostAnalyzers.text(), Normalizer.normalize(text, Form.NFD)))
        .isEqualTo(TestingToken.terms(PostAnalyzers.text(), Normalizer.normalize(text, Form.NFC)));
  }

  /** The slow way to the folded word. */
  private static String plainly(String word) {
    String visible = word.replaceAll("[\\p{Cf}\\uFE0F.,]", "").replace('’', '\'');
    String folded = VietnameseFolding.fold(Normalizer.normalize(visible, Form.NFKC));
    return folded.replaceAll("[\\u0300-\\u036F\\u20D0-\\u20FF]", "");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "dân",
            "Vận",
            "KHÉO",
            "DanVanKheo",
            "danvankheo",
            "#",
            "_",
            " ",
            "\n",
            "2024",
            "1.206",
            "86,261",
            "K'Ho",
            "M’Nông",
            "hòa",
            "a\u0302\u0323n",
            "e\u0301",
            "d\u200Ba",
            "n\u00ADh",
            "\uFEFF",
            "👍🏽",
            "1\uFE0F\u20E3",
            "𝐃𝐚\u0302𝐧",
            "＃",
            "https://x.vn/a?b#c",
            "http://y.vn",
            "https://",
            "?",
            "@ubnd",
            "ﬁ",
            "m²",
            "Ð",
            ".",
            ",",
            "/",
            "&",
            "-",
            "ê\u0306",
            "…",
            "xã",
            "ở",
            "nước",
            "ngừơi")
        .list()
        .ofMaxSize(14)
        .map(pieces -> String.join("", pieces));
  }
}
