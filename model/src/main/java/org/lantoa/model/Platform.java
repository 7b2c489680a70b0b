package org.lantoa.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Where a source is run. The wire name, never the ordinal, is what is stored. */
public enum Platform {
  /** Facebook pages and groups; ids are digits only, as the Graph API gives them. */
  FACEBOOK("facebook", Form.DIGITS.upTo(20), Form.DIGITS.upTo(20)),
  /** YouTube channels ({@code UC…}) and their videos (11 characters). */
  YOUTUBE("youtube", Form.WORD.upTo(64), Form.WORD.upTo(32)),
  /** TikTok accounts and their videos. */
  TIKTOK("tiktok", Form.DOTTED.upTo(64), Form.DIGITS.upTo(20)),
  /** Zalo official accounts and their articles; they come by file only. */
  ZALO("zalo", Form.DOTTED.upTo(64), Form.DOTTED.upTo(64));

  private static final List<Platform> ALL = List.of(values());

  private final String wireName;
  private final Predicate<String> sourceId;
  private final Predicate<String> postId;

  Platform(String wireName, Predicate<String> sourceId, Predicate<String> postId) {
    this.wireName = wireName;
    this.sourceId = sourceId;
    this.postId = postId;
  }

  /** What ids are made of. Told by loops: each row of a file asks several times. */
  private enum Form {
    /** Digits only. */
    DIGITS(""),
    /** Letters, digits, {@code _} and {@code -}. */
    WORD("_-"),
    /** The same and the dot. */
    DOTTED("_-.");

    private final String signs;

    Form(String signs) {
      this.signs = signs;
    }

    Predicate<String> upTo(int longest) {
      return id -> !id.isEmpty() && id.length() <= longest && takesAll(id);
    }

    private boolean takesAll(String id) {
      for (int i = 0; i < id.length(); i++) {
        if (!takes(id.charAt(i))) {
          return false;
        }
      }
      return true;
    }

    private boolean takes(char c) {
      boolean isDigit = c >= '0' && c <= '9';
      boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      return isDigit || (!signs.isEmpty() && (isLetter || signs.indexOf(c) >= 0));
    }
  }

  /** The name used in keys, topics, indices and files: {@code facebook}. */
  public String wireName() {
    return wireName;
  }

  /** Finds a platform by its wire name. */
  public static Optional<Platform> ofWireName(String name) {
    for (Platform platform : ALL) {
      if (platform.wireName.equals(name)) {
        return Optional.of(platform);
      }
    }
    return Optional.empty();
  }

  boolean acceptsSourceId(String id) {
    return sourceId.test(id);
  }

  boolean acceptsPostId(String id) {
    return postId.test(id);
  }
}
