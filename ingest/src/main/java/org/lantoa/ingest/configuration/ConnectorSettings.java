package org.lantoa.ingest.configuration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lantoa.ingest.http.BaseAddress;
import org.lantoa.ingest.secret.Secret;
import org.lantoa.ingest.secret.SecretException;
import org.lantoa.ingest.secret.SecretReference;
import org.lantoa.model.Platform;
import org.lantoa.model.SourceKey;

/**
 * What {@code connectors.yaml} says.
 *
 * @param every the pause between two readings of a source
 * @param workers how many sources are read at once
 * @param bufferBytes what the buffer to Kafka takes on disk at most
 * @param platforms the platforms that are read
 */
public record ConnectorSettings(
    Duration every, int workers, long bufferBytes, List<PlatformSettings> platforms) {

  /** Copies the list. */
  public ConnectorSettings {
    platforms = List.copyOf(platforms);
  }

  /**
   * One platform.
   *
   * @param platform which
   * @param base where its interface is
   * @param version of the interface; empty where it has none to choose
   * @param limit percent of the platform's limit (Facebook) or units a day (YouTube) from which on
   *     no call is made; empty where it has none to choose
   * @param tokens the tokens; a source stands with one of them
   */
  public record PlatformSettings(
      Platform platform,
      BaseAddress base,
      Optional<String> version,
      Optional<Integer> limit,
      List<Token> tokens) {

    /** Copies the list. */
    public PlatformSettings {
      tokens = List.copyOf(tokens);
    }
  }

  /**
   * One token or key.
   *
   * @param name what people call it
   * @param secret where it is kept
   * @param app which app it was issued to; tokens of one app share its limits
   * @param appSecret where the app's secret is kept, if calls are proved by it
   * @param sources what is read with it
   */
  public record Token(
      String name,
      SecretReference secret,
      String app,
      Optional<SecretReference> appSecret,
      Set<SourceKey> sources) {

    /** Copies the set. */
    public Token {
      sources = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(sources));
    }

    /** Everything secret that it needs. */
    List<SecretReference> secrets() {
      List<SecretReference> all = new ArrayList<>(List.of(secret));
      appSecret.ifPresent(all::add);
      return all;
    }
  }

  /** The name of the token that reads a source; empty if none does. */
  public Optional<String> tokenOf(SourceKey source) {
    return tokens().stream()
        .filter(token -> token.sources().contains(source))
        .map(Token::name)
        .findFirst();
  }

  /**
   * The secrets that open a source, as they are now; empty where one cannot be had. To be compared,
   * not to be shown.
   */
  public List<Optional<Secret>> secretsOf(SourceKey source) {
    return tokens().stream()
        .filter(token -> token.sources().contains(source))
        .flatMap(token -> token.secrets().stream())
        .map(ConnectorSettings::now)
        .toList();
  }

  private static Optional<Secret> now(SecretReference reference) {
    try {
      return Optional.of(reference.get());
    } catch (SecretException unusable) {
      return Optional.empty();
    }
  }

  /** All sources that a token reads. */
  public List<SourceKey> sources() {
    return tokens().stream().flatMap(token -> token.sources().stream()).toList();
  }

  /**
   * A secret that cannot be had; what needs it is not read until it can.
   *
   * @param token the name of the token
   * @param place where it should be: a file, or <code>${env:NAME}</code>
   * @param reason why it cannot be had
   */
  public record MissingSecret(String token, String place, SecretException.Reason reason) {}

  /** The secrets that cannot be had now. */
  public List<MissingSecret> missingSecrets() {
    List<MissingSecret> missing = new ArrayList<>();
    for (Token token : tokens()) {
      for (SecretReference secret : token.secrets()) {
        try {
          secret.get();
        } catch (SecretException unusable) {
          missing.add(new MissingSecret(token.name(), secret.toString(), unusable.reason()));
        }
      }
    }
    return missing;
  }

  private List<Token> tokens() {
    return platforms.stream().flatMap(platform -> platform.tokens().stream()).toList();
  }
}
