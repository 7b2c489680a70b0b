package org.lantoa.local.simulator.youtube;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lantoa.local.simulator.wire.Answer;
import org.lantoa.local.simulator.wire.Canaries;
import org.lantoa.local.simulator.wire.FaultKind;

/** Errors in the YouTube Data API's words. */
final class YouTubeErrors {
  private YouTubeErrors() {}

  /** The error of a fault; what only Graph knows becomes what comes next to it here. */
  static Answer of(FaultKind kind) {
    return switch (kind) {
      case QUOTA_EXCEEDED -> answer(403, "youtube.quota", "quotaExceeded");
      case HTTP_429 -> Answer.of(429, MissingNode.getInstance());
      case APP_LIMIT_4, USER_LIMIT_17, PAGE_LIMIT_32, CUSTOM_LIMIT_613, PAGE_LIMIT_80001 ->
          answer(403, "usageLimits", "rateLimitExceeded");
      case BLOCKED_341, BLOCKED_368, PERMISSION_10, PERMISSION_200 ->
          answer(403, "youtube.common", "forbidden");
      case TOKEN_458, TOKEN_460, TOKEN_463 -> invalidKey();
      case UNAVAILABLE_2, TRANSIENT -> answer(503, "global", "backendError");
      case BAD_PARAMETER_100 -> badParameter();
      default -> answer(500, "global", "backendError");
    };
  }

  static Answer invalidKey() {
    return answer(400, "usageLimits", "keyInvalid");
  }

  static Answer badParameter() {
    return answer(400, "youtube.parameter", "invalidParameter");
  }

  static Answer missingParameter() {
    return answer(400, "youtube.parameter", "missingRequiredParameter");
  }

  static Answer playlistNotFound() {
    return answer(404, "youtube.playlistItem", "playlistNotFound");
  }

  static Answer invalidPageToken() {
    return answer(400, "youtube.parameter", "invalidPageToken");
  }

  private static Answer answer(int status, String domain, String reason) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode error = body.putObject("error");
    error.put("code", status).put("message", reason + ", " + Canaries.PERSON);
    error
        .putArray("errors")
        .addObject()
        .put("message", Canaries.WORDS)
        .put("domain", domain)
        .put("reason", reason);
    return Answer.of(status, body);
  }
}
