package org.lantoa.model;

import java.util.List;
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

  private static final List<ContentKind> ALL = List.of(values());

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
    for (ContentKind kind : ALL) {
      if (kind.wireName.equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
