package org.lantoa.ingest.http;

import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.http.PlatformHttpException.Code;

/**
 * Speaks HTTP to one platform: below one address, over TLS, within limits of time and memory that
 * hold whatever the other side sends. Redirects are not followed. One {@link #send} is one request
 * on the wire, never two, so that calls can be counted. Safe for use by several threads.
 */
public final class PlatformHttp implements AutoCloseable {
  private final BaseAddress base;
  private final HttpLimits limits;
  private final Set<String> headers;
  private final HttpClient client;
  private final Set<CompletableFuture<?>> running = ConcurrentHashMap.newKeySet();
  private volatile boolean isClosed;

  /**
   * A client.
   *
   * @param base where all requests go
   * @param limits of each answer
   * @param headers the names of the headers that answers keep, such as {@code x-app-usage}
   */
  public PlatformHttp(BaseAddress base, HttpLimits limits, Set<String> headers) {
    this(base, limits, headers, null);
  }

  PlatformHttp(
      BaseAddress base, HttpLimits limits, Set<String> headers, @Nullable SSLContext trusting) {
    this.base = base;
    this.limits = limits;
    this.headers = Set.copyOf(headers);
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            // Version 1.1: one answer per connection, so that hanging up stops just this one.
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.connect());
    this.client = trusting == null ? builder.build() : builder.sslContext(trusting).build();
  }

  /**
   * Sends a request, once, and waits for its whole answer.
   *
   * @return the answer, also one with a status of 400 or more
   * @throws PlatformHttpException if there is none that can be used
   * @throws InterruptedException if the thread was interrupted; the request is given up
   */
  public PlatformAnswer send(PlatformRequest request)
      throws PlatformHttpException, InterruptedException {
    Reception reception = new Reception(limits);
    CompletableFuture<HttpResponse<byte[]>> call = start(request, reception);
    try {
      byte[] sent = call.get(limits.total().toNanos(), TimeUnit.NANOSECONDS).body();
      ResponseInfo head = reception.head();
      if (head == null) {
        throw new PlatformHttpException(Code.PROTOCOL, request.toString());
      }
      return answer(request, head, reception.decoded(head, sent, request));
    } catch (TimeoutException late) {
      return withoutBody(request, reception, Code.TIMEOUT);
    } catch (CancellationException closed) {
      throw new PlatformHttpException(Code.CLOSED, request.toString());
    } catch (ExecutionException failed) {
      boolean hasHead = reception.head() != null;
      return withoutBody(
          request, reception, isClosed ? Code.CLOSED : code(failed.getCause(), hasHead));
    } catch (PlatformHttpException undecodable) {
      return withoutBody(request, reception, undecodable.code());
    } finally {
      running.remove(call);
      call.cancel(true);
      reception.cancel();
    }
  }

  private CompletableFuture<HttpResponse<byte[]>> start(
      PlatformRequest request, Reception reception) throws PlatformHttpException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request.uri(base))
            .method(request.method(), new SentOnce(request.body()))
            .timeout(limits.firstByte())
            .header("Accept", "application/json")
            .header("Accept-Encoding", "gzip")
            .header("User-Agent", "lantoa");
    if (request.body().length > 0) {
      builder.header("Content-Type", "application/json; charset=UTF-8");
    }
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      builder.header(header.getKey(), header.getValue());
    }
    if (isClosed) {
      throw new PlatformHttpException(Code.CLOSED, request.toString());
    }
    CompletableFuture<HttpResponse<byte[]>> call = client.sendAsync(builder.build(), reception);
    running.add(call);
    if (isClosed) {
      call.cancel(true);
    }
    return call;
  }

  // Of an error the status is what matters: whatever became of its body, it is told.
  private PlatformAnswer withoutBody(PlatformRequest request, Reception reception, Code code)
      throws PlatformHttpException {
    ResponseInfo head = reception.head();
    if (head == null) {
      throw new PlatformHttpException(code, request.toString());
    }
    if (head.statusCode() < 400) {
      throw new PlatformHttpException(
          Reception.isRedirect(head) ? Code.REDIRECT : code,
          request.toString(),
          Reception.kept(head.headers(), headers));
    }
    return answer(request, head, new byte[0]);
  }

  private PlatformAnswer answer(PlatformRequest request, ResponseInfo head, byte[] body) {
    return new PlatformAnswer(
        request, head.statusCode(), Reception.kept(head.headers(), headers), body);
  }

  private static Code code(@Nullable Throwable failure, boolean hasHead) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BoundedBody.Refused) {
        return Code.TOO_LARGE;
      }
      if (cause instanceof HttpTimeoutException) {
        return Code.TIMEOUT;
      }
      if (cause instanceof SSLException) {
        return hasHead ? Code.TRUNCATED : Code.TLS;
      }
      if (cause instanceof ProtocolException) {
        return Code.PROTOCOL;
      }
    }
    return hasHead ? Code.TRUNCATED : Code.CONNECTION;
  }

  /** Gives up what is under way; nothing is sent any more. */
  @Override
  public void close() {
    isClosed = true;
    running.forEach(call -> call.cancel(true));
  }
}
