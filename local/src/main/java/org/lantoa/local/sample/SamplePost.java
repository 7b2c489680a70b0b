package org.lantoa.local.sample;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Measure;

/**
 * A post as planned.
 *
 * @param link where it would be shown; absent if its platform has no such links
 * @param finals what each measure grows to; a measure that is not there stays unknown
 * @param pace see {@link GrowthCurve}
 */
record SamplePost(
    SampleSource source,
    String postId,
    ContentKind kind,
    String text,
    @Nullable String link,
    Instant publishedAt,
    Map<Measure, Long> finals,
    double pace) {

  /** The key's text, put together here so that the truth leans on nothing. */
  String key() {
    return source.key().text() + ':' + postId;
  }
}
