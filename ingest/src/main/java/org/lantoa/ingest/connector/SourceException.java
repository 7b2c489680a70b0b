package org.lantoa.ingest.connector;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.topic.PollOutcome;

/**
 * Why a source was not read to its end. Its message is ours: an outcome and a stable code, never
 * what a platform sent, and never a token.
 */
public final class SourceException extends Exception {
  private static final long serialVersionUID = 1L;

  private final PollOutcome outcome;
  private final String detail;
  private final transient @Nullable Instant until;

  private SourceException(
      PollOutcome outcome, String detail, @Nullable Instant until, @Nullable Throwable cause) {
    super(outcome.wireName() + ": " + detail, cause);
    this.outcome = outcome;
    this.detail = detail;
    this.until = until;
  }

  /**
   * A reading that broke off.
   *
   * @param outcome what kind of failure; neither complete nor throttled
   * @param detail a stable code, by the pattern of {@link org.lantoa.model.topic.Poll#detail}
   */
  public static SourceException of(PollOutcome outcome, String detail) {
    return of(outcome, detail, null);
  }

  /** As {@link #of(PollOutcome, String)}, because of another failure that holds nothing foreign. */
  public static SourceException of(PollOutcome outcome, String detail, @Nullable Throwable cause) {
    if (outcome.isGood() || outcome == PollOutcome.THROTTLED) {
      throw new IllegalArgumentException(outcome + " has another way");
    }
    return new SourceException(outcome, detail, null, cause);
  }

  /**
   * A reading that is not allowed now.
   *
   * @param detail which limit, as a stable code
   * @param until when it may be tried again; absent if not told, then the caller decides
   */
  public static SourceException throttled(String detail, @Nullable Instant until) {
    return new SourceException(PollOutcome.THROTTLED, detail, until, null);
  }

  /** What the attempt came to. */
  public PollOutcome outcome() {
    return outcome;
  }

  /** A stable code that says more. */
  public String detail() {
    return detail;
  }

  /** When a throttled source may be read again; absent if not told, or not throttled. */
  public @Nullable Instant until() {
    return until;
  }
}
