package org.lantoa.ingest.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SecretPolynomialTest {
  private static final BigInteger PRIME = BigInteger.ONE.shiftLeft(61).subtract(BigInteger.ONE);

  @Property
  void isThePolynomialOfTheText(
      @ForAll @LongRange(min = 0, max = (1L << 61) - 1) long point, @ForAll String text) {
    BigInteger at = BigInteger.valueOf(point);
    BigInteger sum = BigInteger.valueOf(text.length() + 2L).multiply(at);
    for (int i = 0; i < text.length(); i += 3) {
      sum = sum.add(coefficient(text, i)).multiply(at).mod(PRIME);
    }
    SecretPolynomial polynomial = new SecretPolynomial(point);
    assertThat(polynomial.add(SecretPolynomial.START, text)).isEqualTo(sum.mod(PRIME).longValue());
  }

  private static BigInteger coefficient(String text, int at) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = at; i < Math.min(text.length(), at + 3); i++) {
      sum = sum.add(BigInteger.valueOf(text.charAt(i)).shiftLeft(16 * (i - at)));
    }
    return sum;
  }

  @Property
  void tellsNumbersApart(@ForAll long one, @ForAll long other) {
    SecretPolynomial polynomial = new SecretPolynomial();
    long hash = polynomial.add(SecretPolynomial.START, one);
    assertThat(hash == polynomial.add(SecretPolynomial.START, other)).isEqualTo(one == other);
  }

  @Test
  void tellsLongNumbersFromTheirParts() {
    SecretPolynomial polynomial = new SecretPolynomial();
    long start = SecretPolynomial.START;
    long whole = polynomial.add(start, -1L);
    assertThat(polynomial.add(polynomial.add(start, 0xFFFF_FFFFL), 0xFFFF_FFFFL))
        .isNotEqualTo(whole);
    assertThat(polynomial.add(start, "\0")).isNotEqualTo(polynomial.add(start, "\0\0"));
    assertThat(polynomial.add(start, (String) null)).isNotEqualTo(polynomial.add(start, ""));
  }
}
