package org.lantoa.ingest.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Takes a body piece by piece and hangs up as soon as it is longer than it may be. */
final class BoundedBody implements BodySubscriber<byte[]> {
  /** There are more bytes than allowed, or none are wanted. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused() {
      super("the body is not taken", null, false, false);
    }
  }

  private final int most;
  private final boolean isWanted;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> result = new CompletableFuture<>();
  private volatile @Nullable Subscription subscription;

  /** A body of at most so many bytes; one that is not wanted ends before its first. */
  BoundedBody(int most, boolean isWanted) {
    this.most = most;
    this.isWanted = isWanted;
  }

  /** Hangs up if the body is not over yet. */
  void cancel() {
    Subscription running = subscription;
    if (running != null && !result.isDone()) {
      refuse(running);
    }
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return result;
  }

  @Override
  public void onSubscribe(Subscription started) {
    subscription = started;
    if (isWanted) {
      started.request(1);
    } else {
      refuse(started);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> pieces) {
    Subscription running = subscription;
    if (running == null || result.isDone()) {
      return;
    }
    for (ByteBuffer piece : pieces) {
      if (piece.remaining() > most - bytes.size()) {
        refuse(running);
        return;
      }
      byte[] copy = new byte[piece.remaining()];
      piece.get(copy);
      bytes.write(copy, 0, copy.length);
    }
    running.request(1);
  }

  @Override
  public void onError(Throwable failure) {
    result.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    result.complete(bytes.toByteArray());
  }

  private void refuse(Subscription running) {
    running.cancel();
    result.completeExceptionally(new Refused());
  }
}
