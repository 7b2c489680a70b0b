package org.lantoa.ingest.tiktok;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.lantoa.ingest.calls.TokenCalls;
import org.lantoa.ingest.calls.Turning;
import org.lantoa.ingest.connector.Findings;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.ingest.http.AnswerFieldException;
import org.lantoa.ingest.http.JsonFields;
import org.lantoa.ingest.http.PlatformAnswer;
import org.lantoa.ingest.http.PlatformHttpException;
import org.lantoa.ingest.http.PlatformRequest;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.model.topic.PollOutcome;

/** Reads one account. */
final class AccountReading {
  /** TikTok's documentation: the most that one call lists. */
  private static final int PAGE = 20;

  /** 20,000 videos; a list that goes on after that is taken for one without an end. */
  private static final int MOST_PAGES = 1_000;

  private static final int LONGEST_CODE = 64;

  private final TokenCalls calls;
  private final VideoReader videos;
  private final InstantSource clock;

  AccountReading(TikTokSettings.Account account, TokenCalls calls, InstantSource clock) {
    this.calls = calls;
    this.videos = new VideoReader(account);
    this.clock = clock;
  }

  void list(Findings findings) throws SourceException, AppendFailedException, InterruptedException {
    Set<String> listed = new HashSet<>();
    Turning pages = new Turning(MOST_PAGES);
    OptionalLong cursor = OptionalLong.empty();
    try {
      do {
        JsonFields data = page(cursor, findings);
        boolean hasMore = hasMore(data);
        boolean hadNew = false;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (JsonFields video : rows(data, hasMore)) {
          hadNew |= videos.read(video, listed, now, findings);
        }
        cursor = hasMore ? OptionalLong.of(data.requiredPlace("cursor")) : OptionalLong.empty();
        if (cursor.isPresent()) {
          pages.turn(Long.toString(cursor.getAsLong()), hadNew);
        }
      } while (cursor.isPresent());
    } catch (AnswerFieldException otherShape) {
      findings.refused(null, otherShape.code(), otherShape.path());
      throw SourceException.of(PollOutcome.UNREADABLE, otherShape.code(), otherShape);
    }
  }

  private JsonFields page(OptionalLong cursor, Findings findings)
      throws SourceException, InterruptedException, AnswerFieldException {
    String body =
        cursor.isPresent()
            ? "{\"cursor\":" + cursor.getAsLong() + ",\"max_count\":" + PAGE + "}"
            : "{\"max_count\":" + PAGE + "}";
    PlatformRequest request =
        PlatformRequest.post("/v2/video/list/", body.getBytes(StandardCharsets.UTF_8))
            .with("fields", VideoReader.FIELDS);
    PlatformAnswer answer =
        calls.send(token -> request.withSecretHeader("Authorization", "Bearer", token), findings);
    try {
      JsonFields fields = answer.json();
      String code = fields.requiredObject("error").requiredText("code", LONGEST_CODE);
      if (answer.isSuccess() && code.equals("ok")) {
        calls.succeeded();
        return fields.requiredObject("data");
      }
      throw error(code, answer);
    } catch (PlatformHttpException noJson) {
      throw answer.isSuccess() ? TokenCalls.failure(noJson) : error("", answer);
    } catch (AnswerFieldException otherShape) {
      if (answer.isSuccess()) {
        throw otherShape;
      }
      throw error("", answer);
    }
  }

  /** Source: "Error Handling" of TikTok for Developers. */
  private SourceException error(String code, PlatformAnswer answer) {
    return switch (code) {
      case "access_token_invalid" -> invalidToken();
      case "scope_not_authorized", "scope_permission_missed" ->
          SourceException.of(PollOutcome.PERMISSION_MISSING, "video.list");
      case "rate_limit_exceeded" -> calls.heldBack("rate-limit", answer);
      case "internal_error" -> SourceException.of(PollOutcome.UNAVAILABLE, "internal-error");
      case "invalid_params" -> SourceException.of(PollOutcome.UNREADABLE, "invalid-params");
      default -> ofStatus(answer);
    };
  }

  private SourceException ofStatus(PlatformAnswer answer) {
    return switch (answer.status()) {
      case 401 -> invalidToken();
      case 429 -> calls.heldBack("rate-limit", answer);
      default -> SourceException.of(PollOutcome.UNREADABLE, "http-" + answer.status());
    };
  }

  private static SourceException invalidToken() {
    return SourceException.of(PollOutcome.TOKEN_INVALID, "access-token-invalid");
  }

  private static boolean hasMore(JsonFields data) throws AnswerFieldException {
    return data.flag("has_more").orElseThrow(() -> data.refusal("missing", "has_more"));
  }

  // Whether an account without videos has an empty list or none is not documented.
  private static List<JsonFields> rows(JsonFields data, boolean hasMore)
      throws AnswerFieldException {
    boolean isEmpty = !hasMore && (data.isAbsent("videos") || data.isNull("videos"));
    return isEmpty ? List.of() : data.rows("videos", PAGE);
  }
}
