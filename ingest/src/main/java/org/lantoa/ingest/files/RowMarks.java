package org.lantoa.ingest.files;

import java.util.Arrays;
import org.lantoa.ingest.fingerprint.Fingerprint;
import org.lantoa.model.Counts;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.Observation;

/**
 * What is remembered of a row, to compare later rows with it.
 *
 * @param post stands for the post
 * @param observedAt when the counts were read, in milliseconds since 1970
 * @param publishedAt when the post was published, in milliseconds since 1970
 * @param counts stands for all counts, which are known included
 * @param content stands for kind, text and link
 */
record RowMarks(Fingerprint post, long observedAt, long publishedAt, long counts, long content) {

  /**
   * What is remembered of the post alone.
   *
   * @param post stands for the post
   * @param content stands for kind, text and link
   */
  record OfPost(Fingerprint post, long content) {
    static OfPost of(PostRow said) {
      PostKey key = said.post();
      Wording wording = said.wording();
      return new OfPost(
          Fingerprint.of(key.platform().wireName(), key.sourceId(), key.postId()),
          Fingerprint.half(wording.kind().wireName(), wording.text(), wording.permalink()));
    }
  }

  static RowMarks of(OfPost marks, Observation observation) {
    return new RowMarks(
        marks.post(),
        observation.observedAt().toEpochMilli(),
        observation.publishedAt().toEpochMilli(),
        counts(observation.counts()),
        marks.content());
  }

  private static long counts(Counts counts) {
    long[] values = counts.values();
    int known = 0;
    for (int slot = 0; slot < values.length; slot++) {
      if ((counts.known() & 1 << slot) != 0) {
        values[known++] = values[slot];
      }
    }
    return Fingerprint.half(counts.known(), Arrays.copyOf(values, known));
  }

  /** Stands for the post at this instant. */
  Fingerprint reading() {
    return post.with(observedAt);
  }
}
