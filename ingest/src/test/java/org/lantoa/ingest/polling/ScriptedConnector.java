package org.lantoa.ingest.polling;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.lantoa.ingest.connector.Connector;
import org.lantoa.ingest.connector.Findings;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.model.Platform;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;

/** A connector of no platform: it finds what the test says. */
final class ScriptedConnector implements Connector {
  /** One call of the port. */
  interface Script {
    void play(Findings findings)
        throws SourceException, AppendFailedException, InterruptedException;
  }

  /** One look at single posts. */
  interface LookScript {
    void play(List<PostKey> posts, Findings findings)
        throws SourceException, AppendFailedException, InterruptedException;
  }

  final AtomicInteger listings = new AtomicInteger();
  final AtomicInteger mostAtOnce = new AtomicInteger();
  final Map<SourceKey, AtomicInteger> atOnce = new ConcurrentHashMap<>();
  final CountDownLatch closed = new CountDownLatch(1);

  /** The source that this thread reads. */
  final ThreadLocal<SourceKey> asked = new ThreadLocal<>();

  volatile Predicate<SourceKey> readable = source -> true;
  volatile boolean canLook = true;
  volatile Script listing = findings -> {};
  volatile LookScript look = (posts, findings) -> {};

  @Override
  public Platform platform() {
    return Platform.FACEBOOK;
  }

  @Override
  public boolean canRead(SourceKey source) {
    return readable.test(source);
  }

  @Override
  public void list(SourceKey source, Findings findings)
      throws SourceException, AppendFailedException, InterruptedException {
    AtomicInteger now = atOnce.computeIfAbsent(source, key -> new AtomicInteger());
    mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
    try {
      asked.set(source);
      findings.called();
      listing.play(findings);
    } finally {
      now.decrementAndGet();
      listings.incrementAndGet();
    }
  }

  @Override
  public boolean canLook() {
    return canLook;
  }

  @Override
  public void look(SourceKey source, List<PostKey> posts, Findings findings)
      throws SourceException, AppendFailedException, InterruptedException {
    findings.called();
    look.play(posts, findings);
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
