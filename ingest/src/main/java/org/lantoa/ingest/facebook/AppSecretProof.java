package org.lantoa.ingest.facebook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lantoa.ingest.secret.Secret;

/** Proves that a token is used by the app that it was issued to: a stolen token cannot be. */
final class AppSecretProof {
  private static final String ALGORITHM = "HmacSHA256";

  private AppSecretProof() {}

  /** Hex HMAC-SHA256 of the token, with the app's secret as the key. */
  static Secret of(Secret token, Secret appSecret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(
          new SecretKeySpec(appSecret.reveal().getBytes(StandardCharsets.US_ASCII), ALGORITHM));
      byte[] proof = mac.doFinal(token.reveal().getBytes(StandardCharsets.US_ASCII));
      return new Secret(HexFormat.of().formatHex(proof));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has HMAC-SHA256", missing);
    }
  }
}
