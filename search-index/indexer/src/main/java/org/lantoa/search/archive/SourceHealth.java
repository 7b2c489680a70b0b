package org.lantoa.search.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.topic.SourceState;

/**
 * How a source of the registry stands, as whoever looks now must see it.
 *
 * @param source the source
 * @param standing in short
 * @param since when it came to this; absent where no attempt to read it is known
 * @param state what the job said last; absent where no attempt to read it is known, and for sources
 *     that no interface reads
 */
public record SourceHealth(
    Source source, SourceStanding standing, @Nullable Instant since, @Nullable SourceState state) {

  /**
   * By how much the job's answer may be behind. A source that was fresh and whose newest good poll
   * has become too old longer ago than this is late, whatever the job said last: it may have
   * stopped, and then nobody would say it.
   */
  static final Duration GRACE = Duration.ofMinutes(3);

  /** How all sources of a registry stand, in its order. */
  public static List<SourceHealth> of(
      Registry registry, Map<SourceKey, SourceState> states, Instant now) {
    return registry.sources().stream()
        .map(source -> of(source, states.get(source.key()), now))
        .toList();
  }

  private static SourceHealth of(Source source, @Nullable SourceState state, Instant now) {
    if (source.isDraft()) {
      return new SourceHealth(source, SourceStanding.DRAFT, null, null);
    }
    if (source.origin() != CountingOrigin.API) {
      return new SourceHealth(source, SourceStanding.FILE_FED, null, null);
    }
    if (state == null) {
      return new SourceHealth(source, SourceStanding.NOT_READ, null, null);
    }
    SourceStanding standing = SourceStanding.of(state.state());
    Instant good = state.lastGoodAt();
    if (standing == SourceStanding.FRESH && good != null) {
      Instant end = good.plus(Duration.ofMinutes(source.boundMinutes()));
      if (now.isAfter(end.plus(GRACE))) {
        return new SourceHealth(source, SourceStanding.LATE, end, state);
      }
    }
    return new SourceHealth(source, standing, state.since(), state);
  }

  /** The newest complete good poll; absent if none is known. */
  public @Nullable Instant lastGoodAt() {
    return state == null ? null : state.lastGoodAt();
  }

  /** When a throttled source may be read again; absent if not told, or not throttled. */
  public @Nullable Instant until() {
    return state == null || standing != SourceStanding.THROTTLED ? null : state.until();
  }

  /** The stable code that says more; absent if there is no more to say. */
  public @Nullable String detail() {
    return state == null ? null : state.detail();
  }
}
