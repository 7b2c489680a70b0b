package org.lantoa.local.sample;

import java.util.List;
import java.util.Optional;

/**
 * All that becomes known of a post.
 *
 * @param rows its observations, the oldest first
 * @param removal when it was found removed, if it was; rows after it mean that it came back
 */
record PostHistory(List<SampleRow> rows, Optional<SampleRemoval> removal) {
  PostHistory {
    rows = List.copyOf(rows);
  }
}
