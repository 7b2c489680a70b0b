package org.lantoa.ingest.youtube;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lantoa.ingest.calls.TokenCalls;
import org.lantoa.ingest.connector.Connector;
import org.lantoa.ingest.connector.Findings;
import org.lantoa.ingest.connector.PauseFile;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.ingest.http.PlatformHttp;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.model.Platform;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;

/**
 * Reads channels by the YouTube Data API v3, each call for one unit of the key's daily quota: the
 * channel once an hour, its uploads by 50, the counts of their videos by 50. Likes are the only
 * reactions that YouTube counts, so they stand as the total and as the type; shares it does not
 * tell.
 */
public final class YouTubeConnector implements Connector {
  private final PlatformHttp http;
  private final Map<SourceKey, ChannelReading> channels = new HashMap<>();

  /**
   * A connector.
   *
   * @param settings where and with which keys
   * @param clock tells the quota's day, and when counts were read
   */
  public YouTubeConnector(YouTubeSettings settings, InstantSource clock) {
    http = new PlatformHttp(settings.base(), settings.limits(), Set.of(TokenCalls.RETRY_AFTER));
    for (YouTubeSettings.Key key : settings.keys()) {
      QuotaLedger ledger =
          new QuotaLedger(
              settings.ledgers().resolve("youtube-" + key.name() + ".units"),
              key.dailyUnits(),
              clock);
      PauseFile paused = PauseFile.in(settings.ledgers(), "key", key.name());
      KeyCalls calls =
          new KeyCalls(key.secret(), http, settings.resilience(), ledger, paused, clock);
      for (SourceKey source : key.sources()) {
        channels.put(source, new ChannelReading(source, calls, clock));
      }
    }
  }

  @Override
  public Platform platform() {
    return Platform.YOUTUBE;
  }

  @Override
  public boolean canRead(SourceKey source) {
    return channels.containsKey(source);
  }

  @Override
  public void list(SourceKey source, Findings findings)
      throws SourceException, AppendFailedException, InterruptedException {
    channel(source).list(findings);
  }

  /** A single video that is asked for and not in the answer is deleted or private. */
  @Override
  public boolean canLook() {
    return true;
  }

  @Override
  public void look(SourceKey source, List<PostKey> posts, Findings findings)
      throws SourceException, AppendFailedException, InterruptedException {
    channel(source).look(posts, findings);
  }

  private ChannelReading channel(SourceKey source) {
    ChannelReading channel = channels.get(source);
    if (channel == null) {
      throw new IllegalArgumentException("no key is configured for " + source);
    }
    return channel;
  }

  @Override
  public void close() {
    http.close();
  }
}
