package org.lantoa.ingest.tiktok;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.connector.Findings;
import org.lantoa.ingest.http.AnswerFieldException;
import org.lantoa.ingest.http.JsonFields;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Count;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Observation;

/** Reads one video of an answer. */
final class VideoReader {
  /** What is asked for of each video, and all that is read. */
  static final String FIELDS =
      "id,title,video_description,create_time,share_url,"
          + "like_count,comment_count,share_count,view_count";

  private static final int LONGEST_ID = 64;
  private static final int LONGEST_TEXT = 65_536;
  private static final int LONGEST_LINK = 2_048;
  private static final Pattern LINK =
      Pattern.compile(
          "https://(?:www\\.|m\\.)?tiktok\\.com/@([A-Za-z0-9._-]{1,64})/(video|photo)/([0-9]+)"
              + "(?:[/?#].*)?");

  private final SourceKey source;
  private final Set<String> names;

  VideoReader(TikTokSettings.Account account) {
    this.source = account.source();
    this.names =
        account.names().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Tells of a video, or that it cannot be taken.
   *
   * @param listed the ids that this listing had so far; one that comes again is passed over
   * @return whether it is one that this listing did not have yet
   */
  boolean read(JsonFields video, Set<String> listed, Instant now, Findings findings)
      throws AppendFailedException {
    PostKey post = null;
    try {
      post = key(video);
      if (!listed.add(post.postId())) {
        return false;
      }
      tell(post, video, now, findings);
      return true;
    } catch (AnswerFieldException otherShape) {
      String field = otherShape.path().replaceFirst("^data\\.videos\\[[0-9]+\\]\\.?", "");
      findings.refused(post, otherShape.code(), field);
      return post != null;
    }
  }

  private PostKey key(JsonFields video) throws AnswerFieldException {
    String id = video.requiredText("id", LONGEST_ID);
    try {
      return new PostKey(source.platform(), source.sourceId(), id);
    } catch (IllegalArgumentException otherForm) {
      throw video.refusal("not-an-id", "id");
    }
  }

  private void tell(PostKey post, JsonFields video, Instant now, Findings findings)
      throws AnswerFieldException, AppendFailedException {
    Instant publishedAt = Instant.ofEpochSecond(video.requiredCount("create_time"));
    if (publishedAt.isAfter(now)) {
      throw video.refusal("published-after-observed", "create_time");
    }
    Optional<Matcher> link =
        video.text("share_url", LONGEST_LINK).map(LINK::matcher).filter(Matcher::matches);
    if (link.isPresent()) {
      requireOwn(post, video, link.get());
    }
    boolean isPhoto = link.isPresent() && link.get().group(2).equals("photo");
    Content content =
        new Content(
            post,
            isPhoto ? ContentKind.PHOTO : ContentKind.VIDEO,
            text(video),
            permalink(link),
            publishedAt,
            now);
    findings.post(
        content, new Observation(post, CountingOrigin.API, publishedAt, now, false, counts(video)));
  }

  private void requireOwn(PostKey post, JsonFields video, Matcher link)
      throws AnswerFieldException {
    if (!names.contains(link.group(1).toLowerCase(Locale.ROOT))) {
      throw video.refusal("foreign-source", "share_url");
    }
    if (!link.group(3).equals(post.postId())) {
      throw video.refusal("key-contradictory", "share_url");
    }
  }

  // Without what follows the id: it tells who asked.
  private static @Nullable String permalink(Optional<Matcher> link) {
    return link.map(
            parts ->
                "https://www.tiktok.com/@"
                    + parts.group(1)
                    + '/'
                    + parts.group(2)
                    + '/'
                    + parts.group(3))
        .orElse(null);
  }

  // The title often repeats the description, or its beginning.
  private static @Nullable String text(JsonFields video) throws AnswerFieldException {
    String title = video.text("title", LONGEST_TEXT).orElse("").strip();
    String description = video.text("video_description", LONGEST_TEXT).orElse("").strip();
    if (description.startsWith(title)) {
      return description.isEmpty() ? null : description;
    }
    return description.isEmpty() ? title : title + '\n' + description;
  }

  private static Counts counts(JsonFields video) throws AnswerFieldException {
    Count likes = count(video, "like_count");
    Map<Measure, Count> counts = new EnumMap<>(Measure.class);
    counts.put(Measure.SHARES, count(video, "share_count"));
    counts.put(Measure.COMMENTS, count(video, "comment_count"));
    counts.put(Measure.VIEWS, count(video, "view_count"));
    counts.put(Measure.REACTIONS, likes);
    counts.put(Measure.LIKE, likes);
    return Counts.of(counts);
  }

  private static Count count(JsonFields video, String name) throws AnswerFieldException {
    OptionalLong count = video.count(name);
    return count.isPresent() ? Count.of(count.getAsLong()) : Count.UNKNOWN;
  }
}
