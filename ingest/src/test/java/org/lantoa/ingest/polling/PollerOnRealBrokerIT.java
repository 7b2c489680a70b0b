package org.lantoa.ingest.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.ingest.outbox.Outbox;
import org.lantoa.ingest.registry.RegistryFollower;
import org.lantoa.ingest.registry.RegistryPublisher;
import org.lantoa.ingest.testing.Eventually;
import org.lantoa.ingest.testing.RealBroker;
import org.lantoa.ingest.topics.TopicSetup;
import org.lantoa.model.ContentKind;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.Poll;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;

/** From the registry on its topic to polls and observations on theirs, and a broker that goes. */
class PollerOnRealBrokerIT {
  private static final Instant START = Instant.parse("2026-01-31T02:00:00Z");
  private static final int SPEED = 2_000;
  private static final PostKey POST = PostKey.parse("facebook:1:10");

  @TempDir private Path folder;
  private final long begin = System.nanoTime();
  private final InstantSource clock = () -> START.plusNanos((System.nanoTime() - begin) * SPEED);
  private final ScriptedConnector connector = new ScriptedConnector();
  private final AtomicLong observed = new AtomicLong();

  @Test
  void losesNothingWhileTheBrokerIsAwayAndReadsOn() throws Exception {
    connector.listing =
        findings -> {
          if (POST.source().equals(connector.asked.get())) {
            findings.post(content(), observation());
          }
        };
    try (RealBroker broker = RealBroker.start(folder.resolve("kafka"))) {
      TopicSetup.create(broker.bootstrap(), 2);
      RegistryPublisher.publishIfChanged(
          broker.bootstrap(), TestingSources.registry(TestingSources.api("facebook:1", 10)));
      SimpleMeterRegistry meters = new SimpleMeterRegistry();
      try (Outbox outbox =
              Outbox.open(
                  folder.resolve("outbox"),
                  64L << 20,
                  RecordLog.kafka(broker.bootstrap()),
                  clock,
                  meters);
          RegistryFollower registry = RegistryFollower.start(broker.bootstrap());
          Poller poller = Poller.start(settings(meters), registry, List.of(connector), outbox)) {
        Eventually.holds(() -> assertThat(polls(broker, "facebook:1")).hasSizeGreaterThan(3));
        RegistryPublisher.publishIfChanged(
            broker.bootstrap(),
            TestingSources.registry(
                TestingSources.api("facebook:1", 10), TestingSources.api("facebook:2", 10)));
        Eventually.holds(() -> assertThat(poller.sources()).isEqualTo(2));

        broker.stop();
        int before = connector.listings.get();
        Eventually.holds(() -> assertThat(connector.listings).hasValueGreaterThan(before + 30));
        assertThat(outbox.bytes()).isPositive();
        broker.startAgain();
        Eventually.holds(() -> assertThat(outbox.problem()).isEmpty());
      }
      assertEverythingArrivedInOrder(broker);
    }
  }

  private void assertEverythingArrivedInOrder(RealBroker broker) throws Exception {
    List<Long> shares = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : broker.records(Topic.OBSERVATIONS)) {
      Observation observation = (Observation) RecordCodec.OBSERVATIONS.read(record.value());
      shares.add(observation.counts().of(org.lantoa.model.Measure.SHARES).value().orElseThrow());
    }
    // A repetition after the outage may stand there; the first of each is in its order.
    Set<Long> once = new LinkedHashSet<>(shares);
    assertThat(once).hasSize((int) observed.get());
    assertThat(new ArrayList<>(once)).isSorted();
    assertThat(shares.size() - once.size()).as("repeated").isLessThan(60);
    assertThat(distinct(polls(broker, "facebook:1")) + distinct(polls(broker, "facebook:2")))
        .isEqualTo(connector.listings.get());
  }

  private static long distinct(List<Poll> polls) {
    return polls.stream().distinct().count();
  }

  private PollerSettings settings(SimpleMeterRegistry meters) {
    return new PollerSettings(
        2,
        PollerSettings.LOOKS,
        folder.resolve("known"),
        new SteadySchedule(Duration.ofMinutes(15), 1),
        Credentials.unknown(),
        clock,
        byClock -> {
          boolean unused =
              new CountDownLatch(1).await(byClock.toNanos() / SPEED, TimeUnit.NANOSECONDS);
        },
        meters);
  }

  private static List<Poll> polls(RealBroker broker, String source) throws Exception {
    Map<String, List<Poll>> polls = new HashMap<>();
    for (ConsumerRecord<String, byte[]> record : broker.records(Topic.POLLS)) {
      polls
          .computeIfAbsent(record.key(), key -> new ArrayList<>())
          .add((Poll) RecordCodec.POLLS.read(record.value()));
    }
    return polls.getOrDefault(source, List.of());
  }

  private Content content() {
    return new Content(POST, ContentKind.STATUS, "bài", null, START, now());
  }

  private Observation observation() {
    Counts counts = Counts.of(observed.incrementAndGet(), 0, 0);
    return new Observation(POST, CountingOrigin.API, START, now(), false, counts);
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }
}
