package org.lantoa.ingest.fingerprint;

import org.jspecify.annotations.Nullable;

/**
 * 122 bits that stand for a text, so that files larger than memory can be checked for duplicates.
 * Two texts share them by chance with a probability that no real file reaches, and nobody can make
 * a file whose rows share them, because the hash has a secret that each process draws anew. For the
 * same reason fingerprints must not be kept.
 *
 * @param high one half
 * @param low the other half
 */
public record Fingerprint(long high, long low) {
  private static final SecretPolynomial HIGH = new SecretPolynomial();
  private static final SecretPolynomial LOW = new SecretPolynomial();

  /** The fingerprint of parts; an absent part differs from an empty one. */
  public static Fingerprint of(@Nullable String... parts) {
    long high = SecretPolynomial.START;
    long low = SecretPolynomial.START;
    for (String part : parts) {
      high = HIGH.add(high, part);
      low = LOW.add(low, part);
    }
    return new Fingerprint(high, low);
  }

  /** The fingerprint of numbers. */
  public static Fingerprint of(long first, long... more) {
    Fingerprint all = new Fingerprint(SecretPolynomial.START, SecretPolynomial.START).with(first);
    for (long number : more) {
      all = all.with(number);
    }
    return all;
  }

  /** The fingerprint of what this one stands for together with a number. */
  public Fingerprint with(long number) {
    return new Fingerprint(HIGH.add(high, number), LOW.add(low, number));
  }

  /** One half of a fingerprint: enough where a text is compared with one other, not with all. */
  public static long half(@Nullable String... parts) {
    long half = SecretPolynomial.START;
    for (String part : parts) {
      half = LOW.add(half, part);
    }
    return half;
  }

  /** One half of the fingerprint of numbers. */
  public static long half(long first, long... more) {
    long half = LOW.add(SecretPolynomial.START, first);
    for (long number : more) {
      half = LOW.add(half, number);
    }
    return half;
  }
}
