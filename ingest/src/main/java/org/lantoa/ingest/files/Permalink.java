package org.lantoa.ingest.files;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a link and keeps what names the post only: copied links carry traces of who copied them
 * ({@code fbclid}) and of single comments ({@code comment_id}).
 */
final class Permalink {
  private static final int LONGEST = 2048;
  private static final Set<String> PARAMETERS = Set.of("story_fbid", "id", "v");

  private Permalink() {}

  static @Nullable String read(String column, String cell) throws RowRefusal {
    if (cell.isEmpty()) {
      return null;
    }
    try {
      URI link = new URI(cell.contains("://") ? cell : "https://" + cell);
      boolean isWeb = "https".equals(link.getScheme()) || "http".equals(link.getScheme());
      if (isWeb && link.getHost() != null && cell.length() <= LONGEST) {
        return kept(link);
      }
    } catch (URISyntaxException malformed) {
      throw RowRefusal.ofCell("link-malformed", column);
    }
    throw RowRefusal.ofCell("link-malformed", column);
  }

  private static String kept(URI link) {
    String raw = link.getRawQuery() == null ? "" : link.getRawQuery();
    String query =
        Arrays.stream(raw.split("&", -1))
            .filter(pair -> pair.indexOf('=') > 0)
            .filter(pair -> PARAMETERS.contains(pair.substring(0, pair.indexOf('='))))
            .collect(Collectors.joining("&"));
    return link.getScheme()
        + "://"
        + link.getHost()
        + (link.getPort() < 0 ? "" : ":" + link.getPort())
        + link.getRawPath()
        + (query.isEmpty() ? "" : "?" + query);
  }
}
