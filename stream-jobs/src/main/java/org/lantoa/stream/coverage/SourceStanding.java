package org.lantoa.stream.coverage;

import java.time.Instant;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.topic.Poll;
import org.lantoa.model.topic.PollOutcome;
import org.lantoa.model.topic.SourceState.State;

/**
 * What is kept of one source besides its good minutes and its followers.
 *
 * @param layout version of this layout, {@link #LAYOUT}
 * @param firstHour the hour, counted from the epoch, of the earliest attempt: coverage begins there
 * @param writtenTo hours before this one, counted from the epoch, were written as complete and
 *     stand
 * @param newestAt when the newest attempt ended; no later attempt is known
 * @param outcome wire name of what it came to
 * @param until when the source may be read again, if it said so
 * @param detail what more it said
 * @param lastGoodAt the newest good poll; absent if there was none
 * @param told whether the state was written since the newest attempt
 * @param state wire name of the state that was written last; empty if none was
 * @param since when the source came to that state
 */
public record SourceStanding(
    int layout,
    long firstHour,
    long writtenTo,
    Instant newestAt,
    String outcome,
    @Nullable Instant until,
    @Nullable String detail,
    @Nullable Instant lastGoodAt,
    boolean told,
    String state,
    Instant since) {

  /** The layout that this version writes. */
  public static final int LAYOUT = 1;

  /** How Flink serializes it. */
  public static final TypeInformation<SourceStanding> TYPE = Types.POJO(SourceStanding.class);

  /** Refuses a layout that this version does not know. */
  public SourceStanding {
    if (layout != LAYOUT) {
      throw new IllegalArgumentException(
          "state of a source of layout "
              + layout
              + " cannot be read by a program that knows "
              + LAYOUT
              + "; start the program that wrote the checkpoint");
    }
  }

  /** A source of which one attempt is known. */
  static SourceStanding first(Poll poll) {
    long hour = hourOf(poll.at());
    return new SourceStanding(
        LAYOUT,
        hour,
        hour,
        poll.at(),
        poll.outcome().wireName(),
        poll.until(),
        poll.detail(),
        poll.outcome().isGood() ? poll.at() : null,
        false,
        "",
        poll.at());
  }

  /**
   * The same after an attempt. One that is older than the newest says nothing of the state, but it
   * may cover hours that were written before it came.
   */
  SourceStanding after(Poll poll) {
    long hour = hourOf(poll.at());
    boolean isNewer = !poll.at().isBefore(newestAt);
    boolean isNewestGood =
        poll.outcome().isGood() && (lastGoodAt == null || poll.at().isAfter(lastGoodAt));
    Instant good = isNewestGood ? poll.at() : lastGoodAt;
    return new SourceStanding(
        layout,
        Math.min(firstHour, hour),
        Math.min(writtenTo, hour),
        isNewer ? poll.at() : newestAt,
        isNewer ? poll.outcome().wireName() : outcome,
        isNewer ? poll.until() : until,
        isNewer ? poll.detail() : detail,
        good,
        false,
        state,
        since);
  }

  /** The same once hours before one were written as complete. */
  SourceStanding written(long hour) {
    return new SourceStanding(
        layout, firstHour, hour, newestAt, outcome, until, detail, lastGoodAt, told, state, since);
  }

  /** The same after its state was written. */
  SourceStanding told(State now, Instant begun) {
    return new SourceStanding(
        layout,
        firstHour,
        writtenTo,
        newestAt,
        outcome,
        until,
        detail,
        lastGoodAt,
        true,
        now.wireName(),
        begun);
  }

  PollOutcome newestOutcome() {
    return PollOutcome.ofWireName(outcome)
        .orElseThrow(() -> new IllegalStateException("state names an unknown outcome: " + outcome));
  }

  private static long hourOf(Instant at) {
    return Math.floorDiv(at.toEpochMilli(), WatchedMinutes.HOUR);
  }
}
