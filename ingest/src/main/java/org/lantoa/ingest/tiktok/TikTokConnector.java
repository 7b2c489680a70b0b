package org.lantoa.ingest.tiktok;

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
 * Reads accounts by the TikTok API v2: their videos with all counts, 20 a call. Likes are the only
 * reactions that TikTok counts, so they stand as the total and as the type. Followers are not asked
 * for: they would take one more permission.
 */
public final class TikTokConnector implements Connector {
  private final PlatformHttp http;
  private final Map<SourceKey, AccountReading> accounts = new HashMap<>();

  /**
   * A connector.
   *
   * @param settings where and with which tokens
   * @param clock tells when counts were read, and when a pause is over
   */
  public TikTokConnector(TikTokSettings settings, InstantSource clock) {
    http = new PlatformHttp(settings.base(), settings.limits(), Set.of(TokenCalls.RETRY_AFTER));
    for (TikTokSettings.Account account : settings.accounts()) {
      TokenCalls calls =
          new TokenCalls(
              account.token(),
              http,
              settings.resilience(),
              TokenCalls.Allowance.FREE,
              PauseFile.in(settings.pauses(), "account", account.source().sourceId()),
              clock);
      accounts.put(account.source(), new AccountReading(account, calls, clock));
    }
  }

  @Override
  public Platform platform() {
    return Platform.TIKTOK;
  }

  @Override
  public boolean canRead(SourceKey source) {
    return accounts.containsKey(source);
  }

  @Override
  public void list(SourceKey source, Findings findings)
      throws SourceException, AppendFailedException, InterruptedException {
    AccountReading account = accounts.get(source);
    if (account == null) {
      throw new IllegalArgumentException("no token is configured for " + source);
    }
    account.list(findings);
  }

  /** What the interface answers for a video that is gone is not documented. */
  @Override
  public boolean canLook() {
    return false;
  }

  @Override
  public void look(SourceKey source, List<PostKey> posts, Findings findings) {
    throw new UnsupportedOperationException("no single video of TikTok can be looked at");
  }

  @Override
  public void close() {
    http.close();
  }
}
