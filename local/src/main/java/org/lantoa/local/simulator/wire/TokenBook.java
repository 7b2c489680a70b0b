package org.lantoa.local.simulator.wire;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lantoa.model.SourceKey;

/** The tokens that were issued: one a source at a time, older ones stay known. Thread-safe. */
public final class TokenBook {
  private final Map<String, Token> byValue = new ConcurrentHashMap<>();
  private final Map<SourceKey, Token> current = new ConcurrentHashMap<>();
  private final long seed;

  /** An empty book; equal seeds issue equal tokens. */
  public TokenBook(long seed) {
    this.seed = seed;
  }

  /**
   * A token.
   *
   * @param name what requests are recorded under, such as {@code token-3-1}
   * @param value the secret
   * @param source what it opens
   */
  public record Token(String name, String value, SourceKey source, Instant issuedAt) {
    /** Its name: no secret. */
    @Override
    public String toString() {
      return name;
    }
  }

  /** Issues a new token of a source, which takes the place of the one before. */
  public synchronized Token issue(SourceKey source, Instant now) {
    int number = byValue.size() + 1;
    String name = "token-" + number;
    long mixed = (seed + number) * 0x9E3779B97F4A7C15L;
    String value =
        "EAAGiaLap" + number + "Z" + Long.toHexString(mixed) + Long.toHexString(mixed * 31 + 7);
    Token token = new Token(name, value, source, now);
    byValue.put(value, token);
    current.put(source, token);
    return token;
  }

  /** The newest token of a source. */
  public Optional<Token> of(SourceKey source) {
    return Optional.ofNullable(current.get(source));
  }

  /** The token of a value. */
  public Optional<Token> find(String value) {
    return Optional.ofNullable(byValue.get(value));
  }
}
