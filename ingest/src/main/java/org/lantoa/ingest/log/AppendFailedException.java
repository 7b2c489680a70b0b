package org.lantoa.ingest.log;

import org.jspecify.annotations.Nullable;
import org.lantoa.model.topic.Topic;

/** A record did not reach its topic, or nobody confirmed that it did. */
public class AppendFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Names the topic and keeps the cause.
   *
   * @param topic where the record should have gone
   * @param cause what the client reported
   */
  public AppendFailedException(Topic topic, Throwable cause) {
    super(of("cannot append to " + topic.topicName(), cause), cause);
  }

  /**
   * For failures that concern all topics.
   *
   * @param cause what the client reported
   */
  public AppendFailedException(Throwable cause) {
    super(of("cannot append to the topics", cause), cause);
  }

  /** For a log that is no broker's: its message tells what failed and what to do. */
  protected AppendFailedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  private static String of(String failed, Throwable cause) {
    return failed
        + " ("
        + cause.getMessage()
        + "): records that were not confirmed may be missing; check that the broker runs and"
        + " has this topic, then repeat, nothing is counted twice";
  }
}
