package org.lantoa.local.simulator.graph;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lantoa.local.simulator.wire.Call;
import org.lantoa.local.simulator.wire.TokenBook.Token;

/** The application's secret, with which whoever calls proves to be the application. */
final class AppSecret {
  private final Optional<String> secret;

  AppSecret(Optional<String> secret) {
    this.secret = secret;
  }

  /** Refuses a call without the right proof, if there is a secret. */
  void require(Call call, Token token) {
    if (secret.isEmpty()) {
      return;
    }
    String proof =
        call.parameter("appsecret_proof")
            .orElseThrow(
                () -> refusal("API calls from the server require an appsecret_proof argument"));
    if (!proof.equals(proof(secret.get(), token.value()))) {
      throw refusal("Invalid appsecret_proof provided in the API argument");
    }
  }

  private static GraphRefusal refusal(String message) {
    return GraphErrors.of(400, 100, 0, "GraphMethodException", message);
  }

  private static String proof(String secret, String token) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HmacSHA256", impossible);
    }
  }
}
