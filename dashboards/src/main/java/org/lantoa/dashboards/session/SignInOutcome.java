package org.lantoa.dashboards.session;

import java.time.Duration;

/** How an attempt to sign in ended. */
public sealed interface SignInOutcome {
  /**
   * The name and password are right.
   *
   * @param account the account
   */
  record Accepted(Account account) implements SignInOutcome {}

  /** The name or the password is wrong; which of the two is not said. */
  record Refused() implements SignInOutcome {}

  /**
   * Too many attempts failed; nothing was checked.
   *
   * @param retryAfter when to try again
   */
  record Paused(Duration retryAfter) implements SignInOutcome {}

  /**
   * The accounts cannot be checked now.
   *
   * @param reason why, for the log
   */
  record Unavailable(String reason) implements SignInOutcome {}
}
