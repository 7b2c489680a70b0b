package org.lantoa.model.topic;

/** Bytes that are not a record of the topic they stand on. */
public final class MalformedRecordException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String field;

  MalformedRecordException(Topic topic, String field, String problem) {
    super(topic.topicName() + ": field '" + field + "': " + problem);
    this.field = field;
  }

  /** The name of the first field that is wrong, dotted for nested ones; empty for the whole. */
  public String field() {
    return field;
  }
}
