package org.lantoa.ingest.connector;

import java.util.List;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.model.Platform;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;

/**
 * Reads official sources of one platform through the platform's own interface. It asks for counts
 * and for the office's own text, and for nothing about anyone who reacts, comments or shares.
 *
 * <p>A connector decides nothing about when it is asked; but it makes no call while the platform or
 * its own budget forbids one, however often it is asked. It may be asked for several sources at
 * once, from several threads, but for each source by one at a time.
 */
public interface Connector extends AutoCloseable {
  /** The platform that it reads. */
  Platform platform();

  /** Whether it has a token for a source. */
  boolean canRead(SourceKey source);

  /**
   * Reads what the platform lists of a source, to its end, and its followers.
   *
   * @param source a source that {@link #canRead} knows
   * @param findings is told what is found, as it is found
   * @throws SourceException why it was not read to its end; what was found until then is good
   * @throws AppendFailedException if what was found could not be kept
   * @throws InterruptedException if the thread was interrupted
   */
  void list(SourceKey source, Findings findings)
      throws SourceException, AppendFailedException, InterruptedException;

  /**
   * Whether {@link #look} can tell that a post is no longer shown. Where it cannot, no post of the
   * platform is ever called removed.
   */
  boolean canLook();

  /**
   * Looks at single posts, because listings no longer show them.
   *
   * @param source a source that {@link #canRead} knows
   * @param posts posts of it that were found before
   * @param findings is told of each whether it is shown, or that the platform refuses it
   * @throws SourceException why not all of them were looked at
   * @throws AppendFailedException if what was found could not be kept
   * @throws InterruptedException if the thread was interrupted
   */
  void look(SourceKey source, List<PostKey> posts, Findings findings)
      throws SourceException, AppendFailedException, InterruptedException;

  /** Frees connections; a reading that is under way ends with an exception. */
  @Override
  void close();
}
