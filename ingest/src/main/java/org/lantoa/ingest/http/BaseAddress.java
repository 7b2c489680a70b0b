package org.lantoa.ingest.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * Where a platform's interface is. All requests go below it and nowhere else.
 *
 * @param uri scheme, host, port and the prefix of all paths, without a slash at its end
 */
public record BaseAddress(URI uri) {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1\\]");

  /** Refuses what is no address; whether it may be used is for {@link #of} to say. */
  public BaseAddress {
    if (uri.getHost() == null
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null
        || uri.getRawUserInfo() != null
        || uri.getRawPath().endsWith("/")) {
      throw new IllegalArgumentException("not a base address of scheme, host, port and path");
    }
  }

  /**
   * Reads a configured address.
   *
   * @param text such as {@code https://graph.facebook.com}
   * @param isTest whether the configuration calls it a test address, which allows plain HTTP within
   *     this machine
   * @throws IllegalArgumentException if it is no such address, or would send tokens unencrypted;
   *     the message names the remedy
   */
  public static BaseAddress of(String text, boolean isTest) {
    URI uri;
    try {
      uri = new URI(text.strip().replaceAll("/+$", ""));
    } catch (URISyntaxException malformed) {
      throw malformed();
    }
    String scheme = uri.getScheme();
    if (uri.getHost() == null || scheme == null) {
      throw malformed();
    }
    boolean isPlain = scheme.equalsIgnoreCase("http");
    if (!isPlain && !scheme.equalsIgnoreCase("https")) {
      throw malformed();
    }
    if (isPlain && !(isTest && LOOPBACK.matcher(uri.getHost()).matches())) {
      throw new IllegalArgumentException(
          "the address of a platform begins with http://, so tokens would travel unencrypted and"
              + " nothing is read; write https://, or, for a test server on this machine, call it a"
              + " test address with the host localhost, 127.0.0.1 or [::1]");
    }
    try {
      return new BaseAddress(uri);
    } catch (IllegalArgumentException more) {
      throw malformed();
    }
  }

  private static IllegalArgumentException malformed() {
    // The text may hold a password, so it is not repeated.
    return new IllegalArgumentException(
        "the address of a platform is not https:// with a host and perhaps a port and a path;"
            + " nothing is read until it is, for example https://graph.facebook.com");
  }

  /** The same without anything that a path could hold. */
  @Override
  public String toString() {
    return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
  }
}
