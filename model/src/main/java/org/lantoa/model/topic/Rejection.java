package org.lantoa.model.topic;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that was refused. It holds the reason and allow-listed fields only, never foreign
 * bytes.
 *
 * @param at when it was refused
 * @param stage which part refused it
 * @param reason a stable code, such as {@code unknown-source}
 * @param message what failed and the remedy
 * @param fields where it came from and its allow-listed fields, by name
 */
public record Rejection(
    Instant at, Stage stage, String reason, String message, Map<String, String> fields) {

  /** Which part refused. */
  public enum Stage {
    INGEST("ingest"),
    JOB("job"),
    INDEXER("indexer");

    private final String wireName;

    Stage(String wireName) {
      this.wireName = wireName;
    }

    /** The name used in topics. */
    public String wireName() {
      return wireName;
    }
  }

  /** The fields that a rejection may carry; texts, authors and foreign bytes are not among them. */
  public static final java.util.Set<String> ALLOWED_FIELDS =
      java.util.Set.of(
          "topic",
          "partition",
          "offset",
          "file",
          "row",
          "column",
          "value",
          "post",
          "source",
          "observedAt",
          "publishedAt",
          "origin",
          "id",
          "index",
          "field");

  /** Refuses fields that are not on the allow-list. */
  public Rejection {
    fields = java.util.Collections.unmodifiableMap(new TreeMap<>(fields));
    if (!ALLOWED_FIELDS.containsAll(fields.keySet())) {
      throw new IllegalArgumentException("fields not on the allow-list: " + fields.keySet());
    }
  }
}
