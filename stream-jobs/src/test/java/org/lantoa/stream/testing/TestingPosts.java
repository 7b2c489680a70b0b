package org.lantoa.stream.testing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.ContentKind;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Observation;

/** Contents and observations of one post. */
public record TestingPosts(PostKey key, Instant publishedAt) {
  /** A post of {@code facebook:100}. */
  public static TestingPosts post(String id, String publishedAt) {
    return of("facebook:100:" + id, publishedAt);
  }

  public static TestingPosts of(String key, String publishedAt) {
    return new TestingPosts(PostKey.parse(key), Instant.parse(publishedAt));
  }

  public Content says(@Nullable String text) {
    return says(text, publishedAt);
  }

  public Content says(@Nullable String text, Instant readAt) {
    return new Content(key, ContentKind.PHOTO, text, null, publishedAt, readAt);
  }

  public Observation counts(String observedAt, long shares, long comments, long reactions) {
    return counts(observedAt, Counts.of(shares, comments, reactions));
  }

  public Observation counts(String observedAt, Counts counts) {
    return counts(observedAt, counts, CountingOrigin.TEMPLATE);
  }

  public Observation counts(String observedAt, Counts counts, CountingOrigin origin) {
    return new Observation(key, origin, publishedAt, Instant.parse(observedAt), false, counts);
  }

  public Observation removed(String observedAt) {
    return new Observation(
        key,
        CountingOrigin.TEMPLATE,
        publishedAt,
        Instant.parse(observedAt),
        true,
        Counts.unknown());
  }
}
