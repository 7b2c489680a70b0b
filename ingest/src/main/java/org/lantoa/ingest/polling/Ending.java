package org.lantoa.ingest.polling;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.outbox.OutboxException;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.Poll;
import org.lantoa.model.topic.PollOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How calls to a platform ended.
 *
 * @param outcome complete, or why they broke off
 * @param detail a stable code; absent if nothing is to be said
 * @param until before when no call is allowed; absent if not told
 * @param isKept whether what was found until then is kept
 * @param isFault whether this program is to blame
 */
record Ending(
    PollOutcome outcome,
    @Nullable String detail,
    @Nullable Instant until,
    boolean isKept,
    boolean isFault) {
  private static final Logger LOG = LoggerFactory.getLogger(Ending.class);
  private static final int FRAMES = 10;
  private static final String STOPPED = "stopped";

  /** Calls to a platform. */
  interface Calls {
    void run() throws SourceException, AppendFailedException, InterruptedException;
  }

  static Ending complete() {
    return new Ending(PollOutcome.COMPLETE, null, null, true, false);
  }

  /** Makes calls; returns in any case. */
  static Ending of(SourceKey source, Calls calls) {
    try {
      calls.run();
      return complete();
    } catch (SourceException failed) {
      return new Ending(
          failed.outcome(), code(failed.detail()), millis(failed.until()), true, false);
    } catch (AppendFailedException failed) {
      String code = failed instanceof OutboxException own ? own.code() : "not-kept";
      return new Ending(PollOutcome.UNAVAILABLE, code, null, false, false);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Ending(PollOutcome.UNAVAILABLE, STOPPED, null, true, false);
    } catch (RuntimeException fault) {
      LOG.error(
          "a fault of this program while {} was read, which is tried again: {}",
          source,
          placeOf(fault));
      return new Ending(PollOutcome.UNREADABLE, "internal-error", null, true, true);
    }
  }

  boolean isComplete() {
    return outcome == PollOutcome.COMPLETE;
  }

  /** Whether something that was found makes this a partial reading. */
  boolean mayBePartial() {
    return (outcome == PollOutcome.UNAVAILABLE || outcome == PollOutcome.UNREADABLE) && !isFault;
  }

  /** Whether a look at single posts that ended so keeps the source itself from being read. */
  boolean forbidsListing() {
    return !isKept || outcome == PollOutcome.THROTTLED || outcome == PollOutcome.TOKEN_INVALID;
  }

  /** Whether a look may have ended so because of the one post at which it did. */
  boolean mayBeOfOnePost() {
    return !isComplete() && !forbidsListing() && !STOPPED.equals(detail);
  }

  private static String code(String detail) {
    return Poll.isDetail(detail) ? detail : "other";
  }

  /** Not before the instant that the platform told. */
  private static @Nullable Instant millis(@Nullable Instant until) {
    return until == null ? null : Instant.ofEpochMilli(until.plusNanos(999_999).toEpochMilli());
  }

  /** Without messages: a library may have put into them what a platform sent. */
  private static String placeOf(Throwable fault) {
    String place =
        fault.getClass().getName()
            + Arrays.stream(fault.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n  at " + frame)
                .collect(Collectors.joining());
    Throwable cause = fault.getCause();
    return cause == null || cause == fault
        ? place
        : place + "\n caused by " + cause.getClass().getName();
  }
}
