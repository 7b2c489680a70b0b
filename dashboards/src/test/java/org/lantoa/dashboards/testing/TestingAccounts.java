package org.lantoa.dashboards.testing;

import java.util.Map;
import java.util.Set;
import org.lantoa.dashboards.session.Account;
import org.lantoa.dashboards.session.Accounts;
import org.lantoa.dashboards.session.Credentials;
import org.lantoa.dashboards.session.SignInOutcome;

/** One account per role; all have the same password. */
public final class TestingAccounts implements Accounts {
  /** The password of all accounts. */
  public static final String PASSWORD = "mật khẩu đúng 1";

  private static final Map<String, String> ROLES =
      Map.of(
          "quantri", "lantoa_admin",
          "canbo", "lantoa_officer",
          "lanhdao", "lantoa_leader",
          "phantich", "lantoa_analyst");

  @Override
  public SignInOutcome check(Credentials credentials) {
    String role = ROLES.get(credentials.user());
    return role != null && credentials.password().equals(PASSWORD)
        ? new SignInOutcome.Accepted(new Account(credentials.user(), Set.of(role)))
        : new SignInOutcome.Refused();
  }
}
