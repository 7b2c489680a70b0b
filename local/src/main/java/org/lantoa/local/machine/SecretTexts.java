package org.lantoa.local.machine;

import java.util.Locale;
import org.lantoa.ingest.configuration.ConnectorSettings.MissingSecret;
import org.lantoa.local.message.Text;

/** What is said of secrets that cannot be had. */
public final class SecretTexts {
  private SecretTexts() {}

  /** Which secret, why it cannot be had, what follows and what to do. */
  public static Text of(MissingSecret secret) {
    String reason = secret.reason().name().toLowerCase(Locale.ROOT);
    return Text.of("connectors.secret-" + reason, secret.token(), secret.place());
  }
}
