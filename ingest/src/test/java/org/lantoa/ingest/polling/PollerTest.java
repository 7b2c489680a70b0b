package org.lantoa.ingest.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.ingest.outbox.Outbox;
import org.lantoa.ingest.testing.Eventually;
import org.lantoa.ingest.testing.TestingRecordLog;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.topic.Poll;
import org.lantoa.model.topic.PollOutcome;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;

/** The poller by a clock that runs thousands of times faster than real time. */
final class PollerTest {
  private static final Instant START = Instant.parse("2026-01-31T02:00:00Z");
  private static final int SPEED = 10_000;

  @TempDir private Path folder;
  private final long begin = System.nanoTime();
  private final InstantSource clock = () -> START.plusNanos((System.nanoTime() - begin) * SPEED);
  private final TestingRecordLog kafka = new TestingRecordLog();
  private final ScriptedConnector connector = new ScriptedConnector();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final AtomicReference<Registry> registry = new AtomicReference<>();
  private volatile String token = "expired";
  private Schedule schedule = new SteadySchedule(Duration.ofMinutes(15), 1);
  private Outbox outbox;

  /** Reads once; what is read again then is so for another reason. */
  private static final class Never implements Schedule {
    @Override
    public Instant first(Source source, int sources, Instant now) {
      return now;
    }

    @Override
    public Instant next(Source source, Attempt attempt, Instant now) {
      return now.plus(Duration.ofDays(1000));
    }
  }

  @BeforeEach
  void open() throws IOException {
    outbox = Outbox.open(folder.resolve("outbox"), 4L << 20, kafka, clock, meters);
  }

  @AfterEach
  void close() {
    outbox.close();
  }

  @Test
  void readsEverySourceOfTheInterfaceAgainAndAgainButNeverTwiceAtOnce() throws Exception {
    registry.set(
        TestingSources.registry(
            TestingSources.api("facebook:1", 60),
            TestingSources.api("facebook:2", 10),
            TestingSources.byFile("facebook:3"),
            TestingSources.draft("facebook:4")));
    try (Poller poller = start()) {
      assertThat(poller.sources()).isEqualTo(2);
      Eventually.holds(() -> assertThat(count("facebook:1")).isGreaterThan(20));
      assertThat(poller.problem()).isEmpty();
    }
    Map<String, Integer> counts = counts();
    assertThat(counts).containsOnlyKeys("facebook:1", "facebook:2");
    assertThat(count("facebook:2")).isGreaterThan(count("facebook:1"));
    assertThat(connector.mostAtOnce).hasValue(1);
    assertThat(connector.closed.getCount()).isZero();
    for (List<Poll> ofOne : polls().values()) {
      for (int i = 1; i < ofOne.size(); i++) {
        Duration pause = Duration.between(ofOne.get(i - 1).at(), ofOne.get(i).at());
        assertThat(pause).isGreaterThan(Duration.ofMinutes(4));
      }
    }
  }

  @Test
  void picksUpWhatTheRegistryChanges() throws Exception {
    try (Poller poller = start()) {
      assertThat(poller.sources()).isZero();
      registry.set(TestingSources.registry(TestingSources.api("facebook:1", 60)));
      Eventually.holds(() -> assertThat(counts()).containsKey("facebook:1"));
      registry.set(TestingSources.registry(TestingSources.api("facebook:2", 60)));
      Eventually.holds(() -> assertThat(counts()).containsKey("facebook:2"));
      int last = count("facebook:1");
      int other = count("facebook:2");
      Eventually.holds(() -> assertThat(count("facebook:2")).isGreaterThan(other + 3));
      assertThat(count("facebook:1")).isBetween(last, last + 1);
    }
  }

  @Test
  void namesSourcesForWhichThereIsNoToken() throws Exception {
    connector.readable = source -> source.equals(SourceKey.parse("facebook:1"));
    registry.set(
        TestingSources.registry(
            TestingSources.api("facebook:1", 60),
            TestingSources.api("facebook:2", 60),
            TestingSources.api("youtube:UC1", 60)));
    try (Poller poller = start()) {
      assertThat(poller.sources()).isEqualTo(1);
      assertThat(poller.problem().orElse(""))
          .startsWith("no token for facebook:2, youtube:UC1,")
          .contains("connectors.yaml");
    }
  }

  @Test
  void asksNothingWhileTheBufferIsFullAndGoesOnWhenKafkaIsBack() throws Exception {
    kafka.goAway();
    var writer = outbox.writer();
    writer.append(Topic.REJECTED, "filler", new byte[3 << 20]);
    writer.flush();
    writer.append(Topic.REJECTED, "filler", new byte[1 << 19]);
    writer.flush();
    registry.set(TestingSources.registry(TestingSources.api("facebook:1", 60)));
    try (Poller poller = start()) {
      Instant later = clock.instant().plus(Duration.ofHours(2));
      Eventually.holds(() -> assertThat(clock.instant()).isAfter(later));
      assertThat(connector.listings).hasValue(0);
      assertThat(poller.problem().orElse("")).contains("no source is read");
      kafka.comeBack();
      Eventually.holds(() -> assertThat(counts()).containsKey("facebook:1"));
      assertThat(poller.problem()).isEmpty();
    }
  }

