package org.lantoa.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.connector.Connector;
import org.lantoa.ingest.connector.Findings;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.ingest.http.BaseAddress;
import org.lantoa.ingest.http.HttpLimits;
import org.lantoa.ingest.http.ResilienceSettings;
import org.lantoa.ingest.secret.Secret;
import org.lantoa.ingest.tiktok.TikTokConnector;
import org.lantoa.ingest.tiktok.TikTokSettings;
import org.lantoa.ingest.youtube.YouTubeConnector;
import org.lantoa.ingest.youtube.YouTubeSettings;
import org.lantoa.local.simulator.wire.CallLimit;
import org.lantoa.local.simulator.wire.Faults;
import org.lantoa.local.simulator.world.SimulatedClock;
import org.lantoa.local.simulator.world.Truth.PostTruth;
import org.lantoa.local.simulator.world.WorldSettings;
import org.lantoa.model.Measure;
import org.lantoa.model.Platform;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.PollOutcome;

/** What connectors find of made-up channels and accounts, whatever goes wrong, is the truth. */
@Timeout(300)
class ConnectorsUnderFaultsIT {
  private static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");
  private static final HttpLimits LIMITS =
      new HttpLimits(
          Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(1), 4 << 20, 200);

  /** Without a circuit: it would go by real time, which the made-up time leaves far behind. */
  private static final ResilienceSettings RESILIENCE =
      new ResilienceSettings(
          Duration.ofMillis(1), Duration.ofMillis(2), 0, 1, 1_000, 1_000_000, Duration.ofMillis(1));

  @TempDir private Path folder;
  private SimulatedClock clock;
  private PlatformSimulator simulator;
  private List<SourceKey> sources;
  private List<Connector> connectors;

  @BeforeEach
  void start() throws Exception {
    WorldSettings world =
        new WorldSettings(11, 0, 3, 3, 500, BEGIN, Duration.ofDays(5), Duration.ofDays(3));
    clock = SimulatedClock.standing(BEGIN);
    simulator =
        PlatformSimulator.start(
            SimulatorSettings.of(world, clock)
                .limitedTo(CallLimit.OF_A_PAGE, 100_000)
                .slowAs(Duration.ofMillis(20)));
    sources = simulator.world().sources().stream().map(source -> source.key()).toList();
    connectors = List.of(youtube(), tiktok());
  }

  @AfterEach
  void stop() {
    connectors.forEach(Connector::close);
    simulator.close();
  }

  private Connector youtube() {
    Set<SourceKey> channels =
        sources.stream()
            .filter(source -> source.platform() == Platform.YOUTUBE)
            .collect(Collectors.toSet());
    SourceKey any = channels.iterator().next();
    return new YouTubeConnector(
        new YouTubeSettings(
            BaseAddress.of(simulator.youtube().toString(), true),
            folder,
            List.of(
                new YouTubeSettings.Key(
                    "key", () -> new Secret(simulator.token(any)), 100_000, channels)),
            LIMITS,
            RESILIENCE),
        clock);
  }

  private Connector tiktok() {
    return new TikTokConnector(
        new TikTokSettings(
            BaseAddress.of(simulator.tiktok().toString(), true),
            folder,
            sources.stream()
                .filter(source -> source.platform() == Platform.TIKTOK)
                .map(
                    source ->
                        new TikTokSettings.Account(
                            source, () -> new Secret(simulator.token(source))))
                .toList(),
            LIMITS,
            RESILIENCE),
        clock);
  }

  /** What one reading found, compared with the truth at once. */
  private final class Compared implements Findings {
    private final Set<PostKey> found = new HashSet<>();
    private final Set<PostKey> refused = new HashSet<>();
    private final Map<PostKey, PostTruth> truths;

    Compared(SourceKey source) {
      this.truths =
          simulator.truth().posts(source, clock.instant()).stream()
              .collect(Collectors.toMap(PostTruth::post, Function.identity()));
    }

    @Override
    public void called() {}

    @Override
    public void post(Content content, Observation observation) {
      PostTruth truth = Objects.requireNonNull(truths.get(observation.post()));
      assertThat(truth.removed()).as("%s is removed", truth.post()).isFalse();
      assertThat(observation.publishedAt()).isEqualTo(truth.publishedAt());
      for (Measure measure : Measure.values()) {
        // Of a video the like is all that there is of reactions.
        Measure real = measure == Measure.LIKE ? Measure.REACTIONS : measure;
        if (observation.counts().isKnown(measure)) {
          assertThat(observation.counts().of(measure)).isEqualTo(truth.counts().of(real));
        }
      }
      found.add(observation.post());
    }

    @Override
    public void unreachable(PostKey post) {
      throw new AssertionError("nobody looked at " + post);
    }

    @Override
    public void refused(@Nullable PostKey post, String code, String field) {
      assertThat(post).as("what is refused by %s of %s", code, field).isNotNull();
      if (post != null) {
        refused.add(post);
      }
    }

    @Override
    public void followers(long followers) {
      assertThat(followers).isPositive();
    }
  }

  private Set<PostKey> shown(SourceKey source) {
    return simulator.truth().posts(source, clock.instant()).stream()
        .filter(post -> !post.removed())
        .map(PostTruth::post)
        .collect(Collectors.toSet());
  }

  private Connector connector(SourceKey source) {
    return connectors.stream().filter(c -> c.canRead(source)).findFirst().orElseThrow();
  }

  private PollOutcome read(SourceKey source, Compared findings) throws Exception {
    try {
      connector(source).list(source, findings);
      return PollOutcome.COMPLETE;
    } catch (SourceException failure) {
      return failure.outcome();
    }
  }

  private void assertAllIsRead() throws Exception {
    for (SourceKey source : sources) {
      Compared findings = new Compared(source);
      assertThat(read(source, findings)).as(source.text()).isEqualTo(PollOutcome.COMPLETE);
      assertThat(findings.found).isEqualTo(shown(source)).isNotEmpty();
      assertThat(findings.refused).isEmpty();
    }
  }

  @Test
  void tellNothingUntrueWhateverGoesWrong() throws Exception {
    Instant end = BEGIN.plus(Duration.ofDays(1));
    Faults.random(3, sources, BEGIN, end, 6).plan().forEach(simulator.faults()::add);
    Set<PollOutcome> outcomes = new HashSet<>();
    while (clock.instant().isBefore(end)) {
      for (SourceKey source : sources) {
        outcomes.add(read(source, new Compared(source)));
      }
      clock.advance(Duration.ofMinutes(45));
    }
    assertThat(outcomes)
        .contains(
            PollOutcome.COMPLETE,
            PollOutcome.UNAVAILABLE,
            PollOutcome.UNREADABLE,
            PollOutcome.THROTTLED);
    // The longest pause of a key is until the next midnight in California.
    clock.advance(Duration.ofDays(1));
    simulator.faults().clear();
    assertAllIsRead();
  }
}
