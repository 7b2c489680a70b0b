package org.lantoa.servers.elasticsearch;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as Elasticsearch's {@code users} file stores it, in the form {@code PBKDF2}: {@code
 * {PBKDF2}cost$salt$hash}. Written here because the distribution's own tool starts a JVM of its own
 * for every account.
 */
final class PasswordHash {
  private static final int COST = 10_000;
  private static final int SALT_BYTES = 32;
  private static final int HASH_BITS = 256;

  private PasswordHash() {}

  static String of(String password, SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder();
    return "{PBKDF2}"
        + COST
        + "$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(derive(password, salt));
  }

  private static byte[] derive(String password, byte[] salt) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, COST, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2withHMACSHA512").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "This Java has no PBKDF2 with SHA-512, so no account can be made; use another JDK.", e);
    } finally {
      spec.clearPassword();
    }
  }
}
