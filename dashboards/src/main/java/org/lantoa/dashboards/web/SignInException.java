package org.lantoa.dashboards.web;

import org.lantoa.dashboards.session.SignInOutcome;

/** A script asked without a right password. */
final class SignInException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient SignInOutcome outcome;

  SignInException(SignInOutcome outcome) {
    super("not signed in");
    this.outcome = outcome;
  }

  SignInOutcome outcome() {
    return outcome;
  }
}
