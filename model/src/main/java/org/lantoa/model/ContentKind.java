package org.lantoa.model;

import java.util.Arrays;
import java.util.Optional;

/** What a post is. */
public enum ContentKind {
  STATUS("status"),
  PHOTO("photo"),
  VIDEO("video"),
  LINK("link"),
  EVENT("event"),
  /** Known to be something else. */
  OTHER("other");

  private final String wireName;

  ContentKind(String wireName) {
    this.wireName = wireName;
  }

  /** The name used in topics, indices and files. */
  public String wireName() {
    return wireName;
  }

  /** Finds a kind by its wire name. */
  public static Optional<ContentKind> ofWireName(String name) {
    return Arrays.stream(values()).filter(k -> k.wireName.equals(name)).findFirst();
  }
}
