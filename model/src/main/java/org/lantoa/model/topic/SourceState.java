package org.lantoa.model.topic;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.SourceKey;

/**
 * How a source stands, by its polls so far.
 *
 * @param source the source
 * @param state in short
 * @param since when it came to this state
 * @param lastGoodAt its newest complete good poll; absent if there was none
 * @param until when a throttled source may be read again; absent if not told, or not throttled
 * @param detail the stable code of its newest poll, or that poll's outcome where the state does not
 *     tell it; absent if there is no more to say
 * @param asOf the instant of log time for which this holds
 * @param version decides which record of the same id is newer
 */
public record SourceState(
    SourceKey source,
    State state,
    Instant since,
    @Nullable Instant lastGoodAt,
    @Nullable Instant until,
    @Nullable String detail,
    Instant asOf,
    long version)
    implements SourceRecord {

  /** A source's state in short. */
  public enum State {
    /** The newest good poll is younger than the source's bound. */
    FRESH("fresh"),
    /** It is not, or there was none. */
    LATE("late"),
    /** The newest poll was not allowed; it may go on later by itself. */
    THROTTLED("throttled"),
    /** The newest poll was refused for its token; someone must renew it. */
    TOKEN_INVALID("token-invalid"),
    /** The newest poll was refused for a permission that is missing. */
    PERMISSION_MISSING("permission-missing");

    private final String wireName;

    State(String wireName) {
      this.wireName = wireName;
    }

    /** The name used in topics and indices. */
    public String wireName() {
      return wireName;
    }

    /** Finds a state by its wire name. */
    public static Optional<State> ofWireName(String name) {
      return Arrays.stream(values()).filter(s -> s.wireName.equals(name)).findFirst();
    }
  }

  /** The deterministic id: the source. */
  @Override
  public String id() {
    return source.text();
  }
}
