package org.lantoa.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one function that turns what people and platforms call a post (a Graph id, an export's id, a
 * permalink) into its {@link PostKey}. The same post by any of them gets the same key; what does
 * not determine the key is refused, because a guessed key would count a post twice.
 */
public final class PostKeys {
  private static final Pattern DAMAGED = Pattern.compile("[0-9]+(?:[.,][0-9]+)?[eE]\\+?[0-9]+");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,20}");
  private static final List<String> FACEBOOK_HOSTS =
      List.of(
          "facebook.com",
          "www.facebook.com",
          "m.facebook.com",
          "web.facebook.com",
          "mbasic.facebook.com",
          "vi-vn.facebook.com");

  private PostKeys() {}

  /** Looks up the id behind a page's public name, as in {@code facebook.com/ubndxa/posts/1}. */
  @FunctionalInterface
  public interface SourceNames {
    /** The source id of a public name; empty if the name is not known. */
    Optional<String> idOf(Platform platform, String name);
  }

  /**
   * Derives the key.
   *
   * @param platform where the post was published
   * @param sourceId the source, where the row or the caller names it; may be absent when the
   *     reference itself holds it
   * @param reference {@code PAGE_POST}, a bare id or a link
   * @param names resolves public page names in links
   * @throws UnderivableKeyException if the reference does not determine one key
   */
  public static PostKey derive(
      Platform platform, @Nullable String sourceId, String reference, SourceNames names)
      throws UnderivableKeyException {
    String trimmed = reference.strip();
    if (trimmed.isEmpty()) {
      throw new UnderivableKeyException(UnderivableKeyException.Reason.EMPTY, reference);
    }
    if (isDamaged(trimmed)) {
      throw new UnderivableKeyException(
          UnderivableKeyException.Reason.DAMAGED_BY_SPREADSHEET, reference);
    }
    Parts parts =
        trimmed.contains("/") ? ofLink(platform, trimmed, names) : ofId(platform, trimmed);
    String source = sourceId == null ? parts.sourceId : sourceId.strip();
    if (source == null) {
      throw new UnderivableKeyException(UnderivableKeyException.Reason.SOURCE_MISSING, reference);
    }
    if (parts.sourceId != null && !parts.sourceId.equals(source)) {
      throw new UnderivableKeyException(UnderivableKeyException.Reason.OTHER_SOURCE, reference);
    }
    try {
      return new PostKey(platform, source, parts.postId);
    } catch (IllegalArgumentException malformed) {
      throw new UnderivableKeyException(UnderivableKeyException.Reason.MALFORMED, reference);
    }
  }

  /** Whether a spreadsheet turned an id into a rounded number, such as {@code 1.22158E+17}. */
  public static boolean isDamaged(String reference) {
    // Most ids have no such letter, and asking for it takes a tenth of the time.
    return (reference.indexOf('E') >= 0 || reference.indexOf('e') >= 0)
        && DAMAGED.matcher(reference.strip()).matches();
  }

  private record Parts(@Nullable String sourceId, String postId) {}

  private static Parts ofId(Platform platform, String id) {
    int underscore = id.indexOf('_');
    return platform == Platform.FACEBOOK && underscore > 0
        ? new Parts(id.substring(0, underscore), id.substring(underscore + 1))
        : new Parts(null, id);
  }

  private static Parts ofLink(Platform platform, String link, SourceNames names)
      throws UnderivableKeyException {
    URI uri;
    try {
      uri = new URI(link.contains("://") ? link : "https://" + link);
    } catch (URISyntaxException malformed) {
      throw new UnderivableKeyException(UnderivableKeyException.Reason.MALFORMED, link);
    }
    String scheme = uri.getScheme();
    if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
      throw new UnderivableKeyException(UnderivableKeyException.Reason.MALFORMED, link);
    }
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    List<String> path =
        Arrays.stream(uri.getPath().split("/", -1)).filter(part -> !part.isEmpty()).toList();
    Parts parts =
        switch (platform) {
          case FACEBOOK -> ofFacebook(host, path, query(uri), names);
          case YOUTUBE -> ofYouTube(host, path, query(uri));
          case TIKTOK -> ofTikTok(host, path);
          case ZALO -> null;
        };
    if (parts == null) {
      throw new UnderivableKeyException(UnderivableKeyException.Reason.LINK_NOT_UNIQUE, link);
    }
    return parts;
  }

  // Links of single photos, reels and watch pages name an object, not a post: the object's id need
  // not be Graph's post id, so they are refused. So are "pfbid" ids, which only Facebook can read.
  private static @Nullable Parts ofFacebook(
      String host, List<String> path, Map<String, String> query, SourceNames names) {
    if (!FACEBOOK_HOSTS.contains(host) || path.isEmpty()) {
      return null;
    }
    String first = path.get(0);
    if (first.equals("permalink.php") || first.equals("story.php")) {
      String page = query.get("id");
      String post = query.get("story_fbid");
      return page != null && post != null && isDigits(page) && isDigits(post)
          ? new Parts(known(page, names), post)
          : null;
    }
    boolean group = first.equals("groups");
    List<String> rest = group ? path.subList(1, path.size()) : path;
    if (rest.size() < 3 || rest.size() > 4 || !isDigits(rest.get(rest.size() - 1))) {
      return null;
    }
    String section = rest.get(1);
    boolean isPost =
        group
            ? rest.size() == 3 && (section.equals("posts") || section.equals("permalink"))
            : section.equals("posts") || section.equals("videos");
    if (!isPost) {
      return null;
    }
    String page = rest.get(0);
    String sourceId = known(page, names);
    return !isDigits(sourceId) ? null : new Parts(sourceId, rest.get(rest.size() - 1));
  }

  // A page may be known to links by a second number, which the registry then has as an alias.
  private static String known(String page, SourceNames names) {
    return names.idOf(Platform.FACEBOOK, page).orElse(page);
  }

  private static @Nullable Parts ofYouTube(
      String host, List<String> path, Map<String, String> query) {
    if (host.equals("youtu.be") && path.size() == 1) {
      return new Parts(null, path.get(0));
    }
    if (!List.of("youtube.com", "www.youtube.com", "m.youtube.com").contains(host)
        || path.isEmpty()) {
      return null;
    }
    String video = query.get("v");
    if (path.get(0).equals("watch") && video != null) {
      return new Parts(null, video);
    }
    return path.size() == 2 && List.of("shorts", "live", "embed").contains(path.get(0))
        ? new Parts(null, path.get(1))
        : null;
  }

  private static @Nullable Parts ofTikTok(String host, List<String> path) {
    return List.of("tiktok.com", "www.tiktok.com", "m.tiktok.com").contains(host)
            && path.size() == 3
            && path.get(0).startsWith("@")
            && path.get(1).equals("video")
        ? new Parts(null, path.get(2))
        : null;
  }

  private static boolean isDigits(String text) {
    return DIGITS.matcher(text).matches();
  }

  private static Map<String, String> query(URI uri) throws UnderivableKeyException {
    Map<String, String> values = new HashMap<>();
    String raw = uri.getRawQuery();
    if (raw != null) {
      for (String pair : raw.split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
          String previous = values.put(pair.substring(0, equals), value);
          if (previous != null && !previous.equals(value)) {
            throw new UnderivableKeyException(
                UnderivableKeyException.Reason.LINK_NOT_UNIQUE, uri.toString());
          }
        }
      }
    }
    return values;
  }
}
