package org.lantoa.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a source is run. The wire name, never the ordinal, is what is stored. */
public enum Platform {
  /** Facebook pages and groups; ids are digits only, as the Graph API gives them. */
  FACEBOOK("facebook", "[0-9]{1,20}", "[0-9]{1,20}"),
  /** YouTube channels ({@code UC…}) and their videos (11 characters). */
  YOUTUBE("youtube", "[A-Za-z0-9_-]{1,64}", "[A-Za-z0-9_-]{1,32}"),
  /** TikTok accounts and their videos. */
  TIKTOK("tiktok", "[A-Za-z0-9_.-]{1,64}", "[0-9]{1,20}"),
  /** Zalo official accounts and their articles; they come by file only. */
  ZALO("zalo", "[A-Za-z0-9_.-]{1,64}", "[A-Za-z0-9_.-]{1,64}");

  private final String wireName;
  private final Pattern sourceId;
  private final Pattern postId;

  Platform(String wireName, String sourceId, String postId) {
    this.wireName = wireName;
    this.sourceId = Pattern.compile(sourceId);
    this.postId = Pattern.compile(postId);
  }

  /** The name used in keys, topics, indices and files: {@code facebook}. */
  public String wireName() {
    return wireName;
  }

  /** Finds a platform by its wire name. */
  public static Optional<Platform> ofWireName(String name) {
    return Arrays.stream(values()).filter(p -> p.wireName.equals(name)).findFirst();
  }

  boolean acceptsSourceId(String id) {
    return sourceId.matcher(id).matches();
  }

  boolean acceptsPostId(String id) {
    return postId.matcher(id).matches();
  }
}
