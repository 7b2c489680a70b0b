package org.lantoa.dashboards.session;

import java.time.Instant;

/**
 * One signed-in browser. Its password is kept so that each reading happens with the account's own
 * rights; it never leaves memory.
 *
 * @param id the secret that the browser's cookie holds
 * @param formToken the secret that every form of this session carries
 * @param account who is signed in
 * @param credentials what to read with
 * @param since when the account signed in
 * @param lastUsed when it was last used
 */
public record Session(
    String id,
    String formToken,
    Account account,
    Credentials credentials,
    Instant since,
    Instant lastUsed) {

  Session usedAt(Instant now) {
    return new Session(id, formToken, account, credentials, since, now);
  }

  /** The account only: the secrets never reach a log. */
  @Override
  public String toString() {
    return "Session{" + account.user() + "}";
  }
}
