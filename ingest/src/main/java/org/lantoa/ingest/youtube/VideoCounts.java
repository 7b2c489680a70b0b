package org.lantoa.ingest.youtube;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.connector.Findings;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.ingest.http.AnswerFieldException;
import org.lantoa.ingest.http.JsonFields;
import org.lantoa.ingest.http.PlatformRequest;
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

/** Reads what a channel's videos say and how often they were watched, liked and commented. */
final class VideoCounts {
  private static final int LONGEST_ID = 128;
  private static final int LONGEST_TEXT = 65_536;
  private static final String FIELDS =
      "pageInfo(totalResults),items(id,snippet(channelId,publishedAt,title,description),"
          + "statistics(viewCount,likeCount,commentCount))";

  private final SourceKey source;
  private final KeyCalls calls;
  private final InstantSource clock;

  /**
   * What became of the videos that were asked for.
   *
   * @param missing those that the answer does not have
   * @param hasOthers whether it has items that could not be taken
   */
  record Answered(Set<PostKey> missing, boolean hasOthers) {}

  VideoCounts(SourceKey source, KeyCalls calls, InstantSource clock) {
    this.source = source;
    this.calls = calls;
    this.clock = clock;
  }

  /**
   * Reads some videos, at most {@link ChannelReading#PAGE}, in one call.
   *
   * @return what became of them
   */
  Answered read(List<PostKey> posts, Findings findings)
      throws SourceException, AppendFailedException, InterruptedException, AnswerFieldException {
    JsonFields answer =
        calls.get(
            PlatformRequest.get("/youtube/v3/videos")
                .with("part", "snippet,statistics")
                .with("id", posts.stream().map(PostKey::postId).collect(Collectors.joining(",")))
                .with("fields", FIELDS),
            findings);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Set<PostKey> missing = new LinkedHashSet<>(posts);
    boolean hasOthers = false;
    for (JsonFields item : items(answer)) {
      PostKey post = null;
      try {
        post = key(source, item, "id");
        if (!missing.remove(post)) {
          throw item.refusal("not-asked-for", "id");
        }
        tell(post, item, now, findings);
      } catch (AnswerFieldException otherShape) {
        hasOthers = true;
        refuse(post, otherShape, findings);
      }
    }
    return new Answered(missing, hasOthers);
  }

  private void tell(PostKey post, JsonFields item, Instant now, Findings findings)
      throws AnswerFieldException, AppendFailedException {
    JsonFields snippet = item.requiredObject("snippet");
    if (!snippet.requiredText("channelId", LONGEST_ID).equals(source.sourceId())) {
      throw snippet.refusal("foreign-source", "channelId");
    }
    Instant publishedAt = snippet.requiredInstant("publishedAt");
    if (publishedAt.isAfter(now)) {
      throw snippet.refusal("published-after-observed", "publishedAt");
    }
    Content content =
        new Content(
            post,
            ContentKind.VIDEO,
            text(snippet),
            "https://www.youtube.com/watch?v=" + post.postId(),
            publishedAt,
            now);
    Counts counts = counts(item.object("statistics"));
    findings.post(
        content, new Observation(post, CountingOrigin.API, publishedAt, now, false, counts));
  }

  // The title is the first line, unless the description begins with it anyway.
  private static String text(JsonFields snippet) throws AnswerFieldException {
    String title = snippet.requiredText("title", LONGEST_TEXT).strip();
    String description = snippet.text("description", LONGEST_TEXT).orElse("").strip();
    if (description.startsWith(title)) {
      return description;
    }
    return description.isEmpty() ? title : title + '\n' + description;
  }

  /** What a channel hides is absent, and so unknown. */
  private static Counts counts(Optional<JsonFields> statistics) throws AnswerFieldException {
    Map<Measure, Count> counts = new EnumMap<>(Measure.class);
    if (statistics.isPresent()) {
      JsonFields fields = statistics.get();
      Count likes = count(fields, "likeCount");
      counts.put(Measure.VIEWS, count(fields, "viewCount"));
      counts.put(Measure.COMMENTS, count(fields, "commentCount"));
      counts.put(Measure.REACTIONS, likes);
      counts.put(Measure.LIKE, likes);
    }
    return Counts.of(counts);
  }

  private static Count count(JsonFields statistics, String name) throws AnswerFieldException {
    OptionalLong count = statistics.countText(name);
    return count.isPresent() ? Count.of(count.getAsLong()) : Count.UNKNOWN;
  }

  /** The key of a video of a source. */
  static PostKey key(SourceKey source, JsonFields fields, String name) throws AnswerFieldException {
    String id = fields.requiredText(name, LONGEST_ID);
    try {
      return new PostKey(source.platform(), source.sourceId(), id);
    } catch (IllegalArgumentException otherForm) {
      throw fields.refusal("not-an-id", name);
    }
  }

  /**
   * The items of an answer. YouTube leaves the list out where it is empty; so that nothing is taken
   * for empty by mistake, the answer must say then that there are none.
   */
  static List<JsonFields> items(JsonFields answer) throws AnswerFieldException {
    if (answer.isAbsent("items")) {
      Optional<JsonFields> info = answer.object("pageInfo");
      if (info.isPresent() && info.get().count("totalResults").equals(OptionalLong.of(0))) {
        return List.of();
      }
    }
    return answer.rows("items", ChannelReading.PAGE);
  }

  /** Refuses an item by the field that is of another shape, without its place in the list. */
  static void refuse(@Nullable PostKey post, AnswerFieldException field, Findings findings)
      throws AppendFailedException {
    findings.refused(post, field.code(), field.path().replaceFirst("^items\\[[0-9]+\\]\\.?", ""));
  }
}
