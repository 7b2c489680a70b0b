package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.model.Platform;
import org.lantoa.model.PostKey;
import org.lantoa.model.PostKeys;
import org.lantoa.model.topic.Observation;

/** The same post by API shape, by export and by pasted link is one post. */
class ThreeRoutesTest {
  @TempDir private Path folder;

  @Property(tries = 300)
  void givesOnePostOneKeyByWhicheverRoute(
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long page,
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long post)
      throws Exception {
    PostKey key = new PostKey(Platform.FACEBOOK, Long.toString(page), Long.toString(post));
    for (String reference :
        List.of(
            page + "_" + post,
            "https://www.facebook.com/" + page + "/posts/" + post,
            "facebook.com/" + page + "/posts/" + post + "/?comment_id=5&__cft__[0]=AZX",
            "https://www.facebook.com/permalink.php?story_fbid=" + post + "&id=" + page,
            "https://m.facebook.com/story.php?id=" + page + "&story_fbid=" + post + "&fbclid=I",
            "https://www.facebook.com/xa.a/posts/ra-quan-lam-duong/" + post,
            "https://www.facebook.com/" + page + "/videos/" + post + "/",
            "https://www.facebook.com/groups/" + page + "/permalink/" + post + "/",
            "https://www.facebook.com/groups/" + page + "/posts/" + post)) {
      assertThat(derived(null, reference, page)).as(reference).isEqualTo(key);
      assertThat(derived(Long.toString(page), reference, page)).as(reference).isEqualTo(key);
    }
    assertThat(derived(Long.toString(page), Long.toString(post), page)).isEqualTo(key);
  }

  private static PostKey derived(@Nullable String source, String reference, long page)
      throws Exception {
    return PostKeys.derive(
        Platform.FACEBOOK,
        source,
        reference,
        (platform, name) ->
            name.equals("xa.a") ? Optional.of(Long.toString(page)) : Optional.empty());
  }

  @Test
  void countsAPostOnceThatCameByExportAndByLink() throws Exception {
    TestingImport testing =
        new TestingImport(folder).observedAt(Instant.parse("2026-02-03T00:00:00Z"));
    Path links =
        testing.write(
            "mẫu.csv",
            TestingImport.HEADER
                + "facebook:1,https://www.facebook.com/ubndxaa/posts/122158000000000001,,,,"
                + "2026-01-31 08:00,2026-02-02 08:00,5,,,\n"
                + "facebook:1,1_122158000000000001,,,,2026-01-31 08:00,2026-02-02 08:00,5,,,\n");
    Path export =
        testing.write(
            "meta.csv",
            "Post ID,Page ID,Publish time,Permalink,Date,Shares\n"
                + "122158000000000001,1,01/31/2026 08:00,"
                + "https://www.facebook.com/1/posts/122158000000000001,Lifetime,9\n");
    ImportOutcome outcome =
        FileImport.run(testing.request(links, export), testing.log(), ImportListener.SILENT);
    assertThat(outcome.summary().posts()).isEqualTo(1);
    assertThat(outcome.summary().duplicates()).isEqualTo(1);
    List<PostKey> keys = new ArrayList<>();
    for (Observation observation : testing.observations()) {
      keys.add(observation.post());
    }
    assertThat(keys).hasSize(2).containsOnly(PostKey.parse("facebook:1:122158000000000001"));
    assertThat(outcome.notes())
        .anyMatch(note -> note.startsWith("1 dòng thuộc kênh lấy tổng từ nguồn số liệu khác"));
  }

  @Test
  void knowsAPageByItsSecondNumberToo() throws Exception {
    PostKeys.SourceNames names =
        (platform, name) -> name.equals("61550000000001") ? Optional.of("1") : Optional.empty();
    for (String link :
        List.of(
            "https://www.facebook.com/61550000000001/posts/77",
            "https://www.facebook.com/permalink.php?story_fbid=77&id=61550000000001")) {
      assertThat(PostKeys.derive(Platform.FACEBOOK, "1", link, names))
          .isEqualTo(PostKey.parse("facebook:1:77"));
    }
  }
}
