package org.lantoa.ingest.facebook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The link to a post, without what does not name the post. */
final class PostLink {
  static final int LONGEST = 2048;
  private static final String SITE = "https://www.facebook.com";
  private static final Set<String> PARAMETERS = Set.of("story_fbid", "id", "v");

  private PostLink() {}

  /** The link; absent if it is none that a browser should be sent to. */
  static @Nullable String of(String text) {
    try {
      URI link = new URI(text.startsWith("/") ? SITE + text : text);
      if (!"https".equals(link.getScheme())
          || link.getHost() == null
          || link.getRawUserInfo() != null) {
        return null;
      }
      String raw = link.getRawQuery() == null ? "" : link.getRawQuery();
      String query =
          Arrays.stream(raw.split("&", -1))
              .filter(pair -> pair.indexOf('=') > 0)
              .filter(pair -> PARAMETERS.contains(pair.substring(0, pair.indexOf('='))))
              .collect(Collectors.joining("&"));
      String port = link.getPort() < 0 ? "" : ":" + link.getPort();
      return "https://"
          + link.getHost()
          + port
          + link.getRawPath()
          + (query.isEmpty() ? "" : "?" + query);
    } catch (URISyntaxException malformed) {
      return null;
    }
  }
}
