package org.lantoa.dashboards.export;

import java.io.IOException;
import org.lantoa.model.topic.PostSummary;

/** A file of posts that is being written. */
public interface PostFile {
  /**
   * Adds a post.
   *
   * @throws java.io.UncheckedIOException if nobody reads any more
   */
  void add(PostSummary post);

  /** Ends a file that is whole. */
  void end() throws IOException;

  /** Ends a file that is not whole, and says so in its last line. */
  void cut() throws IOException;
}
