package org.lantoa.model.topic;

/** A record written by a newer version of the software: update this reader, then resume. */
public final class NewerVersionException extends Exception {
  private static final long serialVersionUID = 1L;

  NewerVersionException(Topic topic, int version, int newestKnown) {
    super(
        topic.topicName()
            + ": a record has version "
            + version
            + " but this program reads up to "
            + newestKnown
            + "; reading stops here, update the program and start it again");
  }
}
