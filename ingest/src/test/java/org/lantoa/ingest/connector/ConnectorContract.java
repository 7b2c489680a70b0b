package org.lantoa.ingest.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lantoa.ingest.http.HttpLimits;
import org.lantoa.ingest.http.ResilienceSettings;
import org.lantoa.ingest.secret.Secret;
import org.lantoa.ingest.testing.CapturedLog;
import org.lantoa.ingest.testing.Eventually;
import org.lantoa.ingest.testing.TestingClock;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.PollOutcome;

/** What holds for every connector, whatever the platform does. */
@Timeout(120)
public abstract class ConnectorContract {
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

  private final StandIn platform;
  private final CapturedLog log = new CapturedLog();
  private final List<AutoCloseable> opened = new ArrayList<>();
  private StandInServer server;
  private volatile List<Shown> posts = List.of();

  /** A contract tried on one platform. */
  protected ConnectorContract(StandIn platform) {
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

  private int cost() {
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

  private Connector open(int retries, HttpLimits limits) {
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

  private static PollOutcome outcome(@Nullable SourceException failure) {
    return failure == null ? PollOutcome.COMPLETE : failure.outcome();
  }

  private Observation observation(Shown post, Counts counts) {
    return new Observation(key(post), CountingOrigin.API, post.publishedAt(), NOW, false, counts);
  }

  private void assertFound(TestingFindings findings, List<Shown> some) {
    assertThat(sorted(findings.observations()))
        .isEqualTo(sorted(some.stream().map(post -> observation(post, counts(post))).toList()));
  }

  private static List<Observation> sorted(List<Observation> all) {
    return all.stream().sorted(Comparator.comparing(Observation::id)).toList();
  }

  @Test
  void knowsItsSource() {
    Connector connector = open(0);
    assertThat(connector.platform()).isEqualTo(source().platform());
    assertThat(connector.canRead(source())).isTrue();
    SourceKey other = new SourceKey(source().platform(), source().sourceId() + "1");
    assertThat(connector.canRead(other)).isFalse();
    assertThat(connector.toString()).doesNotContain("Canary");
  }

  @Test
  void listsToTheEndThroughPages() throws Exception {
    List<Shown> all = show(2 * platform.pageSize() + 1);
    TestingFindings findings = new TestingFindings();
    assertThat(list(open(0), findings)).isNull();
    assertFound(findings, all);
    assertThat(findings.refusals()).isEmpty();
    assertThat(findings.calls()).isEqualTo(cost());
    for (Shown post : all) {
      Content content = Objects.requireNonNull(findings.contents().get(key(post)));
      assertThat(content.text()).isEqualTo(text(post));
      assertThat(content.publishedAt()).isEqualTo(post.publishedAt());
      assertThat(content.readAt()).isEqualTo(NOW);
      assertThat(content.permalink()).startsWith("https://www.").contains(post.id());
    }
  }

  @Test
  void findsNothingWhereNothingIsShown() throws Exception {
    TestingFindings findings = new TestingFindings();
    assertThat(list(open(0), findings)).isNull();
    assertThat(findings.observations()).isEmpty();
    assertThat(findings.calls()).isEqualTo(cost()).isPositive();
  }

  @Test
  void keepsWhatIsLeftOutAsThePlatformMeansIt() throws Exception {
    Shown post = show(1).get(0).with(Shown.Flaw.COUNTS_ABSENT);
    show(List.of(post));
    TestingFindings findings = new TestingFindings();
    assertThat(list(open(0), findings)).isNull();
    assertThat(findings.observations()).containsExactly(observation(post, countsLeft(post)));
  }

  @Test
  void refusesAPostOfAnotherShapeByItsFieldAndKeepsTheOthers() throws Exception {
    List<Shown> all = new ArrayList<>(show(4));
    Shown damaged = all.remove(1).with(Shown.Flaw.COUNT_OF_WRONG_TYPE);
    show(List.of(all.get(0), damaged, all.get(1), all.get(2)));
    TestingFindings findings = new TestingFindings();
    assertThat(list(open(0), findings)).isNull();
    assertFound(findings, all);
    assertThat(findings.refusals())
        .containsExactly(
            new TestingFindings.Refusal(key(damaged), "wrong-type", platform.damagedField()));
  }

  @Test
  void refusesPostsOfAnotherSource() throws Exception {
    List<Shown> all = new ArrayList<>(show(3));
    Shown foreign = all.remove(0).with(Shown.Flaw.OF_ANOTHER_SOURCE);
    show(List.of(foreign, all.get(0), all.get(1)));
    TestingFindings findings = new TestingFindings();
    assertThat(list(open(0), findings)).isNull();
    assertFound(findings, all);
    assertThat(findings.refusals()).hasSize(1);
    assertThat(findings.refusals().get(0).code()).isEqualTo("foreign-source");
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void losesAndInventsNothingWhateverIsAnswered(Fault fault) throws Exception {
    List<Shown> all = show(platform.pageSize() + 1);
    list(open(0), new TestingFindings());
    int calls = (int) server.asked().stream().filter(platform::isEssential).count();
    try (StandInServer elsewhere = new StandInServer(asked -> Answer.json("{}"))) {
      // Slow ones once: they cost seconds.
      for (int at : fault.isSlow() ? new int[] {calls} : new int[] {1, calls}) {
        Connector connector = open(0);
        TestingFindings findings = new TestingFindings();
        server.follow(from(at, asked -> fault.answer(answer(asked), elsewhere.address())));
        int before = cost();
        SourceException failure = list(connector, findings);
        assertThat(outcome(failure)).as("%s at %s", fault, at).isEqualTo(fault.outcome());
        assertThat(findings.calls()).isEqualTo(cost() - before);
        assertThat(sorted(all.stream().map(post -> observation(post, counts(post))).toList()))
            .containsAll(findings.observations());
        assertThat(findings.refusals()).isEmpty();
        assertThat(findings.unreachable()).isEmpty();
        server.follow(this::good);
        TestingFindings again = new TestingFindings();
        assertThat(list(connector, again)).isNull();
        assertFound(again, all);
      }
      assertThat(elsewhere.asked()).isEmpty();
    }
  }

  private String answer(StandInServer.Asked asked) {
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

  @Test
  void outlivesAFailureThatPasses() throws Exception {
    List<Shown> all = show(platform.pageSize() + 1);
    AtomicInteger count = new AtomicInteger();
    server.follow(
        asked ->
            switch (count.incrementAndGet()) {
              case 1 -> Answer.of(503, "text/html", PERSON);
              case 2 -> Answer.hangUp();
              default -> good(asked);
            });
    TestingFindings findings = new TestingFindings();
    assertThat(list(open(2), findings)).isNull();
    assertFound(findings, all);
    assertThat(findings.calls()).isEqualTo(cost());
  }

  @Test
  void makesNoCallWhileThrottled() throws Exception {
    List<Shown> all = show(platform.pageSize() + 1);
    Connector connector = open(3);
    server.follow(from(2, asked -> platform.throttling()));
    SourceException held = Objects.requireNonNull(list(connector, new TestingFindings()));
    assertThat(held.outcome()).isEqualTo(PollOutcome.THROTTLED);
    Instant until = Objects.requireNonNull(held.until());
    assertThat(until).isAfter(NOW).isBefore(NOW.plus(Duration.ofDays(2)));
    int asked = server.asked().size();
    server.follow(this::good);
    for (Instant now : List.of(NOW, NOW.plusSeconds(1), until.minusMillis(1))) {
      clock.set(now);
      TestingFindings findings = new TestingFindings();
      SourceException still = Objects.requireNonNull(list(connector, findings));
      assertThat(still.outcome()).isEqualTo(PollOutcome.THROTTLED);
      assertThat(still.until()).isEqualTo(until);
      assertThat(findings.calls()).isZero();
      if (connector.canLook()) {
        assertThat(outcome(look(connector, all.subList(0, 1), findings)))
            .isEqualTo(PollOutcome.THROTTLED);
      }
    }
    assertThat(server.asked()).hasSize(asked);
    clock.set(until);
    TestingFindings after = new TestingFindings();
    assertThat(list(connector, after)).isNull();
    assertThat(after.observations()).hasSameSizeAs(all);
  }

  @Test
  void tellsWhatIsShownAndWhatIsNotWhenItLooks() throws Exception {
    List<Shown> all = show(5);
    Connector connector = open(0);
    assumeTrue(connector.canLook());
    show(all.subList(1, 4));
    TestingFindings findings = new TestingFindings();
    assertThat(look(connector, all, findings)).isNull();
    assertFound(findings, all.subList(1, 4));
    assertThat(findings.unreachable()).containsExactlyInAnyOrder(key(all.get(0)), key(all.get(4)));
    assertThat(findings.calls()).isEqualTo(cost());
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"DRIP", "SILENCE"},
      mode = EnumSource.Mode.EXCLUDE)
  void takesNoPostForUnreachableBecauseOfAFault(Fault fault) throws Exception {
    List<Shown> all = show(3);
    Connector connector = open(0);
    assumeTrue(connector.canLook());
    server.follow(asked -> fault.answer(answer(asked), server.address()));
    for (List<Shown> some : List.of(all, all.subList(0, 1))) {
      TestingFindings findings = new TestingFindings();
      assertThat(outcome(look(connector, some, findings))).isEqualTo(fault.outcome());
      assertThat(findings.unreachable()).isEmpty();
      assertThat(findings.observations()).isEmpty();
    }
  }

  @Test
  void endsSoonWhenInterrupted() throws Exception {
    assertThat(endOf((connector, thread) -> thread.interrupt()))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void endsSoonWhenClosedAndIsOfNoUseAfterwards() throws Exception {
    show(1);
    assertThat(endOf((connector, thread) -> connector.close())).isInstanceOf(SourceException.class);
    Connector closed = open(0);
    closed.close();
    int asked = server.asked().size();
    assertThat(list(closed, new TestingFindings())).isNotNull();
    assertThat(server.asked()).hasSize(asked);
  }

  private interface End {
    void bring(Connector connector, Thread thread);
  }

  private @Nullable Throwable endOf(End end) throws Exception {
    server.follow(asked -> Answer.silence());
    Duration patience = Duration.ofMinutes(2);
    Connector connector = open(0, new HttpLimits(patience, patience, patience, 1 << 20, 200));
    CompletableFuture<@Nullable Throwable> ended = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                connector.list(source(), new TestingFindings());
                ended.complete(null);
              } catch (Exception failure) {
                ended.complete(failure);
              }
            });
    thread.start();
    Eventually.holds(() -> assertThat(server.asked()).isNotEmpty());
    end.bring(connector, thread);
    return ended.get(30, TimeUnit.SECONDS);
  }
}
