package org.lantoa.local.simulator.wire;

/** What can go wrong. Platforms tell of errors in their own words; the numbers are Graph's. */
public enum FaultKind {
  /** Code 1: unknown, try again. */
  UNKNOWN_1(Group.ERROR),
  /** Code 2: temporarily not available. */
  UNAVAILABLE_2(Group.ERROR),
  /** A code of no meaning, but {@code is_transient}. */
  TRANSIENT(Group.ERROR),
  /** Code 4: the application's limit. */
  APP_LIMIT_4(Group.LIMIT),
  /** Code 17: the user's limit. */
  USER_LIMIT_17(Group.LIMIT),
  /** Code 32: the page's limit. */
  PAGE_LIMIT_32(Group.LIMIT),
  /** Code 613: a limit of this call. */
  CUSTOM_LIMIT_613(Group.LIMIT),
  /** Code 80001: the page's limit for businesses. */
  PAGE_LIMIT_80001(Group.LIMIT),
  /** HTTP 429 without any error in the body. */
  HTTP_429(Group.LIMIT),
  /** Code 341: blocked for a while. */
  BLOCKED_341(Group.ERROR),
  /** Code 368: blocked because of misuse. */
  BLOCKED_368(Group.ERROR),
  /** Code 10: permission missing. */
  PERMISSION_10(Group.ERROR),
  /** Code 200: permission missing. */
  PERMISSION_200(Group.ERROR),
  /** Code 100 for whatever is asked. */
  BAD_PARAMETER_100(Group.ERROR),
  /** Code 190, 458: the application was removed from the page. Ends with a newly issued token. */
  TOKEN_458(Group.TOKEN),
  /** Code 190, 460: the password was changed. Ends with a newly issued token. */
  TOKEN_460(Group.TOKEN),
  /** Code 190, 463: the token expired. Ends with a newly issued token. */
  TOKEN_463(Group.TOKEN),
  /** YouTube's day's quota is spent, by somebody else. */
  QUOTA_EXCEEDED(Group.ERROR),
  /** HTTP 500 with a JSON error. */
  SERVER_ERROR_500(Group.ERROR),
  /** HTTP 502 with an HTML page. */
  HTML_502(Group.DELIVERY),
  /** HTTP 503 with nothing. */
  EMPTY_503(Group.DELIVERY),
  /** HTTP 200 with an HTML page, as a proxy's sign-in shows. */
  HTML_200(Group.DELIVERY),
  /** HTTP 200 and nothing. */
  EMPTY_BODY(Group.DELIVERY),
  /** HTTP 200 and a JSON text that breaks off, delivered whole. */
  TRUNCATED_JSON(Group.DELIVERY),
  /** The connection ends in the middle of the body. */
  BODY_CUT(Group.DELIVERY),
  /** The connection ends before any answer. */
  CONNECTION_DROPPED(Group.DELIVERY),
  /** The right body, byte by byte, slowly. */
  SLOW_BODY(Group.DELIVERY),
  /** A JSON text of 1 GB. */
  HUGE_ANSWER(Group.DELIVERY),
  /** A gzip stream of 1 MB that unpacks to 1 GB. */
  GZIP_BOMB(Group.DELIVERY),
  /** HTTP 302 to another host. */
  REDIRECT(Group.DELIVERY),
  /** Listings never end: the same entries again and again, always with a cursor. */
  ENDLESS_CURSORS(Group.SHAPE),
  /** Listings never end, and are empty. */
  ENDLESS_EMPTY_PAGES(Group.SHAPE),
  /** Counts are of another type than they should be. */
  COUNT_OF_WRONG_TYPE(Group.SHAPE),
  /** A count is below zero. */
  COUNT_NEGATIVE(Group.SHAPE),
  /** Counts that were asked for are missing. */
  COUNTS_ABSENT(Group.SHAPE);

  /** Who makes a fault. */
  public enum Group {
    /** The platform, by an answer of its own. */
    ERROR,
    /** The platform, by calling for silence. */
    LIMIT,
    /** The platform, until the token is renewed. */
    TOKEN,
    /** Whoever changes the shape of a good answer. */
    SHAPE,
    /** The way between. */
    DELIVERY
  }

  private final Group group;

  FaultKind(Group group) {
    this.group = group;
  }

  /** Who makes it. */
  public Group group() {
    return group;
  }

  /** Whether the platform answers by an error instead of what was asked for. */
  public boolean isRefusal() {
    return group == Group.ERROR || group == Group.LIMIT || group == Group.TOKEN;
  }
}
