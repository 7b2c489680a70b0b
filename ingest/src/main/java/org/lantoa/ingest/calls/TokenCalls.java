package org.lantoa.ingest.calls;

import java.time.InstantSource;
import java.util.function.Function;
import org.lantoa.ingest.connector.Findings;
import org.lantoa.ingest.connector.PauseFile;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.ingest.http.PlatformAnswer;
import org.lantoa.ingest.http.PlatformHttp;
import org.lantoa.ingest.http.PlatformHttpException;
import org.lantoa.ingest.http.PlatformRequest;
import org.lantoa.ingest.http.Resilience;
import org.lantoa.ingest.http.ResilienceSettings;
import org.lantoa.ingest.secret.Secret;
import org.lantoa.ingest.secret.SecretException;
import org.lantoa.ingest.secret.SecretSource;
import org.lantoa.model.topic.PollOutcome;

/**
 * Makes the calls of one token. Every attempt is allowed and counted by itself, also a repetition;
 * while the token is held back, none is made. Safe for use by several threads.
 */
public final class TokenCalls {
  /** The header by which a platform says how long it wants to be left alone, in seconds. */
  public static final String RETRY_AFTER = "retry-after";

  /** What a call costs, besides time. */
  @FunctionalInterface
  public interface Allowance {
    /** Calls cost nothing. */
    Allowance FREE = () -> {};

    /**
     * Takes the cost of one call.
     *
     * @throws SourceException if it cannot be afforded; then the call is not made
     */
    void take() throws SourceException, InterruptedException;
  }

  /** Lets a refusal through the retries, which know failures of HTTP alone. */
  private static final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final SourceException reason;

    NotAllowed(SourceException reason) {
      super(reason);
      this.reason = reason;
    }
  }

  private final SecretSource secret;
  private final PlatformHttp http;
  private final Resilience<PlatformAnswer> resilience;
  private final Allowance allowance;
  private final Pause pause;

  /**
   * The calls of one token.
   *
   * @param secret the token, asked for with every call
   * @param http by which it goes; it keeps the header {@link #RETRY_AFTER}
   * @param settings how often a call is repeated that may pass
   * @param allowance what each call costs
   * @param paused keeps across restarts how long the token is held back
   * @param clock tells when a pause is over
   */
  public TokenCalls(
      SecretSource secret,
      PlatformHttp http,
      ResilienceSettings settings,
      Allowance allowance,
      PauseFile paused,
      InstantSource clock) {
    this.secret = secret;
    this.http = http;
    this.resilience = new Resilience<>(settings, answer -> answer.status() >= 500, clock);
    this.allowance = allowance;
    this.pause = new Pause(clock, paused);
  }

  /**
   * Makes a call, and again if its failure may pass.
   *
   * @param request made with the token
   * @param findings is told of each attempt
   * @return the answer, also one that tells an error, with a status of 400 to 499
   * @throws SourceException if there was no answer, or the token may not be used now
   * @throws InterruptedException if the thread was interrupted
   */
  public PlatformAnswer send(Function<Secret, PlatformRequest> request, Findings findings)
      throws SourceException, InterruptedException {
    PlatformRequest made = request.apply(token());
    try {
      PlatformAnswer answer =
          resilience.call(
              () -> {
                admit();
                findings.called();
                return whole(http.send(made));
              });
      if (answer.status() >= 500) {
        throw SourceException.of(PollOutcome.UNAVAILABLE, "http-" + answer.status());
      }
      return answer;
    } catch (NotAllowed held) {
      throw held.reason;
    } catch (PlatformHttpException failure) {
      throw failure(failure);
    }
  }

  /** An answer was a good one: the next pause, if ever, is a short one again. */
  public void succeeded() {
    pause.end();
  }

  /**
   * The platform wants fewer calls: none is made for a while, each time longer, until one succeeds.
   *
   * @param detail which limit, as a stable code
   * @param answer in which it said so
   */
  public SourceException heldBack(String detail, PlatformAnswer answer) {
    return pause.begin(detail, answer.header(RETRY_AFTER));
  }

  // A good answer whose JSON ends too soon may be whole the next time: then this one is repeated.
  private static PlatformAnswer whole(PlatformAnswer answer) throws PlatformHttpException {
    if (answer.isSuccess()) {
      answer.json();
    }
    return answer;
  }

  private Secret token() throws SourceException {
    try {
      return secret.get();
    } catch (SecretException missing) {
      throw SourceException.of(PollOutcome.TOKEN_INVALID, "token-not-found", missing);
    }
  }

  private void admit() throws InterruptedException {
    try {
      pause.requireOver();
      allowance.take();
    } catch (SourceException refusal) {
      throw new NotAllowed(refusal);
    }
  }

  /** What a failure of HTTP, or a body that is no JSON, means for a reading. */
  public static SourceException failure(PlatformHttpException failure) {
    PollOutcome outcome =
        switch (failure.code()) {
          case TIMEOUT, CONNECTION, TLS, TRUNCATED, CIRCUIT_OPEN, CLOSED -> PollOutcome.UNAVAILABLE;
          case PROTOCOL, REDIRECT, TOO_LARGE, ENCODING, NOT_JSON -> PollOutcome.UNREADABLE;
        };
    return SourceException.of(outcome, failure.code().text(), failure);
  }
}
