package org.lantoa.local.machine;

import java.util.List;
import java.util.Optional;
import org.lantoa.local.machine.LocalAccount.Role;

/** The accounts of a demonstration: one per role, their passwords shown at every start. */
public final class DemoAccounts {
  private DemoAccounts() {}

  /** The accounts; passwords are generated once per data folder and kept for its owner only. */
  public static List<LocalAccount> of(DataFolder data) {
    Secrets secrets = new Secrets(data.create());
    return List.of(
        account(secrets, "quantri", Role.ADMIN),
        account(secrets, "canbo", Role.OFFICER),
        account(secrets, "lanhdao", Role.LEADER),
        account(secrets, "phantich", Role.ANALYST));
  }

  private static LocalAccount account(Secrets secrets, String user, Role role) {
    return new LocalAccount(user, Optional.of(secrets.keep("demo-" + user)), role);
  }
}
