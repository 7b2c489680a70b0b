package org.lantoa.dashboards.session;

/** Where accounts are kept. */
@FunctionalInterface
public interface Accounts {
  /** Checks a name and password. */
  SignInOutcome check(Credentials credentials);
}
