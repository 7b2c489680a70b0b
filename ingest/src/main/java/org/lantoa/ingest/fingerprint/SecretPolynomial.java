package org.lantoa.ingest.fingerprint;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * A hash of 61 bits: what is hashed are the coefficients of a polynomial, and the hash its value at
 * a secret point, modulo the prime 2⁶¹ − 1. Two different polynomials agree at no more points than
 * their degree, so whoever does not know the point cannot make texts that share a hash: two of n
 * characters each do so with a probability of n / 2⁶¹ at most. Quick because it takes three
 * characters at a step and needs no copy of the text.
 */
final class SecretPolynomial {
  private static final int BITS = 61;
  private static final long PRIME = (1L << BITS) - 1;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The leading coefficient, so that none before it is lost. */
  static final long START = 1;

  /** Numbers from here on take three coefficients: this one, and their halves. */
  private static final long LARGE = 1L << 60;

  private final long point;
  private final long square;

  SecretPolynomial() {
    this(RANDOM.nextLong() & PRIME);
  }

  /** A point from 0 to the prime. */
  SecretPolynomial(long point) {
    this.point = point;
    this.square = reduced(product(point, point));
  }

  /** The hash of what was hashed so far and a text behind it; an absent one is not empty. */
  long add(long hash, @Nullable String text) {
    if (text == null) {
      return reduced(step(hash, 0));
    }
    int length = text.length();
    long sum = step(hash, length + 1L);
    int at = 0;
    // Two steps at once, of which the second does not wait for the first.
    for (; at + 5 < length; at += 6) {
      sum = product(sum + three(text, at), square) + product(three(text, at + 3), point);
      sum = (sum & PRIME) + (sum >>> BITS);
    }
    for (; at < length; at += 3) {
      sum = step(sum, last(text, at));
    }
    return reduced(sum);
  }

  /** The hash of what was hashed so far and a number behind it. */
  long add(long hash, long number) {
    if (number >= 0 && number < LARGE) {
      return reduced(step(hash, number));
    }
    long half = step(step(hash, LARGE), number >>> Integer.SIZE);
    return reduced(step(half, number & 0xFFFF_FFFFL));
  }

  private static long last(String text, int at) {
    long last = 0;
    for (int i = Math.min(at + 2, text.length() - 1); i >= at; i--) {
      last = last << 16 | text.charAt(i);
    }
    return last;
  }

  private static long three(String text, int at) {
    return text.charAt(at) | (long) text.charAt(at + 1) << 16 | (long) text.charAt(at + 2) << 32;
  }

  private long step(long hash, long coefficient) {
    return product(hash + coefficient, point);
  }

  // The product has up to 123 bits; as 2⁶¹ is 1 modulo the prime, its parts of 61 bits are added.
  private static long product(long factor, long power) {
    long low = factor * power;
    long high = Math.multiplyHigh(factor, power) << 64 - BITS | low >>> BITS;
    long sum = (low & PRIME) + high;
    return (sum & PRIME) + (sum >>> BITS);
  }

  private static long reduced(long sum) {
    return sum >= PRIME ? sum - PRIME : sum;
  }
}
