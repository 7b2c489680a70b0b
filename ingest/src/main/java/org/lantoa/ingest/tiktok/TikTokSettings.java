package org.lantoa.ingest.tiktok;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lantoa.ingest.http.BaseAddress;
import org.lantoa.ingest.http.HttpLimits;
import org.lantoa.ingest.http.ResilienceSettings;
import org.lantoa.ingest.secret.SecretSource;
import org.lantoa.model.Platform;
import org.lantoa.model.SourceKey;

/**
 * How accounts are read.
 *
 * @param base where the interface is; {@link #ADDRESS} unless it is a test
 * @param pauses the folder in which it is written down how long each token is held back
 * @param accounts all accounts
 * @param limits of each answer
 * @param resilience how often a call is repeated that may pass
 */
public record TikTokSettings(
    BaseAddress base,
    Path pauses,
    List<Account> accounts,
    HttpLimits limits,
    ResilienceSettings resilience) {
  /** TikTok's own address, without the path {@code /v2} that all requests begin with. */
  public static final String ADDRESS = "https://open.tiktokapis.com";

  /**
   * One account and the token that it granted. The interface lists the videos of the token's
   * account, whatever that is: the two belong together by configuration alone.
   *
   * @param source the account
   * @param token its access token
   * @param names what links to its videos call it, without {@code @}: a video whose link names
   *     another account is refused
   */
  public record Account(SourceKey source, SecretSource token, Set<String> names) {

    /** Refuses a source of another platform. */
    public Account {
      if (source.platform() != Platform.TIKTOK) {
        throw new IllegalArgumentException(source + " is no account of TikTok");
      }
      names = Set.copyOf(names);
    }

    /** An account whose id is its public name, as the registry's should be. */
    public Account(SourceKey source, SecretSource token) {
      this(source, token, Set.of(source.sourceId()));
    }
  }

  /** Refuses an account with two tokens. */
  public TikTokSettings {
    accounts = List.copyOf(accounts);
    Set<SourceKey> sources = new HashSet<>();
    for (Account account : accounts) {
      if (!sources.add(account.source())) {
        throw new IllegalArgumentException(account.source() + " stands with two tokens");
      }
    }
  }
}