  @Test
  void asksLessOftenWhileTheBufferFills() throws Exception {
    outbox.close();
    kafka.goAway();
    outbox = Outbox.open(folder.resolve("large"), 16L << 20, kafka, clock, meters);
    var writer = outbox.writer();
    for (int mebibyte = 0; mebibyte < 12; mebibyte++) {
      writer.append(Topic.REJECTED, "filler", new byte[1 << 20]);
    }
    Queue<Instant> listings = new ConcurrentLinkedQueue<>();
    connector.listing = findings -> listings.add(clock.instant());
    registry.set(TestingSources.registry(TestingSources.api("facebook:1", 60)));
    try (Poller poller = start()) {
      Eventually.holds(() -> assertThat(listings).hasSizeGreaterThan(3));
      assertThat(poller.problem().orElse("")).contains("75 % full").doesNotContain("no source");
    }
    List<Instant> instants = List.copyOf(listings);
    for (int i = 1; i < instants.size(); i++) {
      // Twice the quarter of an hour, less the little that is left to chance.
      assertThat(Duration.between(instants.get(i - 1), instants.get(i)))
          .isGreaterThan(Duration.ofMinutes(28));
    }
  }

  @Test
  void triesARenewedTokenAtOnce() throws Exception {
    connector.listing =
        findings -> {
          if (token.equals("expired")) {
            throw SourceException.of(PollOutcome.TOKEN_INVALID, "token-expired");
          }
        };
    schedule = new Never();
    registry.set(TestingSources.registry(TestingSources.api("facebook:1", 60)));
    try (Poller poller = start()) {
      Eventually.holds(() -> assertThat(count("facebook:1")).isEqualTo(1));
      Instant later = clock.instant().plus(Duration.ofHours(6));
      Eventually.holds(() -> assertThat(clock.instant()).isAfter(later));
      assertThat(count("facebook:1")).isEqualTo(1);
      token = "renewed";
      Eventually.holds(() -> assertThat(count("facebook:1")).isEqualTo(2));
      assertThat(poller.problem()).isEmpty();
    }
    assertThat(polls().getOrDefault("facebook:1", List.of()))
        .extracting(Poll::outcome)
        .containsExactly(PollOutcome.TOKEN_INVALID, PollOutcome.COMPLETE);
  }

  @Test
  void livesOnAfterFaultsOfAConnectorAndOfASchedule() throws Exception {
    connector.listing =
        findings -> {
          throw new IllegalStateException("a fault");
        };
    registry.set(TestingSources.registry(TestingSources.api("facebook:1", 60)));
    try (Poller poller = start()) {
      Eventually.holds(() -> assertThat(count("facebook:1")).isGreaterThan(3));
      assertThat(poller.problem()).isEmpty();
    }
  }

  @Test
  void closingEndsAReadingThatHangsWithItsRecord() throws Exception {
    CountDownLatch hanging = new CountDownLatch(1);
    connector.listing =
        findings -> {
          hanging.countDown();
          new CountDownLatch(1).await();
        };
    registry.set(TestingSources.registry(TestingSources.api("facebook:1", 60)));
    Poller poller = start();
    assertThat(hanging.await(30, TimeUnit.SECONDS)).isTrue();
    poller.close();
    outbox.close();
    assertThat(polls().get("facebook:1"))
        .singleElement()
        .extracting(Poll::detail)
        .isEqualTo("stopped");
  }

  private Poller start() {
    PollerSettings settings =
        new PollerSettings(
            3,
            PollerSettings.LOOKS,
            folder.resolve("known"),
            schedule,
            source -> token,
            clock,
            byClock -> {
              boolean unused =
                  new CountDownLatch(1).await(byClock.toNanos() / SPEED, TimeUnit.NANOSECONDS);
            },
            meters);
    return Poller.start(
        settings, () -> Optional.ofNullable(registry.get()), List.of(connector), outbox);
  }

  private int count(String source) throws Exception {
    return counts().getOrDefault(source, 0);
  }

  private Map<String, Integer> counts() throws Exception {
    Map<String, Integer> counts = new HashMap<>();
    polls().forEach((source, polls) -> counts.put(source, polls.size()));
    return counts;
  }

  private Map<String, List<Poll>> polls() throws Exception {
    Map<String, List<Poll>> polls = new HashMap<>();
    for (TestingRecordLog.Appended record : kafka.records(Topic.POLLS)) {
      byte[] json = record.json().getBytes(StandardCharsets.UTF_8);
      polls
          .computeIfAbsent(record.key(), key -> new ArrayList<>())
          .add((Poll) RecordCodec.POLLS.read(json));
    }
    return polls;
  }
}
