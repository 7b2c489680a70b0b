package org.lantoa.local.machine;

import java.util.Optional;
import org.lantoa.servers.elasticsearch.ElasticsearchSettings;

/** The administrator of a machine with the user's own data. */
public final class AdminAccount {
  private static final String USER = "quantri";

  private AdminAccount() {}

  /**
   * The account: with a fresh password before the first start or if a new one is asked for,
   * otherwise with the one it has, which nobody knows but its hash in Elasticsearch.
   */
  public static LocalAccount of(DataFolder data, boolean newPassword) {
    boolean known = ElasticsearchSettings.inFolder(data.elasticsearch()).hasAccount(USER);
    Optional<String> password =
        known && !newPassword ? Optional.empty() : Optional.of(Secrets.generate());
    return new LocalAccount(USER, password, LocalAccount.Role.ADMIN);
  }
}
