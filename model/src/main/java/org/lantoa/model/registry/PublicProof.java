package org.lantoa.model.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Judges the link by which an office shows that a source is its own. A link to a person's profile
 * proves no office and a profile is never a source.
 */
final class PublicProof {
  private static final Pattern FACEBOOK =
      Pattern.compile("(?:[a-z0-9-]+\\.)*(?:facebook|fb)\\.com");
  private static final Pattern PHONE_NUMBER = Pattern.compile("/(?:0|\\+?84)[0-9]{9}/?");

  private PublicProof() {}

  /** What is wrong with a link; empty if it may serve. */
  static Optional<Mistake> mistakeOf(String link) {
    URI uri;
    try {
      uri = new URI(link);
    } catch (URISyntaxException malformed) {
      return Optional.of(Mistake.PROOF_NOT_A_LINK);
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("https") || scheme.equals("http");
    // "localhost" and names of an inner network are not public.
    if (!web || !host.contains(".")) {
      return Optional.of(Mistake.PROOF_NOT_A_LINK);
    }
    return isProfile(host, uri.getPath())
        ? Optional.of(Mistake.PROOF_IS_A_PROFILE)
        : Optional.empty();
  }

  private static boolean isProfile(String host, String path) {
    if (FACEBOOK.matcher(host).matches()) {
      return path.equals("/profile.php") || path.startsWith("/people/");
    }
    return host.equals("zalo.me") && PHONE_NUMBER.matcher(path).matches();
  }
}
