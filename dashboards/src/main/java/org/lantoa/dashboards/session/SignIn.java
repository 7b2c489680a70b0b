package org.lantoa.dashboards.session;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Signs accounts in, and slows down those who guess. */
public final class SignIn {
  private static final int PER_ACCOUNT = 5;

  /** Offices share addresses, and behind a proxy all have the same one. */
  private static final int PER_ADDRESS = 50;

  private final Accounts accounts;
  private final FailedAttempts attempts;

  /** Signs in against the given accounts. */
  public SignIn(Accounts accounts, InstantSource clock) {
    this.accounts = accounts;
    this.attempts = new FailedAttempts(clock);
  }

  /**
   * Checks a name and password.
   *
   * @param address where the attempt comes from
   */
  public SignInOutcome check(Credentials credentials, String address) {
    String account = "account " + credentials.user() + " from " + address;
    String place = "address " + address;
    Optional<Duration> pause =
        attempts.pause(account, PER_ACCOUNT).or(() -> attempts.pause(place, PER_ADDRESS));
    if (pause.isPresent()) {
      return new SignInOutcome.Paused(pause.get());
    }
    SignInOutcome outcome = accounts.check(credentials);
    if (outcome instanceof SignInOutcome.Refused) {
      attempts.failed(account);
      attempts.failed(place);
    } else if (outcome instanceof SignInOutcome.Accepted) {
      attempts.succeeded(account);
    }
    return outcome;
  }
}
