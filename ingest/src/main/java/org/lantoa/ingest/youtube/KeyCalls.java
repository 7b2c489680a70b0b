package org.lantoa.ingest.youtube;

import java.time.InstantSource;
import org.lantoa.ingest.calls.TokenCalls;
import org.lantoa.ingest.connector.Findings;
import org.lantoa.ingest.connector.PauseFile;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.ingest.http.AnswerFieldException;
import org.lantoa.ingest.http.JsonFields;
import org.lantoa.ingest.http.PlatformAnswer;
import org.lantoa.ingest.http.PlatformHttp;
import org.lantoa.ingest.http.PlatformHttpException;
import org.lantoa.ingest.http.PlatformRequest;
import org.lantoa.ingest.http.ResilienceSettings;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.secret.SecretSource;
import org.lantoa.model.topic.PollOutcome;

/** The calls of one key: each costs a unit, and what YouTube says against it is understood. */
final class KeyCalls {
  private final TokenCalls calls;
  private final QuotaLedger ledger;

  KeyCalls(
      SecretSource secret,
      PlatformHttp http,
      ResilienceSettings resilience,
      QuotaLedger ledger,
      PauseFile paused,
      InstantSource clock) {
    this.calls = new TokenCalls(secret, http, resilience, ledger::spend, paused, clock);
    this.ledger = ledger;
  }

  /** Makes a call; returns its answer if it is a good one. */
  JsonFields get(PlatformRequest request, Findings findings)
      throws SourceException, InterruptedException {
    PlatformAnswer answer = calls.send(secret -> request.withSecret("key", secret), findings);
    if (!answer.isSuccess()) {
      throw error(answer);
    }
    calls.succeeded();
    try {
      return answer.json();
    } catch (PlatformHttpException noJson) {
      throw TokenCalls.failure(noJson);
    }
  }

  private SourceException error(PlatformAnswer answer)
      throws SourceException, InterruptedException {
    return switch (YouTubeError.of(answer)) {
      case DAILY_QUOTA ->
          ledger.mayBeOfYesterday()
              ? calls.heldBack(QuotaLedger.SPENT, answer)
              : ledger.exhausted();
      case RATE_LIMIT -> calls.heldBack("rate-limit", answer);
      case KEY_INVALID -> SourceException.of(PollOutcome.TOKEN_INVALID, "key-invalid");
      case KEY_RESTRICTED -> SourceException.of(PollOutcome.PERMISSION_MISSING, "key-restricted");
      case NOT_ENABLED -> SourceException.of(PollOutcome.PERMISSION_MISSING, "youtube-data-api-v3");
      case FORBIDDEN -> SourceException.of(PollOutcome.PERMISSION_MISSING, "channel-forbidden");
      case NOT_FOUND -> SourceException.of(PollOutcome.UNREADABLE, ChannelReading.NOT_FOUND);
      case OTHER -> SourceException.of(PollOutcome.UNREADABLE, "http-" + answer.status());
    };
  }

  /** A good answer has another shape than the one that this program knows; tells which field. */
  static SourceException unknownShape(AnswerFieldException field, Findings findings)
      throws AppendFailedException {
    VideoCounts.refuse(null, field, findings);
    return SourceException.of(PollOutcome.UNREADABLE, field.code(), field);
  }
}
