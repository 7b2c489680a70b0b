package org.lantoa.local.simulator.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lantoa.model.SourceKey;

/** The tokens that were issued; older ones stay known. Thread-safe. */
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
   * @param sources what it opens; at least one
   */
  public record Token(String name, String value, List<SourceKey> sources, Instant issuedAt) {
    /** Copies the list. */
    public Token {
      sources = List.copyOf(sources);
    }

    /** Whether it opens a source. */
    public boolean opens(SourceKey source) {
      return sources.contains(source);
    }

    /** The first that it opens. */
    public SourceKey first() {
      return sources.get(0);
    }

    /** Its name: no secret. */
    @Override
    public String toString() {
      return name;
    }
  }

  /** Issues a new token of a source, which takes the place of the one before. */
  public synchronized Token issue(SourceKey source, Instant now) {
    Token token = issue(List.of(source), now);
    current.put(source, token);
    return token;
  }

  /** Issues a token of several sources, as a system user has. */
  public synchronized Token issue(List<SourceKey> sources, Instant now) {
    int number = byValue.size() + 1;
    String name = "token-" + number;
    long mixed = (seed + number) * 0x9E3779B97F4A7C15L;
    String value =
        "EAAGiaLap" + number + "Z" + Long.toHexString(mixed) + Long.toHexString(mixed * 31 + 7);
    Token token = new Token(name, value, sources, now);
    byValue.put(value, token);
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
