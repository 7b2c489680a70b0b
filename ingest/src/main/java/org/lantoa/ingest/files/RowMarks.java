package org.lantoa.ingest.files;

import java.util.Arrays;
import org.lantoa.ingest.fingerprint.Fingerprint;
import org.lantoa.model.topic.Content;
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

  static RowMarks of(Observation observation, Content content) {
    long[] values = observation.counts().values();
    int last = values.length;
    values = Arrays.copyOf(values, last + 1);
    values[last] = observation.counts().known();
    return new RowMarks(
        Fingerprint.of(observation.post().text()),
        observation.observedAt().toEpochMilli(),
        observation.publishedAt().toEpochMilli(),
        Fingerprint.of(0, values).low(),
        Fingerprint.of(content.kind().wireName(), content.text(), content.permalink()).low());
  }

  /** Stands for the post at this instant. */
  Fingerprint reading() {
    return post.with(observedAt);
  }
}
