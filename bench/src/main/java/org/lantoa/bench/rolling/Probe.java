package org.lantoa.bench.rolling;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.lantoa.bench.search.SearchServer;
import org.lantoa.model.PostKey;
import org.lantoa.model.Scope;
import org.lantoa.model.SourceKey;

/**
 * One post, alone in its source, that is observed again and again with one reaction more each time;
 * asked for all the while, both the post and its source's total tell by their reactions which of
 * the observations can be found by now.
 */
final class Probe implements AutoCloseable {
  private static final long EACH_NS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final long ASK_NS = TimeUnit.MILLISECONDS.toNanos(10);

  private final LiveLog live;
  private final SearchServer search;
  private final PostKey post;
  private final List<Long> sentAt = new ArrayList<>();
  private final List<Long> foundAt = new ArrayList<>();
  private final Thread asking = new Thread(this::ask, "bench-probe");
  private int forgotten;
  private volatile boolean closed;

  private Probe(LiveLog live, SearchServer search, PostKey post) {
    this.live = live;
    this.search = search;
    this.post = post;
  }

  /** Makes the post known and waits until its first observation can be found. */
  static Probe begin(LiveLog live, SearchServer search, SourceKey source, Duration patience)
      throws IOException {
    Probe probe = new Probe(live, search, live.post(source));
    probe.asking.setDaemon(true);
    probe.asking.start();
    probe.send();
    probe.awaitAll(patience);
    return probe;
  }

  /** Observes the post once more. */
  void send() throws IOException {
    int number;
    synchronized (this) {
      sentAt.add(System.nanoTime());
      number = sentAt.size();
    }
    live.observe(post, number);
  }

  /** The same, if it is time. */
  void sendEach(long passed) throws IOException {
    if (sent() - forgotten <= passed / EACH_NS) {
      send();
    }
  }

  private synchronized int sent() {
    return sentAt.size();
  }

  /** What was sent so far is no longer told of. */
  synchronized void forget() {
    forgotten = sentAt.size();
  }

  /** Waits until all that was sent can be found. */
  void awaitAll(Duration patience) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    while (!isAllFound()) {
      if (System.nanoTime() > end) {
        throw new IOException("what was observed could not be found within " + patience);
      }
      LockSupport.parkNanos(ASK_NS);
    }
  }

  private synchronized boolean isAllFound() {
    return foundAt.size() == sentAt.size();
  }

  /** From sending to being found, of each. */
  synchronized List<Double> millis() {
    List<Double> millis = new ArrayList<>();
    for (int number = forgotten; number < foundAt.size(); number++) {
      millis.add((foundAt.get(number) - sentAt.get(number)) / 1e6);
    }
    return millis;
  }

  private void ask() {
    while (!closed) {
      long found = Math.min(ofPost(), ofTotal());
      synchronized (this) {
        while (foundAt.size() < found) {
          foundAt.add(System.nanoTime());
        }
      }
      LockSupport.parkNanos(ASK_NS);
    }
  }

  private long ofPost() {
    return reactions("lantoa-posts-g1*", "{\"term\":{\"post\":\"" + post.text() + "\"}}", "counts");
  }

  private long ofTotal() {
    return reactions(
        "lantoa-totals-g1*",
        "{\"bool\":{\"filter\":[{\"term\":{\"horizon\":\"all\"}},{\"term\":{\"scope\":\""
            + Scope.source(post.source())
            + "\"}}]}}",
        "gains");
  }

  /** 0 while there is nothing, or no answer. */
  private long reactions(String indices, String query, String field) {
    try {
      JsonNode answer =
          search.post(indices + "/_search?allow_no_indices=true", "{\"query\":" + query + '}');
      return answer.at("/hits/hits/0/_source/" + field + "/reactions").asLong();
    } catch (IOException noAnswerYet) {
      return 0;
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
