package org.lantoa.ingest.facebook;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lantoa.ingest.http.BaseAddress;
import org.lantoa.ingest.http.HttpLimits;
import org.lantoa.ingest.http.ResilienceSettings;
import org.lantoa.ingest.secret.SecretSource;
import org.lantoa.model.Platform;
import org.lantoa.model.SourceKey;

/**
 * How pages are read.
 *
 * @param base where the interface is; {@link #ADDRESS} unless it is a test
 * @param version of the interface, such as {@link #VERSION}
 * @param folder where pauses are kept; it need not be there
 * @param tokens all tokens; a page stands with at most one of them
 * @param pauses when and for how long no call is made
 * @param listing when a listing is given up as endless
 * @param limits of each answer
 * @param resilience how often a call is repeated that may pass
 */
public record FacebookSettings(
    BaseAddress base,
    String version,
    Path folder,
    List<Token> tokens,
    Pauses pauses,
    Listing listing,
    HttpLimits limits,
    ResilienceSettings resilience) {
  /** Meta's own address. */
  public static final String ADDRESS = "https://graph.facebook.com";

  /** The newest version as of 2026-07-29; a version lives for about two years. */
  public static final String VERSION = "v26.0";

  private static final Pattern VERSIONS = Pattern.compile("v[1-9][0-9]{0,2}\\.[0-9]{1,2}");

  /**
   * One token.
   *
   * @param name what people call it; its pause is kept under this name
   * @param secret the token of a page or system user
   * @param app which app it was issued to: tokens of one app share the app's limit, so when one is
   *     told that it is reached, all pause
   * @param appSecret the app's secret, by which each call is then proved
   * @param sources the pages that are read with it
   */
  public record Token(
      String name,
      SecretSource secret,
      String app,
      Optional<SecretSource> appSecret,
      Set<SourceKey> sources) {

    /** Refuses sources of other platforms. */
    public Token {
      sources = Set.copyOf(sources);
      for (SourceKey source : sources) {
        if (source.platform() != Platform.FACEBOOK) {
          throw new IllegalArgumentException(source + " is no page of Facebook");
        }
      }
    }
  }

  /**
   * When a listing is given up as endless; what was found until then is kept.
   *
   * @param mostPages how many answers it may have
   * @param longest how long it may take, by this machine's own time: a worker waits for it
   */
  public record Listing(int mostPages, Duration longest) {
    /** 100,000 posts, where a page shows about 600 a year; and ten minutes. */
    public static final Listing DEFAULT = new Listing(1000, Duration.ofMinutes(10));

    /** Refuses a listing without answers or time. */
    public Listing {
      if (mostPages < 1) {
        throw new IllegalArgumentException("mostPages must be 1 or more");
      }
      if (longest.isZero() || longest.isNegative()) {
        throw new IllegalArgumentException("a listing must have longer than no time");
      }
    }
  }

  /**
   * When and for how long no call is made, by the injected clock. A pause whose end the platform
   * does not tell begins with the length given here and doubles, up to four times that, until calls
   * go well again.
   *
   * @param atPercent of the platform's limit, from which on a token pauses; 1 to 100. Calling
   *     beyond the limit would lengthen the platform's own block
   * @param nearLimit the pause at that share: the limits are of a sliding hour or day
   * @param atLimit the pause when the platform refuses, and does not tell how long
   * @param blocked the pause when the platform suspects misuse (codes 341 and 368)
   */
  public record Pauses(int atPercent, Duration nearLimit, Duration atLimit, Duration blocked) {
    /** 80 %, and pauses that keep far from a longer block. */
    public static final Pauses DEFAULT =
        new Pauses(80, Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(6));

    /** The same pauses at another share. */
    public Pauses at(int percent) {
      return new Pauses(percent, nearLimit, atLimit, blocked);
    }

    /** Refuses pauses that are none. */
    public Pauses {
      if (atPercent < 1 || atPercent > 100) {
        throw new IllegalArgumentException("atPercent must be from 1 to 100");
      }
      for (Duration pause : List.of(nearLimit, atLimit, blocked)) {
        if (pause.isZero() || pause.isNegative()) {
          throw new IllegalArgumentException("a pause must be longer than nothing");
        }
      }
    }
  }

  /** Refuses what is no version, and a page with two tokens. */
  public FacebookSettings {
    if (!VERSIONS.matcher(version).matches()) {
      throw new IllegalArgumentException(
          "not a version of the Graph API; write it like " + VERSION);
    }
    tokens = List.copyOf(tokens);
    Set<SourceKey> sources = new HashSet<>();
    for (Token token : tokens) {
      for (SourceKey source : token.sources()) {
        if (!sources.add(source)) {
          throw new IllegalArgumentException(source + " stands with two tokens");
        }
      }
    }
  }
}
