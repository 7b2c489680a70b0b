package org.lantoa.local.simulator.wire;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as it came in.
 *
 * @param method {@code GET}
 * @param path its path, decoded
 * @param parameters those of the address; of parameters with the same name the last
 * @param headers by their names in small letters
 * @param body empty if there is none
 */
public record Call(
    String method,
    String path,
    Map<String, String> parameters,
    Map<String, String> headers,
    String body) {
  /** Copies the map. */
  public Call {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    headers = Map.copyOf(headers);
  }

  /** A request by its address. */
  public static Call of(String method, URI address, Map<String, String> headers, String body) {
    Map<String, String> parameters = new TreeMap<>();
    String query = address.getRawQuery() == null ? "" : address.getRawQuery();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return new Call(method, address.getPath(), parameters, headers, body);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** A parameter; empty if it was not given. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** A header by its name in small letters; empty if it was not sent. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The token of the {@code Authorization} header; empty if there is none. */
  public Optional<String> bearer() {
    return header("authorization")
        .filter(header -> header.startsWith("Bearer "))
        .map(header -> header.substring("Bearer ".length()));
  }
}
