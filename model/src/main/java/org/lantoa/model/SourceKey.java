package org.lantoa.model;

/**
 * The key of a source: one official page, group, channel or account.
 *
 * @param platform where it is run
 * @param sourceId the platform's own id of it; for Facebook the digits before {@code _} in Graph
 *     ids
 */
public record SourceKey(Platform platform, String sourceId) implements Comparable<SourceKey> {

  /** Refuses an id that the platform could not have given. */
  public SourceKey {
    if (!platform.acceptsSourceId(sourceId)) {
      throw new IllegalArgumentException(
          "'" + sourceId + "' is not an id of a " + platform.wireName() + " source");
    }
  }

  /**
   * Reads {@code platform:sourceId}.
   *
   * @throws IllegalArgumentException if the text is not such a key
   */
  public static SourceKey parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a source key; expected platform:sourceId");
    }
    return new SourceKey(platform(text, text.substring(0, colon)), text.substring(colon + 1));
  }

  static Platform platform(String key, String name) {
    return Platform.ofWireName(name)
        .orElseThrow(() -> new IllegalArgumentException("'" + key + "' names no known platform"));
  }

  /** The stored form, {@code platform:sourceId}. */
  public String text() {
    return platform.wireName() + ':' + sourceId;
  }

  @Override
  public int compareTo(SourceKey other) {
    return text().compareTo(other.text());
  }

  @Override
  public String toString() {
    return text();
  }
}
