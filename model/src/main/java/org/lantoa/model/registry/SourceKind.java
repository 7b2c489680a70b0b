package org.lantoa.model.registry;

import java.util.Arrays;
import java.util.Optional;

/** What a source is, because of a group only the office's own posts are taken. */
public enum SourceKind {
  /** A page, channel or account: everything on it is the office's own. The default. */
  PAGE("page"),
  /** A group: others post there too, so each post must be named as the office's own. */
  GROUP("group");

  private final String wireName;

  SourceKind(String wireName) {
    this.wireName = wireName;
  }

  /** The name used in registry files and on the registry's topic. */
  public String wireName() {
    return wireName;
  }

  /** Finds a kind by its wire name. */
  public static Optional<SourceKind> ofWireName(String name) {
    return Arrays.stream(values()).filter(kind -> kind.wireName.equals(name)).findFirst();
  }
}
