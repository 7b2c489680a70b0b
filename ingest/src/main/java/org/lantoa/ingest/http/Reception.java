package org.lantoa.ingest.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** One answer on its way: its head as soon as it is there, then its body within the limits. */
final class Reception implements BodyHandler<byte[]> {
  private static final int RATIO_FREE = 64 << 10;
  private static final int HEADER_VALUES = 16;
  private static final int HEADER_LENGTH = 32 << 10;

  private final HttpLimits limits;
  private volatile @Nullable ResponseInfo head;
  private volatile @Nullable BoundedBody body;

  Reception(HttpLimits limits) {
    this.limits = limits;
  }

  @Override
  public BodySubscriber<byte[]> apply(ResponseInfo info) {
    OptionalLong length = info.headers().firstValueAsLong("content-length");
    boolean isWanted = !isRedirect(info) && length.orElse(0) <= limits.bodyBytes();
    BoundedBody taken = new BoundedBody(limits.bodyBytes(), isWanted);
    body = taken;
    head = info;
    return taken;
  }

  /** Hangs up. */
  void cancel() {
    BoundedBody taken = body;
    if (taken != null) {
      taken.cancel();
    }
  }

  /** The head of the answer; absent while none came. */
  @Nullable ResponseInfo head() {
    return head;
  }

  static boolean isRedirect(ResponseInfo info) {
    return info.statusCode() >= 300 && info.statusCode() < 400;
  }

  /** The headers among those that are kept, by their names in small letters. */
  static Map<String, List<String>> kept(HttpHeaders all, Set<String> names) {
    Map<String, List<String>> kept = new TreeMap<>();
    for (String name : names) {
      List<String> values =
          all.allValues(name).stream()
              .filter(value -> value.length() <= HEADER_LENGTH)
              .limit(HEADER_VALUES)
              .toList();
      if (!values.isEmpty()) {
        kept.put(name.toLowerCase(Locale.ROOT), values);
      }
    }
    return kept;
  }

  /** The body as it was before it was compressed. */
  byte[] decoded(ResponseInfo info, byte[] sent, PlatformRequest request)
      throws PlatformHttpException {
    List<String> encodings =
        info.headers().allValues("content-encoding").stream()
            .map(value -> value.strip().toLowerCase(Locale.ROOT))
            .filter(value -> !value.isEmpty() && !value.equals("identity"))
            .toList();
    if (encodings.isEmpty()) {
      return sent;
    }
    if (encodings.size() > 1 || !List.of("gzip", "x-gzip").contains(encodings.get(0))) {
      throw failure(PlatformHttpException.Code.ENCODING, request);
    }
    try {
      return unzipped(sent, request);
    } catch (EOFException brokenOff) {
      throw failure(PlatformHttpException.Code.TRUNCATED, request);
    } catch (IOException malformed) {
      throw failure(PlatformHttpException.Code.ENCODING, request);
    }
  }

  private byte[] unzipped(byte[] sent, PlatformRequest request)
      throws IOException, PlatformHttpException {
    long most =
        Math.min(limits.bodyBytes(), Math.max(RATIO_FREE, (long) sent.length * limits.ratio()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPInputStream zipped = new GZIPInputStream(new ByteArrayInputStream(sent))) {
      byte[] piece = new byte[8 << 10];
      for (int read = zipped.read(piece); read >= 0; read = zipped.read(piece)) {
        if (read > most - bytes.size()) {
          throw failure(PlatformHttpException.Code.TOO_LARGE, request);
        }
        bytes.write(piece, 0, read);
      }
    }
    return bytes.toByteArray();
  }

  private static PlatformHttpException failure(
      PlatformHttpException.Code code, PlatformRequest request) {
    return new PlatformHttpException(code, request.toString());
  }
}
