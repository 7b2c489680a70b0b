package org.lantoa.ingest.reported;

import java.time.Instant;
import java.util.Optional;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;

/** What one kind of file becomes. */
interface Shape<T> {
  Topic topic();

  RecordCodec<T> codec();

  /**
   * Reads a row.
   *
   * @return empty if it reports nothing yet
   */
  Optional<Said<T>> read(Cells cells, String file, Instant now) throws RowFault;

  String key(T record);

  /** The record that a row makes of what stands there. */
  T after(Said<T> said, T standing);

  boolean saysTheSame(T one, T other);

  /** What is corrected, in short: {@code 13.000 → 1.300}. */
  String change(T from, T to);
}
