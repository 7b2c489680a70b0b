package org.lantoa.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantoa.model.UnderivableKeyException.Reason;

final class PostKeysTest {
  private static final PostKeys.SourceNames NAMES =
      (platform, name) ->
          name.equals("ubndxatanlap") ? Optional.of("246675545449582") : Optional.empty();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "246675545449582_1649696485147474",
        " 246675545449582_1649696485147474 ",
        "https://www.facebook.com/246675545449582/posts/1649696485147474",
        "https://www.facebook.com/246675545449582/posts/1649696485147474/",
        "https://www.facebook.com/246675545449582/posts/chao-mung/1649696485147474?ref=share",
        "https://m.facebook.com/246675545449582/posts/1649696485147474#comments",
        "facebook.com/ubndxatanlap/posts/1649696485147474",
        "https://www.facebook.com/ubndxatanlap/videos/1649696485147474/",
        "https://www.facebook.com/permalink.php?story_fbid=1649696485147474&id=246675545449582",
        "https://m.facebook.com/story.php?id=246675545449582&story_fbid=1649696485147474&_rdr",
        "https://www.facebook.com/groups/246675545449582/posts/1649696485147474/",
        "https://www.facebook.com/groups/246675545449582/permalink/1649696485147474/",
      })
  void givesOneKeyForAllFormsOfOneFacebookPost(String reference) throws Exception {
    assertThat(PostKeys.derive(Platform.FACEBOOK, null, reference, NAMES).text())
        .isEqualTo("facebook:246675545449582:1649696485147474");
    assertThat(PostKeys.derive(Platform.FACEBOOK, "246675545449582", reference, NAMES).text())
        .isEqualTo("facebook:246675545449582:1649696485147474");
  }

  @Test
  void takesABareIdOnlyWithItsSource() throws Exception {
    assertThat(derive("246675545449582", "1649696485147474").text())
        .isEqualTo("facebook:246675545449582:1649696485147474");
    refuses(null, "1649696485147474", Reason.SOURCE_MISSING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.facebook.com/permalink.php?story_fbid=pfbid02abc&id=246675545449582",
        "https://www.facebook.com/ubndxatanlap/posts/pfbid02abcDEF",
        "https://www.facebook.com/photo/?fbid=1649696485147474&set=a.1",
        "https://www.facebook.com/watch/?v=1649696485147474",
        "https://www.facebook.com/reel/1649696485147474",
        "https://www.facebook.com/share/p/1AbCdEf/",
        "https://fb.watch/abc/",
        "https://www.facebook.com/trangkhongbiet/posts/1649696485147474",
        "https://example.org/246675545449582/posts/1649696485147474",
        "https://www.facebook.com.example.org/246675545449582/posts/1649696485147474",
      })
  void refusesLinksThatDoNotDetermineThePost(String link) {
    refuses("246675545449582", link, Reason.LINK_NOT_UNIQUE);
  }

  @ParameterizedTest
  @CsvSource({"1.22158E+17", "'1,22158E+17'", "1.22158e17", "1E+17"})
  void refusesIdsThatASpreadsheetDamaged(String id) {
    refuses("246675545449582", id, Reason.DAMAGED_BY_SPREADSHEET);
  }

  @Test
  void refusesWhatBelongsToAnotherSource() {
    refuses("1", "246675545449582_1649696485147474", Reason.OTHER_SOURCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"abc", "246675545449582_34_56", "١٢٣", "javascript://x/1/posts/2", "ht!tp://x/y"})
  void refusesWhatIsNoReference(String reference) {
    refuses("246675545449582", reference, Reason.MALFORMED);
  }

  @Test
  void refusesNothing() {
    refuses("246675545449582", "  ", Reason.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dQw4w9WgXcQ",
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3",
        "https://youtu.be/dQw4w9WgXcQ",
        "https://www.youtube.com/shorts/dQw4w9WgXcQ",
      })
  void givesOneKeyForAllFormsOfOneVideo(String reference) throws Exception {
    assertThat(
            PostKeys.derive(Platform.YOUTUBE, "UCabcdefghijklmnopqrstuv", reference, NAMES).text())
        .isEqualTo("youtube:UCabcdefghijklmnopqrstuv:dQw4w9WgXcQ");
  }

  @Test
  void readsTikTokLinks() throws Exception {
    assertThat(
            PostKeys.derive(
                    Platform.TIKTOK,
                    "tinhdoan",
                    "https://www.tiktok.com/@tinhdoan/video/7300000000000000000",
                    NAMES)
                .text())
        .isEqualTo("tiktok:tinhdoan:7300000000000000000");
  }

  private static PostKey derive(@Nullable String source, String reference)
      throws UnderivableKeyException {
    return PostKeys.derive(Platform.FACEBOOK, source, reference, NAMES);
  }

  private static void refuses(@Nullable String source, String reference, Reason reason) {
    assertThatThrownBy(() -> derive(source, reference))
        .isInstanceOfSatisfying(
            UnderivableKeyException.class,
            refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
