package org.lantoa.local.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lantoa.local.message.Refusal;
import org.lantoa.servers.elasticsearch.ElasticsearchSettings;

/** The administrator of a machine with the user's own data. */
public final class AdminAccount {
  private static final String USER = "quantri";

  private AdminAccount() {}

  /**
   * The account: with a fresh password before the first start or if a new one is asked for,
   * otherwise with the one it has, which nobody knows but its hash in Elasticsearch. A password
   * that was never told, because the start that made it was cut short, is no password: it is made
   * anew.
   */
  public static LocalAccount of(DataFolder data, boolean newPassword) {
    boolean known =
        ElasticsearchSettings.inFolder(data.elasticsearch()).hasAccount(USER)
            && !Files.exists(untold(data));
    Optional<String> password =
        known && !newPassword ? Optional.empty() : Optional.of(Secrets.generate());
    if (password.isPresent()) {
      markUntold(data);
    }
    return new LocalAccount(USER, password, LocalAccount.Role.ADMIN);
  }

  /** The operator has read the password, if there was one to read. */
  public static void told(DataFolder data) {
    try {
      Files.deleteIfExists(untold(data));
    } catch (IOException e) {
      throw Refusal.because(e, "machine.folder-unusable", data.root(), e);
    }
  }

  private static void markUntold(DataFolder data) {
    try {
      Files.createDirectories(data.run());
      Files.writeString(untold(data), "", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Refusal.because(e, "machine.folder-unusable", data.root(), e);
    }
  }

  private static Path untold(DataFolder data) {
    return data.run().resolve("admin-password-untold");
  }
}
