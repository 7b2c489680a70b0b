package org.lantoa.ingest.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Why there is no usable answer. The message is ours throughout: it holds nothing that the other
 * side sent, no query and no secret; for that reason it keeps no cause, whose message might.
 */
public final class PlatformHttpException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What happened. */
  public enum Code {
    /** No connection, no head or no last byte in the time allowed. */
    TIMEOUT("timeout", true, "did not answer in the time allowed"),
    /** No connection, or it broke before an answer. */
    CONNECTION("connection", true, "cannot be reached, or hung up without an answer"),
    /** The encrypted connection cannot be trusted or made. */
    TLS(
        "tls",
        false,
        "shows a certificate that this machine does not trust, or speaks no TLS; check the address,"
            + " the machine's clock and Java's certificates"),
    /** What it sends is no HTTP, or has too long a head. */
    PROTOCOL("protocol", false, "does not speak HTTP as it should"),
    /** The answer sends elsewhere, where no request of ours goes. */
    REDIRECT("redirect", false, "sends elsewhere, which is not followed; check the base address"),
    /** Longer, deeper or more compressed than allowed. */
    TOO_LARGE("too-large", false, "sends more than an answer may be; it was cut off"),
    /** Compressed in an unknown way, or wrongly. */
    ENCODING("encoding", false, "encodes its answer in a way that was not asked for"),
    /** The answer ends before its end. */
    TRUNCATED("truncated", true, "broke off in the middle of its answer"),
    /** The answer is no JSON object. */
    NOT_JSON("not-json", false, "sends something else than JSON"),
    /** Too many failures: no request was sent. */
    CIRCUIT_OPEN("circuit-open", false, "failed again and again and is left alone for a while"),
    /** The client was closed: no request was sent, or its answer was not waited for. */
    CLOSED("closed", false, "is not asked any more, because this program stops");

    private final String text;
    private final boolean mayPass;
    private final String meaning;

    Code(String text, boolean mayPass, String meaning) {
      this.text = text;
      this.mayPass = mayPass;
      this.meaning = meaning;
    }

    /** The stable code, for poll records and metrics. */
    public String text() {
      return text;
    }

    /** Whether the same request may succeed a moment later. */
    public boolean mayPass() {
      return mayPass;
    }
  }

  private final Code code;
  private final transient Map<String, List<String>> headers;

  PlatformHttpException(Code code, String what) {
    this(code, what, Map.of());
  }

  PlatformHttpException(Code code, String what, Map<String, List<String>> headers) {
    super(what + ": " + code.text + ": the platform " + code.meaning);
    this.code = code;
    this.headers = headers;
  }

  /** What happened. */
  public Code code() {
    return code;
  }

  /**
   * The values of a header of the answer that cannot be used, as {@link PlatformAnswer#header} has
   * them; none if there was no answer.
   *
   * @param name in any case
   */
  public List<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }
}
