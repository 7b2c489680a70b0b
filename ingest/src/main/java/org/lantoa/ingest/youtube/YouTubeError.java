package org.lantoa.ingest.youtube;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.lantoa.ingest.http.AnswerFieldException;
import org.lantoa.ingest.http.JsonFields;
import org.lantoa.ingest.http.PlatformAnswer;
import org.lantoa.ingest.http.PlatformHttpException;

/**
 * What an answer with a status of 400 to 499 means, by the reasons that it names. Source: "YouTube
 * Data API - Errors" and "Standard error responses" of Google's documentation; the names in capital
 * letters are those of the newer form of errors ({@code google.rpc.ErrorInfo}). Where an answer
 * names several, the first in the order of these constants counts: of a restricted key, for
 * example, the older form says only "forbidden".
 */
enum YouTubeError {
  /** The day's units are spent. */
  DAILY_QUOTA,
  /** Too many calls in a short time. */
  RATE_LIMIT,
  /** The key may be used from other addresses only, or for other interfaces. */
  KEY_RESTRICTED,
  /** The project does not have this interface switched on. */
  NOT_ENABLED,
  /** The channel does not let itself be read. */
  FORBIDDEN,
  /** There is no such channel, playlist or video. */
  NOT_FOUND,
  /** The key is wrong, expired, deleted or missing. */
  KEY_INVALID,
  /** Anything else. */
  OTHER;

  private static final int MOST = 64;

  private static final Map<String, YouTubeError> REASONS =
      Map.ofEntries(
          Map.entry("quotaExceeded", DAILY_QUOTA),
          Map.entry("dailyLimitExceeded", DAILY_QUOTA),
          Map.entry("rateLimitExceeded", RATE_LIMIT),
          Map.entry("userRateLimitExceeded", RATE_LIMIT),
          Map.entry("servingLimitExceeded", RATE_LIMIT),
          Map.entry("concurrentLimitExceeded", RATE_LIMIT),
          Map.entry("RATE_LIMIT_EXCEEDED", RATE_LIMIT),
          Map.entry("ipRefererBlocked", KEY_RESTRICTED),
          Map.entry("API_KEY_SERVICE_BLOCKED", KEY_RESTRICTED),
          Map.entry("API_KEY_IP_ADDRESS_BLOCKED", KEY_RESTRICTED),
          Map.entry("API_KEY_HTTP_REFERRER_BLOCKED", KEY_RESTRICTED),
          Map.entry("accessNotConfigured", NOT_ENABLED),
          Map.entry("SERVICE_DISABLED", NOT_ENABLED),
          Map.entry("channelForbidden", FORBIDDEN),
          Map.entry("playlistForbidden", FORBIDDEN),
          Map.entry("playlistItemsNotAccessible", FORBIDDEN),
          Map.entry("channelClosed", NOT_FOUND),
          Map.entry("channelSuspended", NOT_FOUND),
          Map.entry("channelNotFound", NOT_FOUND),
          Map.entry("playlistNotFound", NOT_FOUND),
          Map.entry("videoNotFound", NOT_FOUND),
          Map.entry("notFound", NOT_FOUND),
          Map.entry("keyInvalid", KEY_INVALID),
          Map.entry("keyExpired", KEY_INVALID),
          Map.entry("API_KEY_INVALID", KEY_INVALID),
          Map.entry("dailyLimitExceededUnreg", KEY_INVALID),
          Map.entry("authError", KEY_INVALID),
          Map.entry("forbidden", KEY_INVALID));

  /** What an answer means. */
  static YouTubeError of(PlatformAnswer answer) {
    List<YouTubeError> named = new ArrayList<>();
    for (String list : List.of("errors", "details")) {
      try {
        for (JsonFields row : answer.json().requiredObject("error").rows(list, MOST)) {
          row.text("reason", MOST).map(REASONS::get).ifPresent(named::add);
        }
      } catch (PlatformHttpException | AnswerFieldException otherShape) {
        // Not every error has both lists, or is JSON: then the status decides.
        continue;
      }
    }
    return named.stream().min(Comparator.naturalOrder()).orElseGet(() -> ofStatus(answer));
  }

  private static YouTubeError ofStatus(PlatformAnswer answer) {
    return switch (answer.status()) {
      case 401 -> KEY_INVALID;
      case 404 -> NOT_FOUND;
      case 429 -> RATE_LIMIT;
      default -> OTHER;
    };
  }
}
