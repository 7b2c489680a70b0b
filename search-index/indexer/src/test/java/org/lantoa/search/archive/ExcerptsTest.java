package org.lantoa.search.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lantoa.search.archive.PostHits.Excerpt;
import org.lantoa.search.archive.PostHits.Piece;
import org.lantoa.search.index.HighlightMarks;

class ExcerptsTest {
  private static String marked(String folded, String word) {
    return folded.replace(word, HighlightMarks.START + word + HighlightMarks.END);
  }

  private static String text(Excerpt excerpt) {
    return excerpt.pieces().stream().map(Piece::text).collect(Collectors.joining());
  }

  @Test
  void marksWhatWasFoundAsItWasWritten() {
    List<Excerpt> excerpts =
        Excerpts.around("Dân vận khéo ở Hoà Bình", marked("dan van kheo o hoa binh", "hoa"));
    assertThat(excerpts)
        .containsExactly(
            new Excerpt(
                List.of(
                    new Piece("Dân vận khéo ở ", false),
                    new Piece("Hoà", true),
                    new Piece(" Bình", false)),
                false,
                false));
  }

  @Test
  void distantHitsComeInExcerptsOfTheirOwnCutBetweenWords() {
    String filler = "từ ".repeat(100);
    String text = filler + "khéo " + filler + "khéo " + filler;
    String folded = marked(text.replace("ừ", "u").replace("é", "e"), "kheo");
    List<Excerpt> excerpts = Excerpts.around(text, folded);
    assertThat(excerpts).hasSize(2).allMatch(e -> e.cutBefore() && e.cutAfter());
    assertThat(excerpts).allMatch(e -> text(e).startsWith("từ ") && text(e).endsWith("từ"));
  }

  @Test
  void aTextWithoutHitsShowsItsBeginning() {
    assertThat(text(Excerpts.beginning("Ngắn gọn").get(0))).isEqualTo("Ngắn gọn");
    assertThat(Excerpts.beginning("dài ".repeat(100)).get(0).cutAfter()).isTrue();
    assertThat(Excerpts.beginning("  ")).isEmpty();
  }

  @Test
  void marksThatDoNotFitTheTextShowItsBeginning() {
    assertThat(Excerpts.around("ngắn", marked("mot van ban dai hon", "hon")).get(0).pieces())
        .containsExactly(new Piece("ngắn", false));
  }

  @Test
  void everyExcerptIsAPartOfTheText() {
    Random random = new Random(20_261_122);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      StringBuilder folded = new StringBuilder();
      int words = 1 + random.nextInt(60);
      for (int i = 0; i < words; i++) {
        String word =
            List.of("đã", "🎉🎉", "x".repeat(1 + random.nextInt(200)), "khéo")
                .get(random.nextInt(4));
        boolean isHit = random.nextInt(6) == 0;
        text.append(word).append(' ');
        folded.append(isHit ? HighlightMarks.START + word + HighlightMarks.END : word).append(' ');
      }
      for (Excerpt excerpt : Excerpts.around(text.toString(), folded.toString())) {
        assertThat(text.toString()).contains(text(excerpt));
        assertThat(Character.isHighSurrogate(text(excerpt).charAt(text(excerpt).length() - 1)))
            .isFalse();
      }
    }
  }
}
