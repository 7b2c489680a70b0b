package org.lantoa.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lantoa.ingest.connector.Connector;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.ingest.http.HttpLimits;
import org.lantoa.local.simulator.wire.Canaries;
import org.lantoa.local.simulator.wire.Fault;
import org.lantoa.local.simulator.wire.FaultKind;
import org.lantoa.local.simulator.world.SimulatedClock;
import org.lantoa.local.simulator.world.Truth.PostTruth;
import org.lantoa.local.simulator.world.WorldSettings;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.Platform;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;

/** Whatever goes wrong: no wrong number, nothing foreign in what is said of it, and it passes. */
class EachFaultTest {
  private static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");
  private static final HttpLimits IMPATIENT =
      new HttpLimits(
          Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(2), 8 << 20, 200);

  @TempDir private Path folder;

  private PlatformSimulator simulator;
  private ConnectorsAtHand connectors;

  @BeforeEach
  void start() throws IOException {
    WorldSettings world =
        new WorldSettings(13, 1, 1, 1, 150, BEGIN, Duration.ofDays(7), Duration.ofDays(1));
    simulator =
        PlatformSimulator.start(SimulatorSettings.of(world, SimulatedClock.standing(BEGIN)));
    connectors = new ConnectorsAtHand(simulator, folder);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @ParameterizedTest
  @EnumSource(FaultKind.class)
  void readNothingWrongAndRecover(FaultKind kind) throws Exception {
    simulator.faults().add(Fault.ofAll(kind, BEGIN, BEGIN.plus(Duration.ofHours(1))));
    for (Platform platform : ConnectorsAtHand.PLATFORMS) {
      SourceKey source = connectors.sources(platform).get(0);
      try (Connector connector = connectors.of(platform, IMPATIENT)) {
        Found spoilt = new Found();
        Optional<SourceException> failure = read(connector, source, spoilt);
        assertNothingWrong(source, spoilt);
        failure.ifPresent(told -> assertNothingForeign(told, source));
        assertThat(failure.isPresent() || !spoilt.refusals.isEmpty() || lacksCounts(spoilt))
            .as(platform + " notices " + kind)
            .isTrue();
      }
    }
    simulator.clock().advance(Duration.ofDays(2));
    for (Platform platform : ConnectorsAtHand.PLATFORMS) {
      SourceKey source = connectors.sources(platform).get(0);
      if (kind.group() == FaultKind.Group.TOKEN && platform != Platform.YOUTUBE) {
        simulator.renewToken(source);
      }
      try (Connector connector = connectors.of(platform)) {
        Found whole = new Found();
        assertThat(read(connector, source, whole)).as(platform + " recovers").isEmpty();
        assertNothingWrong(source, whole);
        assertThat(whole.counts.keySet()).containsExactlyInAnyOrderElementsOf(there(source));
      }
    }
  }

  private static Optional<SourceException> read(Connector connector, SourceKey source, Found found)
      throws Exception {
    try {
      connector.list(source, found);
      return Optional.empty();
    } catch (SourceException told) {
      return Optional.of(told);
    }
  }

  private void assertNothingWrong(SourceKey source, Found found) {
    Instant now = simulator.clock().instant();
    for (Map.Entry<PostKey, Counts> entry : found.counts.entrySet()) {
      PostTruth truth = simulator.truth().post(entry.getKey(), now).orElseThrow();
      assertThat(entry.getKey().source()).isEqualTo(source);
      for (Measure measure : Measure.main()) {
        if (entry.getValue().isKnown(measure)) {
          assertThat(entry.getValue().of(measure)).isEqualTo(truth.counts().of(measure));
        }
      }
    }
  }

  private void assertNothingForeign(SourceException told, SourceKey source) {
    for (Throwable cause = told; cause != null; cause = cause.getCause()) {
      assertThat(cause.toString())
          .doesNotContain(Canaries.PERSON, Canaries.WORDS, simulator.token(source));
    }
  }

  private boolean lacksCounts(Found found) {
    Instant now = simulator.clock().instant();
    return found.counts.entrySet().stream()
        .anyMatch(
            entry -> {
              Counts truth = simulator.truth().post(entry.getKey(), now).orElseThrow().counts();
              return Measure.main().stream()
                  .anyMatch(each -> truth.isKnown(each) && !entry.getValue().isKnown(each));
            });
  }

  private List<PostKey> there(SourceKey source) {
    return simulator.truth().posts(source, simulator.clock().instant()).stream()
        .filter(post -> !post.removed())
        .map(PostTruth::post)
        .toList();
  }
}
