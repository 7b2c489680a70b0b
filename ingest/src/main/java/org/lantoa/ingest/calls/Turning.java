package org.lantoa.ingest.calls;

import java.util.HashSet;
import java.util.Set;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.model.topic.PollOutcome;

/**
 * Turns the pages of one listing, and stops where a listing has no end. Pages without anything new
 * may stand in its midst, but not many in a row.
 */
public final class Turning {
  /** So many pages of deleted posts in a row no listing is believed to have. */
  private static final int MOST_IDLE = 20;

  private final int mostPages;
  private final Set<String> cursors = new HashSet<>();
  private int idle;

  /**
   * The first page is about to be read.
   *
   * @param mostPages how many pages the platform's longest listing has
   */
  public Turning(int mostPages) {
    this.mostPages = mostPages;
  }

  /**
   * A page was read, and names the next one.
   *
   * @param cursor of the next page
   * @param hadNew whether it had anything that no page before it had
   * @throws SourceException if the listing has no end
   */
  public void turn(String cursor, boolean hadNew) throws SourceException {
    idle = hadNew ? 0 : idle + 1;
    if (!cursors.add(cursor)) {
      throw SourceException.of(PollOutcome.PARTIAL, "cursor-repeats");
    }
    if (idle > MOST_IDLE || cursors.size() >= mostPages) {
      throw SourceException.of(PollOutcome.PARTIAL, "too-many-pages");
    }
  }
}
