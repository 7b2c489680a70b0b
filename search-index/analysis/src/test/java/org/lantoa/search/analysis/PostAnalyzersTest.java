package org.lantoa.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

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

  private static List<String> tokens(Analyzer analyzer, String text) {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(
            step.getPositionIncrement()
                + " "
                + term
                + " "
                + offset.startOffset()
                + "-"
                + offset.endOffset());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }
}
