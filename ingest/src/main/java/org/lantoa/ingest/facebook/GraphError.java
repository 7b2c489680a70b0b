package org.lantoa.ingest.facebook;

import java.util.List;
import java.util.Optional;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.ingest.http.AnswerFieldException;
import org.lantoa.ingest.http.JsonFields;
import org.lantoa.model.topic.PollOutcome;

/**
 * What an answer says went wrong: the platform's numbers, and what they mean for a reading. Its
 * words are only searched for names that are known here; they are not kept.
 *
 * @param status of HTTP
 * @param code the platform's; 0 if it told none
 * @param subcode the platform's; 0 if it told none
 * @param isTransient whether the platform says that it passes
 * @param named which known name its words hold; empty if none
 */
record GraphError(int status, int code, int subcode, boolean isTransient, String named) {
  private static final int LONGEST_MESSAGE = 10_000;
  private static final String PROOF = "appsecret_proof";

  /** The permission that reading a page's posts takes. */
  private static final String READ_ENGAGEMENT = "pages_read_engagement";

  /** What the platform names in its words when it is this that is missing or wrong. */
  private static final List<String> KNOWN_NAMES =
      List.of(
          PROOF, READ_ENGAGEMENT, "pages_read_user_content", "pages_show_list", "read_insights");

  /** What follows from an error. */
  enum Kind {
    /** Ask again a moment later. */
    TRANSIENT,
    /** No calls until the limit is free again. */
    LIMIT,
    /** No calls for long. */
    BLOCKED,
    /** The office must grant something. */
    PERMISSION,
    /** The token must be renewed. */
    TOKEN,
    /** What was asked for is not there or not shown; or the question is wrong. */
    NOT_THERE,
    /** Nothing that this program knows. */
    OTHER
  }

  /** The error of an answer; of one that tells none, its status says all. */
  static GraphError of(int status, Optional<JsonFields> error) {
    if (error.isEmpty()) {
      return new GraphError(status, 0, 0, false, "");
    }
    JsonFields fields = error.get();
    return new GraphError(
        status,
        number(fields, "code"),
        number(fields, "error_subcode"),
        isTransient(fields),
        named(fields));
  }

  Kind kind() {
    if (status == 429 || isLimit()) {
      return Kind.LIMIT;
    }
    if (code == 341 || code == 368) {
      return Kind.BLOCKED;
    }
    if (code == 190 || code == 102 || code == 104 || named.equals(PROOF) || isUnsigned()) {
      return Kind.TOKEN;
    }
    if (code == 10 || (code >= 200 && code <= 299)) {
      return Kind.PERMISSION;
    }
    if (code == 1 || code == 2 || status >= 500 || isTransient) {
      return Kind.TRANSIENT;
    }
    // 803 is what several ids of which one is unknown are answered with.
    return code == 100 || code == 803 ? Kind.NOT_THERE : Kind.OTHER;
  }

  /** Whether it is the app's limit, which all its tokens share. */
  boolean isOfApp() {
    return code == 4 || code == 341;
  }

  /** A stable code for poll records: our words for the platform's numbers. */
  String detail() {
    return switch (kind()) {
      case LIMIT -> limit();
      case BLOCKED -> "blocked-" + code;
      case PERMISSION -> named.isEmpty() ? READ_ENGAGEMENT : named;
      case TOKEN -> token();
      case NOT_THERE -> subcode == 33 || code == 803 ? "page-not-visible" : "bad-parameter";
      case TRANSIENT, OTHER -> code > 0 ? "error-" + code : "http-" + status;
    };
  }

  /** The end of a reading that it breaks off; not for limits and blocks, which pause the token. */
  SourceException ending() {
    PollOutcome outcome =
        switch (kind()) {
          case TRANSIENT, LIMIT, BLOCKED -> PollOutcome.UNAVAILABLE;
          case PERMISSION -> PollOutcome.PERMISSION_MISSING;
          case TOKEN -> PollOutcome.TOKEN_INVALID;
          case NOT_THERE ->
              detail().equals("page-not-visible")
                  ? PollOutcome.PERMISSION_MISSING
                  : PollOutcome.UNREADABLE;
          case OTHER -> PollOutcome.UNREADABLE;
        };
    return SourceException.of(outcome, detail());
  }

  // 80000 to 80014 are the limits of business use cases, 80001 that of pages.
  private boolean isLimit() {
    return code == 4
        || code == 17
        || code == 32
        || code == 613
        || (code >= 80_000 && code <= 80_014);
  }

  private boolean isUnsigned() {
    return status == 401 && code == 0;
  }

  private String limit() {
    return switch (code) {
      case 4 -> "app-limit";
      case 17 -> "user-limit";
      case 32, 80_001 -> "page-limit";
      default -> code > 0 ? "limit-" + code : "http-429";
    };
  }

  private String token() {
    if (named.equals(PROOF)) {
      return "app-secret-wrong";
    }
    return switch (subcode) {
      case 458 -> "token-app-removed";
      case 459 -> "token-checkpoint";
      case 460 -> "token-password-changed";
      case 463 -> "token-expired";
      case 464 -> "token-unconfirmed";
      case 492 -> "token-role-lost";
      default -> "token-refused";
    };
  }

  private static int number(JsonFields fields, String name) {
    try {
      return (int) Math.min(Integer.MAX_VALUE, fields.count(name).orElse(0));
    } catch (AnswerFieldException otherShape) {
      return numberAsText(fields, name);
    }
  }

  private static int numberAsText(JsonFields fields, String name) {
    try {
      return (int) Math.min(Integer.MAX_VALUE, fields.countText(name).orElse(0));
    } catch (AnswerFieldException otherShape) {
      return 0;
    }
  }

  private static boolean isTransient(JsonFields fields) {
    try {
      return fields.flag("is_transient").orElse(false);
    } catch (AnswerFieldException otherShape) {
      return false;
    }
  }

  private static String named(JsonFields fields) {
    try {
      String message = fields.text("message", LONGEST_MESSAGE).orElse("");
      return KNOWN_NAMES.stream().filter(message::contains).findFirst().orElse("");
    } catch (AnswerFieldException otherShape) {
      return "";
    }
  }
}
