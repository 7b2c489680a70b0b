package org.lantoa.ingest.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.http.HttpLimits;
import org.lantoa.ingest.http.ResilienceSettings;
import org.lantoa.ingest.secret.Secret;
import org.lantoa.ingest.testing.CapturedLog;
import org.lantoa.ingest.testing.TestingClock;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.PollOutcome;

/** Where a connector meets the stand-in of its platform: what the tests of the contract share. */
abstract class ConnectorStage {
  /** Stands wherever a platform might name a person. */
  public static final String PERSON = "Canary Nguyễn Thị Hoàng Yến";

  /** The token, which no text may show. */
  protected static final Secret TOKEN = new Secret("Canary-Token.0123456789");

  /** When the posts are read. */
  protected static final Instant NOW = Instant.parse("2026-11-26T05:00:00Z");

  /** Limits that a test can wait for. */
  protected static final HttpLimits LIMITS =
      new HttpLimits(
          Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(3), 4 << 20, 200);

  private static final Instant FIRST = Instant.parse("2026-11-01T01:00:00Z");

  /** Where a connector keeps what it must remember. */
  @TempDir protected Path folder;

  /** The clock that it goes by. */
  protected final TestingClock clock = new TestingClock(NOW);

  final StandIn platform;
  private final CapturedLog log = new CapturedLog();
  private final List<AutoCloseable> opened = new ArrayList<>();
  private StandInServer server;
  private volatile List<Shown> posts = List.of();

  /** A stage for one platform. */
  ConnectorStage(StandIn platform) {
    this.platform = platform;
  }

  /** The source that is read. */
  protected abstract SourceKey source();

  /** A connector that reads {@link #source} from an address with {@link #TOKEN}. */
  protected abstract Connector connector(
      URI address, HttpLimits limits, ResilienceSettings resilience);

  /** What the platform tells of a post's counts. */
  protected abstract Counts counts(Shown post);

  /** What it tells of a post that it leaves out counts of. */
  protected abstract Counts countsLeft(Shown post);

  /** The text that is kept of a post. */
  protected String text(Shown post) {
    return post.text();
  }

  @BeforeEach
  void start() throws Exception {
    server = new StandInServer(this::good);
    opened.add(server);
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable closeable : opened) {
      closeable.close();
    }
    log.close();
    assertThat(log.toString()).doesNotContain("Canary");
  }

  final int cost() {
    return server.asked().stream().mapToInt(platform::cost).sum();
  }

  /** The server that stands for the platform. */
  protected final StandInServer server() {
    return server;
  }

  /** Shows so many posts from now on. */
  protected final List<Shown> show(int number) {
    posts =
        IntStream.rangeClosed(1, number)
            .mapToObj(n -> Shown.of(n, platform.postId(n), FIRST))
            .toList();
    return posts;
  }

  /** Shows these. */
  protected final void show(List<Shown> some) {
    posts = some;
  }

  /** The good answer to a request. */
  protected final Answer good(StandInServer.Asked asked) {
    return Answer.json(platform.answer(asked, posts));
  }

  /** A connector with patience for a test; it is closed at the end. */
  protected final Connector open(int retries) {
    return open(retries, LIMITS);
  }

  final Connector open(int retries, HttpLimits limits) {
    ResilienceSettings resilience =
        new ResilienceSettings(
            Duration.ofMillis(1),
            Duration.ofMillis(2),
            0,
            retries,
            1_000,
            1_000,
            Duration.ofMillis(1));
    Connector connector = connector(server.address(), limits, resilience);
    opened.add(connector);
    return connector;
  }

  /** The key of a post. */
  protected final PostKey key(Shown post) {
    return new PostKey(source().platform(), source().sourceId(), post.id());
  }

  /** Reads; returns why it broke off, or nothing. Whatever is told then names nobody. */
  protected final @Nullable SourceException list(Connector connector, TestingFindings findings)
      throws Exception {
    return attempt(() -> connector.list(source(), findings), findings);
  }

  /** Looks at posts; returns why it broke off, or nothing. */
  protected final @Nullable SourceException look(
      Connector connector, List<Shown> some, TestingFindings findings) throws Exception {
    return attempt(
        () -> connector.look(source(), some.stream().map(this::key).toList(), findings), findings);
  }

  private interface Reading {
    void run() throws Exception;
  }

  private static @Nullable SourceException attempt(Reading reading, TestingFindings findings)
      throws Exception {
    try {
      reading.run();
      return null;
    } catch (SourceException failure) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace, true));
      assertThat(trace.toString()).doesNotContain("Canary");
      return failure;
    } finally {
      assertThat(findings.toString()).doesNotContain("Canary");
    }
  }

  static PollOutcome outcome(@Nullable SourceException failure) {
    return failure == null ? PollOutcome.COMPLETE : failure.outcome();
  }

  final Observation observation(Shown post, Counts counts) {
    return new Observation(key(post), CountingOrigin.API, post.publishedAt(), NOW, false, counts);
  }

  final void assertFound(TestingFindings findings, List<Shown> some) {
    assertThat(sorted(findings.observations()))
        .isEqualTo(sorted(some.stream().map(post -> observation(post, counts(post))).toList()));
  }

  static List<Observation> sorted(List<Observation> all) {
    return all.stream().sorted(Comparator.comparing(Observation::id)).toList();
  }

  final String answer(StandInServer.Asked asked) {
    return platform.answer(asked, posts);
  }

  /** Good answers until one essential request, from which on all get those of another script. */
  protected final Function<StandInServer.Asked, Answer> from(
      int at, Function<StandInServer.Asked, Answer> then) {
    AtomicInteger count = new AtomicInteger();
    return asked ->
        platform.isEssential(asked) && count.incrementAndGet() >= at
            ? then.apply(asked)
            : good(asked);
  }
}
