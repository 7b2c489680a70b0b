package org.lantoa.ingest.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One answer: its status, the headers that were asked for, and its body. A body that came with a
 * status of 400 or more and could not be read (too large, broken off) is empty: the status says
 * what happened, and no text of an error page is worth more.
 */
public final class PlatformAnswer {
  private final PlatformRequest request;
  private final int status;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  PlatformAnswer(
      PlatformRequest request, int status, Map<String, List<String>> headers, byte[] body) {
    this.request = request;
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** The HTTP status: 200 to 299, or 400 and more. */
  public int status() {
    return status;
  }

  /** Whether the status says that it went well; the body may still tell an error. */
  public boolean isSuccess() {
    return status < 300;
  }

  /**
   * The values of a header, in their order; none if it is absent or not among those asked for.
   *
   * @param name in any case
   */
  public List<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  /**
   * The body as a JSON object.
   *
   * @throws PlatformHttpException {@code not-json}, {@code truncated}, or {@code too-large} if it
   *     is deeper or of more parts than any known answer
   */
  public JsonFields json() throws PlatformHttpException {
    return JsonFields.parse(body, request.toString());
  }

  /** How long the body is, in bytes. */
  public int bodyLength() {
    return body.length;
  }

  /** Status and length only. */
  @Override
  public String toString() {
    return request + ": " + status + ", " + body.length + " bytes";
  }
}
