package org.lantoa.ingest.facebook;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.connector.Findings;
import org.lantoa.ingest.connector.PauseFile;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.ingest.http.PlatformAnswer;
import org.lantoa.ingest.http.PlatformHttp;
import org.lantoa.ingest.http.PlatformHttpException;
import org.lantoa.ingest.http.PlatformRequest;
import org.lantoa.ingest.http.Resilience;
import org.lantoa.ingest.secret.Secret;
import org.lantoa.ingest.secret.SecretException;
import org.lantoa.model.topic.PollOutcome;

/**
 * The calls of one token, one at a time: what an answer tells about limits holds for the next call.
 * While the token or its app pauses, none is made, however often it is asked; each attempt counts,
 * also a repetition.
 */
final class GraphCalls {
  static final String APP_USAGE = "x-app-usage";
  static final String PAGE_USAGE = "x-business-use-case-usage";
  static final String RETRY_AFTER = "retry-after";

  /** Carries a pause through the repetitions, which know failures of HTTP alone. */
  private static final class Paused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SourceException reason;

    Paused(SourceException reason) {
      super(reason);
      this.reason = reason;
    }
  }

  private final FacebookSettings.Token token;
  private final FacebookSettings.Pauses pauses;
  private final PlatformHttp http;
  private final Resilience<Reply> resilience;
  private final Pause ofApp;
  private final Pause ofToken;
  private final ReentrantLock oneAtATime = new ReentrantLock();

  /**
   * The calls of a token.
   *
   * @param ofApp shared by all tokens of its app
   */
  GraphCalls(
      FacebookSettings.Token token,
      FacebookSettings settings,
      PlatformHttp http,
      Pause ofApp,
      InstantSource clock) {
    this.token = token;
    this.pauses = settings.pauses();
    this.http = http;
    this.ofApp = ofApp;
    this.ofToken = new Pause(clock, PauseFile.in(settings.folder(), "token", token.name()));
    this.resilience = new Resilience<>(settings.resilience(), Reply::isTransient, clock);
  }

  /**
   * Asks, and again if a failure may pass.
   *
   * @param findings is told of each call
   * @return what was asked for, or that it is not there; no other error
   * @throws SourceException if there is neither
   */
  Reply ask(GraphQuery query, Findings findings) throws SourceException, InterruptedException {
    PlatformRequest request = signed(query.request());
    Reply reply;
    try {
      reply = resilience.call(() -> attempt(request, query.cost(), findings));
    } catch (Paused paused) {
      throw paused.reason;
    } catch (PlatformHttpException failure) {
      throw SourceException.of(outcome(failure), failure.code().text(), failure);
    }
    GraphError error = reply.error();
    if (error == null || error.kind() == GraphError.Kind.NOT_THERE) {
      return reply;
    }
    SourceException pause = running();
    boolean isHeldBack =
        error.kind() == GraphError.Kind.LIMIT || error.kind() == GraphError.Kind.BLOCKED;
    if (isHeldBack) {
      throw pause == null ? SourceException.throttled(error.detail(), null) : pause;
    }
    throw error.ending();
  }

  private Reply attempt(PlatformRequest request, int cost, Findings findings)
      throws PlatformHttpException, InterruptedException {
    oneAtATime.lockInterruptibly();
    try {
      SourceException pause = running();
      if (pause != null) {
        throw new Paused(pause);
      }
      for (int call = 0; call < cost; call++) {
        findings.called();
      }
      PlatformAnswer answer = sent(request);
      heedUsage(answer::header, answer.isSuccess());
      Reply reply = Reply.of(answer);
      heedError(reply, answer);
      return reply;
    } finally {
      oneAtATime.unlock();
    }
  }

  // What an answer tells of limits holds also if the rest of it never came.
  private PlatformAnswer sent(PlatformRequest request)
      throws PlatformHttpException, InterruptedException {
    try {
      return http.send(request);
    } catch (PlatformHttpException failure) {
      heedUsage(failure::header, false);
      throw failure;
    }
  }

  private @Nullable SourceException running() {
    SourceException app = ofApp.running();
    SourceException own = ofToken.running();
    if (app == null || own == null) {
      return app == null ? own : app;
    }
    boolean isAppLonger =
        app.until() != null && own.until() != null && app.until().isAfter(own.until());
    return isAppLonger ? app : own;
  }

  /** Pauses before a limit is reached; the next pause is a short one if all is well. */
  private void heedUsage(Function<String, List<String>> header, boolean isSuccess) {
    heedUsage(Usage.of(header.apply(APP_USAGE)), isSuccess, ofApp, "app-usage");
    heedUsage(Usage.of(header.apply(PAGE_USAGE)), isSuccess, ofToken, "page-usage");
  }

  private void heedUsage(Usage usage, boolean isSuccess, Pause pause, String detail) {
    if (usage.percent() >= pauses.atPercent() || !usage.regain().isZero()) {
      pause.begin(detail, usage.regain(), pauses.nearLimit());
    } else if (isSuccess) {
      pause.relax();
    }
  }

  /** Pauses when a limit is reached. */
  private void heedError(Reply reply, PlatformAnswer answer) {
    GraphError error = reply.error();
    if (error == null) {
      return;
    }
    Pause pause = error.isOfApp() ? ofApp : ofToken;
    if (error.kind() == GraphError.Kind.LIMIT) {
      pause.begin(error.detail(), told(answer), pauses.atLimit());
    } else if (error.kind() == GraphError.Kind.BLOCKED) {
      pause.begin(error.detail(), Duration.ZERO, pauses.blocked());
    }
  }

  private static Duration told(PlatformAnswer answer) {
    Duration app = Usage.of(answer.header(APP_USAGE)).regain();
    Duration page = Usage.of(answer.header(PAGE_USAGE)).regain();
    Duration named = RetryAfter.of(answer.header(RETRY_AFTER));
    Duration longer = app.compareTo(page) >= 0 ? app : page;
    return longer.compareTo(named) >= 0 ? longer : named;
  }

  // Asked for with each call: a token that was renewed in its file counts at once.
  private PlatformRequest signed(PlatformRequest request) throws SourceException {
    try {
      Secret secret = token.secret().get();
      PlatformRequest signed = request.withSecret("access_token", secret);
      return token.appSecret().isEmpty()
          ? signed
          : signed.withSecret(
              "appsecret_proof", AppSecretProof.of(secret, token.appSecret().get().get()));
    } catch (SecretException missing) {
      throw SourceException.of(PollOutcome.TOKEN_INVALID, "token-not-found", missing);
    }
  }

  private static PollOutcome outcome(PlatformHttpException failure) {
    return switch (failure.code()) {
      case TIMEOUT, CONNECTION, TLS, TRUNCATED, CIRCUIT_OPEN, CLOSED -> PollOutcome.UNAVAILABLE;
      case PROTOCOL, REDIRECT, TOO_LARGE, ENCODING, NOT_JSON -> PollOutcome.UNREADABLE;
    };
  }
}
