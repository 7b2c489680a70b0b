package org.lantoa.ingest.facebook;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.connector.Findings;
import org.lantoa.ingest.http.AnswerFieldException;
import org.lantoa.ingest.http.JsonFields;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.model.ContentKind;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Platform;
import org.lantoa.model.PostKey;
import org.lantoa.model.PostKeys;
import org.lantoa.model.SourceKey;
import org.lantoa.model.UnderivableKeyException;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Observation;

/** Makes of one post of an answer what is told of it; of a bad one, why it is not taken. */
final class PostReading {
  private static final int LONGEST_ID = 64;
  private static final int LONGEST_NAME = 64;

  /** The platform takes texts of up to 63,206 letters. */
  private static final int LONGEST_TEXT = 100_000;

  private static final Pattern ID = Pattern.compile("(?:[0-9]{1,20}_)?[0-9]{1,20}");

  private static final Map<String, ContentKind> KINDS =
      Map.of(
          "mobile_status_update", ContentKind.STATUS,
          "wall_post", ContentKind.STATUS,
          "added_photos", ContentKind.PHOTO,
          "added_video", ContentKind.VIDEO,
          "shared_story", ContentKind.LINK,
          "created_event", ContentKind.EVENT);

  private final SourceKey source;
  private final InstantSource clock;
  private final Findings findings;

  PostReading(SourceKey source, InstantSource clock, Findings findings) {
    this.source = source;
    this.clock = clock;
    this.findings = findings;
  }

  /** The post that an entry is about; absent, and told as refused, if it is none of the source. */
  @Nullable PostKey key(JsonFields entry) throws AppendFailedException {
    try {
      String id = entry.requiredText("id", LONGEST_ID);
      if (!ID.matcher(id).matches()) {
        throw entry.refusal("wrong-type", "id");
      }
      return PostKeys.derive(
          Platform.FACEBOOK, source.sourceId(), id, (platform, name) -> Optional.empty());
    } catch (AnswerFieldException bad) {
      findings.refused(null, bad.code(), field(entry, bad));
      return null;
    } catch (UnderivableKeyException other) {
      // Its message holds the id, which may be a person's.
      findings.refused(null, "foreign-source", "id");
      return null;
    }
  }

  /** Tells a post, or that it is refused. */
  void tell(PostKey post, JsonFields entry) throws AppendFailedException {
    try {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      Instant publishedAt = entry.requiredInstant("created_time");
      if (publishedAt.isAfter(now)) {
        throw entry.refusal("published-after-observed", "created_time");
      }
      Counts counts = PostCounts.of(entry);
      Content content =
          new Content(post, kind(entry), text(entry), permalink(entry), publishedAt, now);
      findings.post(
          content, new Observation(post, CountingOrigin.API, publishedAt, now, false, counts));
    } catch (AnswerFieldException bad) {
      findings.refused(post, bad.code(), field(entry, bad));
    }
  }

  /** The field as seen from the post, wherever in the answer that stands. */
  private static String field(JsonFields entry, AnswerFieldException bad) {
    String of = entry.path() + '.';
    return bad.path().startsWith(of) ? bad.path().substring(of.length()) : bad.path();
  }

  private static @Nullable String text(JsonFields entry) throws AnswerFieldException {
    return entry.text("message", LONGEST_TEXT).orElse(null);
  }

  private static ContentKind kind(JsonFields entry) throws AnswerFieldException {
    return entry
        .text("status_type", LONGEST_NAME)
        .map(type -> KINDS.getOrDefault(type, ContentKind.OTHER))
        .orElse(ContentKind.OTHER);
  }

  private static @Nullable String permalink(JsonFields entry) throws AnswerFieldException {
    return entry.text("permalink_url", PostLink.LONGEST).map(PostLink::of).orElse(null);
  }
}
