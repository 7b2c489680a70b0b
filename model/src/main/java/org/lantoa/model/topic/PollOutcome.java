package org.lantoa.model.topic;

import java.util.Arrays;
import java.util.Optional;

/** What an attempt to read a source came to. Only {@link #COMPLETE} is good: it covers. */
public enum PollOutcome {
  /** Everything that was asked for was read to its end. */
  COMPLETE("complete"),
  /** Some was read, then it broke off: what is missing is not known. */
  PARTIAL("partial"),
  /** The platform, or our own budget of calls, forbids to go on until an instant. */
  THROTTLED("throttled"),
  /** The token is expired, withdrawn or wrong; someone must renew it. */
  TOKEN_INVALID("token-invalid"),
  /** The token lacks a permission, or the page its office's consent. */
  PERMISSION_MISSING("permission-missing"),
  /** The platform or the network did not answer. */
  UNAVAILABLE("unavailable"),
  /** The answer has another shape than the one this program knows. */
  UNREADABLE("unreadable");

  private final String wireName;

  PollOutcome(String wireName) {
    this.wireName = wireName;
  }

  /** The name used in topics and indices. */
  public String wireName() {
    return wireName;
  }

  /** Whether the source was read to its end, so that nothing that it shows was missed. */
  public boolean isGood() {
    return this == COMPLETE;
  }

  /** Finds an outcome by its wire name. */
  public static Optional<PollOutcome> ofWireName(String name) {
    return Arrays.stream(values()).filter(o -> o.wireName.equals(name)).findFirst();
  }
}
