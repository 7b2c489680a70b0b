package org.lantoa.dashboards.session;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A name and its password, kept only in memory.
 *
 * @param user the account's name
 * @param password its password
 */
public record Credentials(String user, String password) {
  private static final String SCHEME = "Basic ";

  /** The value of an {@code Authorization} header. */
  public String authorization() {
    byte[] pair = (user + ':' + password).getBytes(StandardCharsets.UTF_8);
    return SCHEME + Base64.getEncoder().encodeToString(pair);
  }

  /** Reads an {@code Authorization} header; empty if it is not of the Basic scheme. */
  public static Optional<Credentials> parse(String authorization) {
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(authorization.substring(SCHEME.length()).trim());
      String pair = new String(bytes, StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 1
          ? Optional.empty()
          : Optional.of(new Credentials(pair.substring(0, colon), pair.substring(colon + 1)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** The name only: a password never reaches a log. */
  @Override
  public String toString() {
    return "Credentials{" + user + "}";
  }
}
