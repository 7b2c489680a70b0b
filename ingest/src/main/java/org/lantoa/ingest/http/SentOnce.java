package org.lantoa.ingest.http;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A body that lets its request out only once. Java's client by itself repeats a GET whose
 * connection broke before an answer; such a call would be missing from every count and budget of
 * calls. It asks for the length before each sending, and the second time is refused.
 */
final class SentOnce implements BodyPublisher {
  private final BodyPublisher body;
  private final AtomicBoolean isSent = new AtomicBoolean();

  SentOnce(byte[] bytes) {
    this.body = bytes.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes);
  }

  @Override
  public long contentLength() {
    if (!isSent.compareAndSet(false, true)) {
      throw new IllegalStateException("sent already");
    }
    return body.contentLength();
  }

  @Override
  public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
    body.subscribe(subscriber);
  }
}
