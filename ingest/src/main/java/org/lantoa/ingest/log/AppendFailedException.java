package org.lantoa.ingest.log;

import org.lantoa.model.topic.Topic;

/** A record did not reach its topic, or nobody confirmed that it did. */
public final class AppendFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Names the topic and keeps the cause.
   *
   * @param topic where the record should have gone
   * @param cause what the client reported
   */
  public AppendFailedException(Topic topic, Throwable cause) {
    this("cannot append to " + topic.topicName(), cause);
  }

  /**
   * For failures that concern all topics.
   *
   * @param cause what the client reported
   */
  public AppendFailedException(Throwable cause) {
    this("cannot append to the topics", cause);
  }

  private AppendFailedException(String failed, Throwable cause) {
    super(
        failed
            + " ("
            + cause.getMessage()
            + "): records that were not confirmed may be missing; check that the broker runs and"
            + " has this topic, then repeat, nothing is counted twice",
        cause);
  }
}
