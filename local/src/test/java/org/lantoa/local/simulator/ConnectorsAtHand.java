package org.lantoa.local.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.lantoa.local.simulator.world.SimulatedSource;
import org.lantoa.model.Platform;
import org.lantoa.model.SourceKey;

/** The connectors of all platforms, pointed at a simulator and impatient in real time. */
record ConnectorsAtHand(PlatformSimulator simulator, Path folder) {
  static final List<Platform> PLATFORMS =
      List.of(Platform.FACEBOOK, Platform.YOUTUBE, Platform.TIKTOK);

  private static final HttpLimits LIMITS =
      new HttpLimits(
          Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(10), 8 << 20, 200);
  private static final ResilienceSettings RESILIENCE =
      new ResilienceSettings(
          Duration.ofMillis(1), Duration.ofMillis(2), 0, 1, 60, 8, Duration.ofMillis(1));

  Connector of(Platform platform, HttpLimits limits) {
    BaseAddress base = BaseAddress.of(simulator.base().toString(), true);
    return switch (platform) {
      case FACEBOOK ->
          new FacebookConnector(
              new FacebookSettings(
                  base,
                  FacebookSettings.VERSION,
                  folder.resolve("facebook"),
                  sources(platform).stream().map(this::page).toList(),
                  FacebookSettings.Pauses.DEFAULT,
                  FacebookSettings.Listing.DEFAULT,
                  limits,
                  RESILIENCE),
              simulator.clock());
      case YOUTUBE ->
          new YouTubeConnector(
              new YouTubeSettings(base, folder, List.of(key()), limits, RESILIENCE),
              simulator.clock());
      case TIKTOK ->
          new TikTokConnector(
              new TikTokSettings(
                  base,
                  folder,
                  sources(platform).stream()
                      .map(source -> new TikTokSettings.Account(source, () -> secret(source)))
                      .toList(),
                  limits,
                  RESILIENCE),
              simulator.clock());
      case ZALO -> throw new IllegalArgumentException("Zalo has no connector");
    };
  }

  Connector of(Platform platform) {
    return of(platform, LIMITS);
  }

  List<SourceKey> sources(Platform platform) {
    return simulator.world().sources().stream()
        .map(SimulatedSource::key)
        .filter(key -> key.platform() == platform)
        .toList();
  }

  private FacebookSettings.Token page(SourceKey page) {
    return new FacebookSettings.Token(
        page.sourceId(), () -> secret(page), "app", Optional.empty(), Set.of(page));
  }

  private YouTubeSettings.Key key() {
    List<SourceKey> channels = sources(Platform.YOUTUBE);
    return new YouTubeSettings.Key(
        "key", () -> secret(channels.get(0)), 10_000, new HashSet<>(channels));
  }

  /** Asked with each call, so that a renewed one counts at once. */
  private Secret secret(SourceKey source) {
    return new Secret(simulator.token(source));
  }
}
