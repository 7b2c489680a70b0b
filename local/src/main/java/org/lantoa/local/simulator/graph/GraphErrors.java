package org.lantoa.local.simulator.graph;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lantoa.local.simulator.wire.Answer;
import org.lantoa.local.simulator.wire.Canaries;
import org.lantoa.local.simulator.wire.FaultKind;

/** Errors in the Graph API's words. */
final class GraphErrors {
  private static final String OAUTH = "OAuthException";
  private static final String METHOD = "GraphMethodException";
  private static final String TOKEN = "Error validating access token: ";

  private GraphErrors() {}

  /** The error of a fault or limit. */
  static Answer of(FaultKind kind) {
    return switch (kind) {
      case UNKNOWN_1 -> answer(500, 1, 0, OAUTH, "An unknown error occurred", false);
      case UNAVAILABLE_2, QUOTA_EXCEEDED ->
          answer(500, 2, 0, OAUTH, "Service temporarily unavailable", true);
      case TRANSIENT -> answer(400, 99, 0, OAUTH, "Something went wrong", true);
      case SERVER_ERROR_500 -> answer(500, -1, 0, OAUTH, "Internal error", false);
      case APP_LIMIT_4 -> answer(403, 4, 0, OAUTH, "(#4) Application request limit reached", true);
      case USER_LIMIT_17 -> answer(403, 17, 0, OAUTH, "(#17) User request limit reached", true);
      case PAGE_LIMIT_32 -> answer(403, 32, 0, OAUTH, "(#32) Page request limit reached", true);
      case CUSTOM_LIMIT_613 ->
          answer(
              403, 613, 0, OAUTH, "(#613) Calls to this api have exceeded the rate limit.", true);
      case PAGE_LIMIT_80001 ->
          answer(
              400,
              80001,
              0,
              OAUTH,
              "There have been too many calls to this Page account. Wait a bit and try again.",
              true);
      case HTTP_429 -> Answer.of(429, MissingNode.getInstance());
      case BLOCKED_341 -> answer(403, 341, 0, OAUTH, "(#341) Application limit reached", false);
      case BLOCKED_368 ->
          answer(400, 368, 0, OAUTH, "The action attempted has been deemed abusive", false);
      case PERMISSION_10 ->
          answer(
              403,
              10,
              0,
              OAUTH,
              "(#10) This endpoint requires the 'pages_read_engagement' permission",
              false);
      case PERMISSION_200 ->
          answer(403, 200, 0, OAUTH, "(#200) Requires pages_read_user_content permission", false);
      case TOKEN_458 -> token(458, "The user has not authorized application 123456789.");
      case TOKEN_460 ->
          token(460, "The session has been invalidated because the user changed their password.");
      case TOKEN_463 -> token(463, "Session has expired.");
      default -> badParameter("(#100) Invalid parameter").answer();
    };
  }

  /** A token that nobody issued. */
  static Answer unknownToken() {
    return answer(400, 190, 0, OAUTH, "Malformed access token", false);
  }

  /** No token at all. */
  static Answer noToken() {
    return answer(
        400, 104, 0, OAUTH, "An access token is required to request this resource.", false);
  }

  /** Something that is not there, was removed, or is not shown. */
  static GraphRefusal notThere(String id) {
    return new GraphRefusal(
        answer(
            400,
            100,
            33,
            METHOD,
            "Unsupported get request. Object with ID '"
                + id
                + "' does not exist, cannot be loaded due to missing permissions, or does not"
                + " support this operation.",
            false),
        "not there");
  }

  /** A parameter that the platform does not take. */
  static GraphRefusal badParameter(String message) {
    return of(400, 100, 0, OAUTH, message);
  }

  /** Somebody else's page. */
  static GraphRefusal foreign() {
    return new GraphRefusal(of(FaultKind.PERMISSION_10), "foreign page");
  }

  static GraphRefusal of(int status, int code, int subcode, String type, String message) {
    return new GraphRefusal(answer(status, code, subcode, type, message, false), message);
  }

  private static Answer token(int subcode, String message) {
    return answer(400, 190, subcode, OAUTH, TOKEN + message, false);
  }

  private static Answer answer(
      int status, int code, int subcode, String type, String message, boolean isTransient) {
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    error.put("message", message).put("type", type).put("code", code);
    if (subcode != 0) {
      error.put("error_subcode", subcode);
    }
    error.put("is_transient", isTransient);
    // Real ones greet people by name here.
    error.put("error_user_title", "Xin chào " + Canaries.PERSON);
    error.put("error_user_msg", Canaries.WORDS);
    error.put("fbtrace_id", "AGiaLap" + status + code + "x" + subcode);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.set("error", error);
    return Answer.of(status, body);
  }
}
