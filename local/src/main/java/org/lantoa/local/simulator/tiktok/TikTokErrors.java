package org.lantoa.local.simulator.tiktok;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lantoa.local.simulator.wire.Answer;
import org.lantoa.local.simulator.wire.Canaries;
import org.lantoa.local.simulator.wire.FaultKind;

/** Errors in TikTok's words. */
final class TikTokErrors {
  private TikTokErrors() {}

  /** The error of a fault; what only Graph knows becomes what comes next to it here. */
  static Answer of(FaultKind kind) {
    return switch (kind) {
      case HTTP_429 -> Answer.of(429, MissingNode.getInstance());
      case APP_LIMIT_4,
          USER_LIMIT_17,
          PAGE_LIMIT_32,
          CUSTOM_LIMIT_613,
          PAGE_LIMIT_80001,
          QUOTA_EXCEEDED ->
          answer(429, "rate_limit_exceeded");
      case PERMISSION_10, PERMISSION_200 -> answer(401, "scope_not_authorized");
      case TOKEN_458, TOKEN_460, TOKEN_463 -> invalidToken();
      case BAD_PARAMETER_100 -> invalidParameters();
      case BLOCKED_341, BLOCKED_368 -> answer(403, "user_banned");
      default -> answer(500, "internal_error");
    };
  }

  static Answer invalidToken() {
    return answer(401, "access_token_invalid");
  }

  static Answer invalidParameters() {
    return answer(400, "invalid_params");
  }

  private static Answer answer(int status, String code) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("data");
    body.putObject("error")
        .put("code", code)
        .put("message", Canaries.WORDS)
        .put("log_id", "20260302GIALAP");
    return Answer.of(status, body);
  }
}
