package org.lantoa.bench.rolling;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.lantoa.ingest.clock.ClockService;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.model.ContentKind;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;

/**
 * Observations that are appended as time passes, by the product's clock and log: of some posts in
 * turn, each observed anew with one reaction more. The log's time is the real time.
 */
final class LiveLog implements AutoCloseable {
  private static final long FIRST_POST = 2_000_000_000_000_000L;
  private static final int POSTS = 2_000;
  private static final long STEP_NS = TimeUnit.MILLISECONDS.toNanos(5);

  private final RecordLog log;
  private final ClockService clock;
  private final int sources;
  private final Instant publishedAt = now();
  private long appended;

  private LiveLog(RecordLog log, ClockService clock, int sources) {
    this.log = log;
    this.clock = clock;
    this.sources = sources;
  }

  /**
   * Begins the log's real time and makes the posts known.
   *
   * @param sources the posts are spread over so many
   */
  static LiveLog begin(String bootstrap, int sources) throws IOException {
    LiveLog live;
    try {
      live =
          new LiveLog(
              RecordLog.kafka(bootstrap),
              ClockService.start(bootstrap, InstantSource.system()),
              sources);
    } catch (AppendFailedException failed) {
      throw new IOException("no tick could be appended", failed);
    }
    for (int post = 0; post < POSTS; post++) {
      live.content(live.key(post));
    }
    live.flush();
    return live;
  }

  /** A post of a source, of which nothing was observed yet. */
  PostKey post(SourceKey source) throws IOException {
    PostKey key = new PostKey(source.platform(), source.sourceId(), Long.toString(FIRST_POST - 1));
    content(key);
    return key;
  }

  /** Appends observations evenly for a while; between two steps others may append theirs. */
  void append(double perSecond, long millis, Between between) throws IOException {
    long begun = System.nanoTime();
    long done = 0;
    long passed = 0;
    while (passed < TimeUnit.MILLISECONDS.toNanos(millis)) {
      long due = (long) (perSecond * passed / 1e9);
      for (; done < due; done++) {
        observe(key((int) (appended % POSTS)), 1 + appended / POSTS);
        appended++;
      }
      between.at(passed);
      LockSupport.parkNanos(STEP_NS);
      passed = System.nanoTime() - begun;
    }
  }

  /** What happens between two steps. */
  interface Between {
    void at(long nanosSinceBegin) throws IOException;
  }

  /** Appends as many as fast as it goes. */
  void burst(long count) throws IOException {
    for (long number = 0; number < count; number++) {
      observe(key((int) (appended % POSTS)), 1 + appended / POSTS);
      appended++;
    }
    flush();
  }

  /** Appends one observation; at most one a millisecond of the same post. */
  void observe(PostKey post, long reactions) throws IOException {
    append(
        Topic.OBSERVATIONS,
        post.text(),
        RecordCodec.OBSERVATIONS.write(
            new Observation(
                post, CountingOrigin.API, publishedAt, now(), false, Counts.of(0, 0, reactions))));
  }

  private void content(PostKey post) throws IOException {
    Content content =
        new Content(post, ContentKind.PHOTO, "Tin trong ngày", null, publishedAt, publishedAt);
    append(Topic.CONTENTS, content.logKey(), RecordCodec.CONTENTS.write(content));
  }

  private PostKey key(int post) {
    SourceKey source = MadeUpOrganisation.source(post % sources);
    return new PostKey(source.platform(), source.sourceId(), Long.toString(FIRST_POST + post));
  }

  private void append(Topic topic, String key, byte[] value) throws IOException {
    try {
      log.append(topic, key, value);
    } catch (AppendFailedException failed) {
      throw new IOException("an observation was not appended", failed);
    }
  }

  private void flush() throws IOException {
    try {
      log.flush();
    } catch (AppendFailedException failed) {
      throw new IOException("observations were not appended", failed);
    }
  }

  private static Instant now() {
    return InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public void close() {
    clock.close();
    log.close();
  }
}
