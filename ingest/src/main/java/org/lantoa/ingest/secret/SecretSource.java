package org.lantoa.ingest.secret;

/**
 * Where a secret is kept. It is asked with every reading, so that a token that was renewed in its
 * file counts from the next reading on, without a restart.
 */
@FunctionalInterface
public interface SecretSource {
  /**
   * The secret as it is now.
   *
   * @throws SecretException if it cannot be had; the message names the place and the remedy
   */
  Secret get() throws SecretException;
}
