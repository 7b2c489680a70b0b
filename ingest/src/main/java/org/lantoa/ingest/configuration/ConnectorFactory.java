package org.lantoa.ingest.configuration;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.lantoa.ingest.configuration.ConnectorSettings.PlatformSettings;
import org.lantoa.ingest.connector.Connector;
import org.lantoa.ingest.facebook.FacebookConnector;
import org.lantoa.ingest.facebook.FacebookSettings;
import org.lantoa.ingest.http.HttpLimits;
import org.lantoa.ingest.http.ResilienceSettings;
import org.lantoa.ingest.tiktok.TikTokConnector;
import org.lantoa.ingest.tiktok.TikTokSettings;
import org.lantoa.ingest.youtube.YouTubeConnector;
import org.lantoa.ingest.youtube.YouTubeSettings;

/**
 * Makes the connectors that the configuration asks for.
 *
 * @param folder where connectors keep what they must remember
 * @param clock what time it is
 * @param resilience how often a call is repeated that may pass
 */
public record ConnectorFactory(Path folder, InstantSource clock, ResilienceSettings resilience) {
  /** Connectors that are as patient as suits the platforms. */
  public static ConnectorFactory of(Path folder, InstantSource clock) {
    return new ConnectorFactory(folder, clock, ResilienceSettings.DEFAULT);
  }

  /** A connector for each platform that has a token. */
  public List<Connector> connectors(ConnectorSettings settings) {
    return settings.platforms().stream()
        .filter(platform -> !platform.tokens().isEmpty())
        .flatMap(platform -> connector(platform).stream())
        .toList();
  }

  private Optional<Connector> connector(PlatformSettings platform) {
    return switch (platform.platform()) {
      case YOUTUBE -> Optional.of(youtube(platform));
      case TIKTOK -> Optional.of(tiktok(platform));
      case FACEBOOK -> Optional.of(facebook(platform));
      case ZALO -> Optional.empty();
    };
  }

  private Connector facebook(PlatformSettings platform) {
    List<FacebookSettings.Token> tokens =
        platform.tokens().stream()
            .map(
                t ->
                    new FacebookSettings.Token(
                        t.name(), t.secret(), t.app(), t.appSecret().map(s -> s), t.sources()))
            .toList();
    FacebookSettings.Pauses pauses = FacebookSettings.Pauses.DEFAULT;
    return new FacebookConnector(
        new FacebookSettings(
            platform.base(),
            platform.version().orElse(FacebookSettings.VERSION),
            folder.resolve("facebook"),
            tokens,
            pauses.at(platform.limit().orElse(pauses.atPercent())),
            FacebookSettings.Listing.DEFAULT,
            HttpLimits.DEFAULT,
            resilience),
        clock);
  }

  private Connector youtube(PlatformSettings platform) {
    int units = platform.limit().orElse(YouTubeSettings.DAILY_UNITS);
    List<YouTubeSettings.Key> keys =
        platform.tokens().stream()
            .map(t -> new YouTubeSettings.Key(t.name(), t.secret(), units, t.sources()))
            .toList();
    return new YouTubeConnector(
        new YouTubeSettings(
            platform.base(), folder.resolve("youtube"), keys, HttpLimits.DEFAULT, resilience),
        clock);
  }

  private Connector tiktok(PlatformSettings platform) {
    List<TikTokSettings.Account> accounts =
        platform.tokens().stream()
            .flatMap(t -> t.sources().stream().map(s -> new TikTokSettings.Account(s, t.secret())))
            .toList();
    return new TikTokConnector(
        new TikTokSettings(
            platform.base(), folder.resolve("tiktok"), accounts, HttpLimits.DEFAULT, resilience),
        clock);
  }
}
