package org.lantoa.ingest.fingerprint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.apache.commons.codec.digest.MurmurHash3;
import org.jspecify.annotations.Nullable;

/**
 * 128 bits that stand for a text, so that files larger than memory can be checked for duplicates.
 * Two texts share them by chance with a probability that no real file reaches, and nobody can make
 * a file whose rows share them, because the hash is seeded anew by each process. For the same
 * reason fingerprints must not be kept.
 *
 * @param high one half
 * @param low the other half
 */
public record Fingerprint(long high, long low) {
  private static final int SEED = new SecureRandom().nextInt();
  private static final byte[] NOTHING = {};

  /** The fingerprint of parts; an absent part differs from an empty one. */
  public static Fingerprint of(@Nullable String... parts) {
    byte[][] texts = new byte[parts.length][];
    int length = 0;
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      texts[i] = part == null ? NOTHING : part.getBytes(StandardCharsets.UTF_8);
      length += Integer.BYTES + texts[i].length;
    }
    ByteBuffer all = ByteBuffer.allocate(length);
    for (int i = 0; i < parts.length; i++) {
      all.putInt(parts[i] == null ? -1 : texts[i].length).put(texts[i]);
    }
    return ofBytes(all.array());
  }

  /** The fingerprint of numbers. */
  public static Fingerprint of(long first, long... more) {
    ByteBuffer all = ByteBuffer.allocate(Long.BYTES * (1 + more.length)).putLong(first);
    for (long number : more) {
      all.putLong(number);
    }
    return ofBytes(all.array());
  }

  /** The fingerprint of what this one stands for together with a number. */
  public Fingerprint with(long number) {
    return of(high, low, number);
  }

  private static Fingerprint ofBytes(byte[] bytes) {
    long[] halves = MurmurHash3.hash128x64(bytes, 0, bytes.length, SEED);
    return new Fingerprint(halves[0], halves[1]);
  }
}
