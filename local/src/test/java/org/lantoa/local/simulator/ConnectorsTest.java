package org.lantoa.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.connector.Connector;
import org.lantoa.ingest.facebook.FacebookConnector;
import org.lantoa.ingest.facebook.FacebookSettings;
import org.lantoa.ingest.http.BaseAddress;
import org.lantoa.ingest.http.HttpLimits;
import org.lantoa.ingest.http.ResilienceSettings;
import org.lantoa.ingest.secret.Secret;
import org.lantoa.ingest.tiktok.TikTokConnector;
import org.lantoa.ingest.tiktok.TikTokSettings;
import org.lantoa.ingest.youtube.YouTubeConnector;
import org.lantoa.ingest.youtube.YouTubeSettings;
import org.lantoa.local.simulator.wire.Request;
import org.lantoa.local.simulator.world.SimulatedClock;
import org.lantoa.local.simulator.world.SimulatedSource;
import org.lantoa.local.simulator.world.Truth.PostTruth;
import org.lantoa.local.simulator.world.WorldSettings;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.Platform;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;

/** What connectors read of the simulator is the truth of the instant at which they read it. */
class ConnectorsTest {
  private static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");

  @TempDir private Path folder;

  private PlatformSimulator simulator;

  @BeforeEach
  void start() throws IOException {
    WorldSettings world =
        new WorldSettings(11, 0, 2, 2, 500, BEGIN, Duration.ofDays(7), Duration.ofDays(7));
    simulator =
        PlatformSimulator.start(SimulatorSettings.of(world, SimulatedClock.standing(BEGIN)));
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void youtubesReadsTheTruth() throws Exception {
    Set<SourceKey> channels = new HashSet<>(sources(Platform.YOUTUBE));
    Secret key = new Secret(simulator.token(channels.iterator().next()));
    YouTubeSettings settings =
        new YouTubeSettings(
            BaseAddress.of(simulator.youtube().toString(), true),
            folder,
            List.of(new YouTubeSettings.Key("key", () -> key, 10_000, channels)),
            HttpLimits.DEFAULT,
            ResilienceSettings.DEFAULT);
    try (Connector connector = new YouTubeConnector(settings, simulator.clock())) {
      assertReadsTheTruth(connector, Platform.YOUTUBE);
      assertFindsTheRemoved(connector, Platform.YOUTUBE);
    }
  }

  @Test
  void facebooksReadsTheTruth() throws Exception {
    String proof = "app-secret-of-a-test";
    simulator.close();
    simulator =
        PlatformSimulator.start(
            SimulatorSettings.of(
                    WorldSettings.of(11, 3, 900, BEGIN), SimulatedClock.standing(BEGIN))
                .provedWith(proof));
    List<FacebookSettings.Token> tokens =
        sources(Platform.FACEBOOK).stream()
            .map(
                page ->
                    new FacebookSettings.Token(
                        page.sourceId(),
                        () -> new Secret(simulator.token(page)),
                        "app",
                        Optional.of(() -> new Secret(proof)),
                        Set.of(page)))
            .toList();
    FacebookSettings settings =
        new FacebookSettings(
            BaseAddress.of(simulator.graph().toString(), true),
            FacebookSettings.VERSION,
            folder.resolve("facebook"),
            tokens,
            FacebookSettings.Pauses.DEFAULT,
            FacebookSettings.Listing.DEFAULT,
            HttpLimits.DEFAULT,
            ResilienceSettings.DEFAULT);
    try (Connector connector = new FacebookConnector(settings, simulator.clock())) {
      assertReadsTheTruth(connector, Platform.FACEBOOK);
      assertFindsTheRemoved(connector, Platform.FACEBOOK);
    }
    assertThat(simulator.requests())
        .noneMatch(Request::whileThrottled)
        .allMatch(
            request -> request.path().matches("/v26\\.0/([0-9]+(/published_posts|_[0-9]+)?)?"));
  }

  @Test
  void tiktoksReadsTheTruth() throws Exception {
    List<TikTokSettings.Account> accounts =
        sources(Platform.TIKTOK).stream()
            .map(key -> new TikTokSettings.Account(key, () -> new Secret(simulator.token(key))))
            .toList();
    TikTokSettings settings =
        new TikTokSettings(
            BaseAddress.of(simulator.tiktok().toString(), true),
            folder,
            accounts,
            HttpLimits.DEFAULT,
            ResilienceSettings.DEFAULT);
    try (Connector connector = new TikTokConnector(settings, simulator.clock())) {
      assertReadsTheTruth(connector, Platform.TIKTOK);
    }
  }

  private List<SourceKey> sources(Platform platform) {
    return simulator.world().sources().stream()
        .map(SimulatedSource::key)
        .filter(key -> key.platform() == platform)
        .toList();
  }

  private void assertReadsTheTruth(Connector connector, Platform platform) throws Exception {
    for (int day = 0; day < 3; day++) {
      simulator.clock().advance(Duration.ofHours(30));
      for (SourceKey source : sources(platform)) {
        Found found = new Found();
        connector.list(source, found);
        Instant now = simulator.clock().instant();
        List<PostTruth> there =
            simulator.truth().posts(source, now).stream().filter(p -> !p.removed()).toList();

        assertThat(found.refusals).isEmpty();
        assertThat(found.counts.keySet())
            .containsExactlyInAnyOrderElementsOf(there.stream().map(PostTruth::post).toList());
        for (PostTruth post : there) {
          Counts read = Optional.ofNullable(found.counts.get(post.post())).orElseThrow();
          for (Measure measure : Measure.main()) {
            assertThat(read.of(measure))
                .as(post.post() + " " + measure)
                .isEqualTo(post.counts().of(measure));
          }
        }
      }
    }
    assertThat(simulator.requests()).noneMatch(request -> request.status() != 200);
  }

  private void assertFindsTheRemoved(Connector connector, Platform platform) throws Exception {
    Instant now = simulator.clock().instant();
    List<PostKey> removed =
        simulator.truth().posts(now).stream()
            .filter(post -> post.removed() && post.post().platform() == platform)
            .map(PostTruth::post)
            .toList();

    assertThat(removed).isNotEmpty();
    for (PostKey post : removed) {
      Found found = new Found();
      connector.look(post.source(), List.of(post), found);
      assertThat(found.unreachable).containsExactly(post);
    }
  }
}
