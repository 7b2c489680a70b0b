package org.lantoa.search.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lantoa.search.query.Abbreviations;
import org.lantoa.search.query.KeywordField;
import org.lantoa.search.query.QueryNode;

class AskedWordsTest {
  private static AskedWords closest(String words) {
    return AskedWords.read(PostQuery.of(words).closest(), Abbreviations.none());
  }

  @Test
  void closestPostsStillMeetConditionsThatAreNoWords() {
    AskedWords asked = closest("dân vận khéo unit:tinh");
    assertThat(asked.wanted()).isEqualTo("dân vận khéo");
    assertThat(asked.anyWord()).isTrue();
    assertThat(asked.condition())
        .contains(
            new QueryNode.AllOf(
                java.util.List.of(new QueryNode.Keyword(KeywordField.UNIT, "tinh"))));
  }

  @Test
  void closestPostsNeverHaveWhatWasExcluded() {
    assertThat(closest("lúa -họp").condition().orElseThrow().toString()).contains("Not", "họp");
  }

  @Test
  void takesAQuestionThatIsNoQueryForPlainWords() {
    AskedWords asked = closest("Luật (2019 quy định: bao nhiêu?");
    assertThat(asked.condition()).isEmpty();
    assertThat(asked.words()).hasSize(4);
  }

  @Test
  void tellsWhatCannotBeRead() {
    assertThatExceptionOfType(WrongQueryException.class)
        .isThrownBy(() -> AskedWords.read(PostQuery.of("lũ (bão"), Abbreviations.none()))
        .satisfies(
            wrong -> {
              assertThat(wrong.position()).isEqualTo(3);
              assertThat(wrong.code()).isNotBlank();
              assertThat(wrong.message(Locale.ENGLISH))
                  .isNotEqualTo(wrong.message(Locale.forLanguageTag("vi")));
            });
  }

  @Test
  void asksForEverythingWithoutWords() {
    AskedWords asked = closest("  ");
    assertThat(asked.isRanked()).isFalse();
    assertThat(asked.condition()).isEmpty();
  }
}
