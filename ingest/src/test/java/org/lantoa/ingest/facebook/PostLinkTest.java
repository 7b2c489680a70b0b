package org.lantoa.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostLinkTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.facebook.com/1/posts/2,https://www.facebook.com/1/posts/2",
    "https://www.facebook.com/1/posts/2?fbclid=x&comment_id=3#c,https://www.facebook.com/1/posts/2",
    "https://www.facebook.com/permalink.php?story_fbid=2&id=1&x=y,https://www.facebook.com/permalink.php?story_fbid=2&id=1",
    "/watch/?v=7,https://www.facebook.com/watch/?v=7"
  })
  void keepsWhatNamesThePost(String link, String kept) {
    assertThat(PostLink.of(link)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "javascript:alert(1)",
        "http://www.facebook.com/1",
        "https://a:b@www.facebook.com/1",
        "https:///1",
        "https://www.facebook.com/a b"
      })
  void dropsWhatIsNoLinkToABrowser(String link) {
    assertThat(PostLink.of(link)).isNull();
  }
}
