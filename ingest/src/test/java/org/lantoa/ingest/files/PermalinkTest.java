package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermalinkTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.facebook.com/1/posts/2, https://www.facebook.com/1/posts/2",
    "facebook.com/1/posts/2, https://facebook.com/1/posts/2",
    "https://www.facebook.com/permalink.php?story_fbid=2&id=1,"
        + " https://www.facebook.com/permalink.php?story_fbid=2&id=1",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3, https://www.youtube.com/watch?v=dQw4w9WgXcQ",
  })
  void keepsWhatNamesThePost(String cell, String kept) throws RowRefusal {
    assertThat(Permalink.read("Đường dẫn", cell)).isEqualTo(kept);
  }

  @Test
  void dropsTracesOfPeople() throws RowRefusal {
    assertThat(
            Permalink.read(
                "Đường dẫn",
                "https://CANARY@www.facebook.com/1/posts/2?comment_id=CANARY&fbclid=CANARY#CANARY"))
        .isEqualTo("https://www.facebook.com/1/posts/2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "ftp://example.org/1", "ht tp://x", "https:///x"})
  void refusesWhatIsNoLink(String cell) {
    assertThatThrownBy(() -> Permalink.read("Đường dẫn", cell))
        .isInstanceOfSatisfying(
            RowRefusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("link-malformed");
              assertThat(refusal.value()).isNull();
            });
  }
}
