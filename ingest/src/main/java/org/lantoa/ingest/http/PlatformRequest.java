package org.lantoa.ingest.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lantoa.ingest.secret.Secret;

/**
 * One request below a {@link BaseAddress}. Immutable; secrets stand apart from the rest and are
 * revealed only on the wire.
 */
public final class PlatformRequest {
  private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+/?");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  private record SecretHeader(String scheme, Secret secret) {}

  private final String method;
  private final String path;
  private final byte[] body;
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private final Map<String, Secret> secretParameters = new LinkedHashMap<>();
  private final Map<String, SecretHeader> secretHeaders = new LinkedHashMap<>();

  private PlatformRequest(String method, String path, byte[] body) {
    if (!PATH.matcher(path).matches()) {
      throw new IllegalArgumentException("a path of a request has other letters than paths need");
    }
    this.method = method;
    this.path = path;
    this.body = body;
  }

  private PlatformRequest(PlatformRequest other) {
    this(other.method, other.path, other.body);
    parameters.putAll(other.parameters);
    secretParameters.putAll(other.secretParameters);
    secretHeaders.putAll(other.secretHeaders);
  }

  /**
   * A reading.
   *
   * @param path below the base address, from its slash on; plain letters only
   */
  public static PlatformRequest get(String path) {
    return new PlatformRequest("GET", path, new byte[0]);
  }

  /**
   * A reading that the platform wants to be asked for with a body.
   *
   * @param path as for {@link #get}
   * @param json the body, in UTF-8
   */
  public static PlatformRequest post(String path, byte[] json) {
    return new PlatformRequest("POST", path, json.clone());
  }

  /** The same with one more query parameter, which no text shows. */
  public PlatformRequest with(String name, String value) {
    PlatformRequest more = new PlatformRequest(this);
    more.requireNew(name);
    more.parameters.put(name, value);
    return more;
  }

  /** The same with a secret as a query parameter. */
  public PlatformRequest withSecret(String name, Secret secret) {
    PlatformRequest more = new PlatformRequest(this);
    more.requireNew(name);
    more.secretParameters.put(name, secret);
    return more;
  }

  /**
   * The same with a secret as a header.
   *
   * @param scheme what stands before it, such as {@code Bearer}; may be empty
   */
  public PlatformRequest withSecretHeader(String name, String scheme, Secret secret) {
    PlatformRequest more = new PlatformRequest(this);
    if (!NAME.matcher(name).matches() || !(scheme.isEmpty() || NAME.matcher(scheme).matches())) {
      throw new IllegalArgumentException("not the name of a header: " + name);
    }
    more.secretHeaders.put(name, new SecretHeader(scheme, secret));
    return more;
  }

  private void requireNew(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a parameter: " + name);
    }
    if (parameters.containsKey(name) || secretParameters.containsKey(name)) {
      throw new IllegalArgumentException("the parameter " + name + " stands there already");
    }
  }

  String method() {
    return method;
  }

  byte[] body() {
    return body;
  }

  URI uri(BaseAddress base) {
    List<String> pairs = new ArrayList<>();
    parameters.forEach((name, value) -> pairs.add(name + '=' + encoded(value)));
    secretParameters.forEach((name, secret) -> pairs.add(name + '=' + encoded(secret.reveal())));
    return URI.create(base.uri() + path + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs)));
  }

  Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    secretHeaders.forEach(
        (name, header) ->
            headers.put(
                name,
                header.scheme.isEmpty()
                    ? header.secret.reveal()
                    : header.scheme + ' ' + header.secret.reveal()));
    return headers;
  }

  private static String encoded(String value) {
    // The encoder is made for forms; elsewhere a plus is a plus.
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Method and path; neither parameters nor secrets. */
  @Override
  public String toString() {
    return method + ' ' + path;
  }
}
