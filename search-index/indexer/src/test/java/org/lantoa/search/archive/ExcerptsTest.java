package org.lantoa.search.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lantoa.search.archive.PostHits.Excerpt;
import org.lantoa.search.archive.PostHits.Piece;
import org.lantoa.search.matching.TextSpan;

class ExcerptsTest {
  private static List<TextSpan> marks(String text, String word) {
    List<TextSpan> marks = new ArrayList<>();
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      marks.add(new TextSpan(at, at + word.length()));
    }
    return marks;
  }

  private static String text(Excerpt excerpt) {
    return excerpt.pieces().stream().map(Piece::text).collect(Collectors.joining());
  }

  @Test
  void marksWhatWasFoundAsItWasWritten() {
    String post = "Dân vận khéo ở Hoà Bình";
    List<Excerpt> excerpts = Excerpts.around(post, marks(post, "Hoà"));
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
    List<Excerpt> excerpts = Excerpts.around(text, marks(text, "khéo"));
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
  void everyExcerptIsAPartOfTheText() {
    Random random = new Random(20_261_122);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      List<TextSpan> marks = new ArrayList<>();
      int words = 1 + random.nextInt(60);
      for (int i = 0; i < words; i++) {
        String word =
            List.of("đã", "🎉🎉", "x".repeat(1 + random.nextInt(200)), "khéo")
                .get(random.nextInt(4));
        boolean isHit = random.nextInt(6) == 0;
        if (isHit) {
          marks.add(new TextSpan(text.length(), text.length() + word.length()));
        }
        text.append(word).append(' ');
      }
      for (Excerpt excerpt : shown(text.toString(), marks)) {
        assertThat(text.toString()).contains(text(excerpt));
        assertThat(Character.isHighSurrogate(text(excerpt).charAt(text(excerpt).length() - 1)))
            .isFalse();
      }
    }
  }

  private static List<Excerpt> shown(String text, List<TextSpan> marks) {
    return marks.isEmpty() ? Excerpts.beginning(text) : Excerpts.around(text, marks);
  }
}
