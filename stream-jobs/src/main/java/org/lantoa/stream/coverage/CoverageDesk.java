package org.lantoa.stream.coverage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.topic.Coverage;
import org.lantoa.model.topic.Followers;
import org.lantoa.model.topic.Poll;
import org.lantoa.model.topic.SourceState;

/** Takes the polls of one source and writes what follows from them as log time passes. */
final class CoverageDesk {
  /** How late, in log time, a poll may come; one that comes later changes nothing. */
  static final Duration MEMORY = Duration.ofDays(31);

  /** By how much good minutes outlive that and the bound, within which they cover later hours. */
  private static final Duration MARGIN = Duration.ofDays(3);

  private final SourceKey key;
  private final @Nullable Source source;
  private final Registry.Lookup registry;
  private final CoverageState state;
  private final CoverageOutputs outputs;

  CoverageDesk(
      SourceKey key, Registry.Lookup registry, CoverageState state, CoverageOutputs outputs) {
    this.key = key;
    this.registry = registry;
    this.source = registry.source(key).filter(CoverageDesk::isWatched).orElse(null);
    this.state = state;
    this.outputs = outputs;
  }

  private static boolean isWatched(Source source) {
    return !source.isDraft() && source.origin() == CountingOrigin.API;
  }

  /**
   * Takes an attempt to read the source.
   *
   * @param now log time in milliseconds; {@link Long#MIN_VALUE} before the first tick
   * @return false if it came too late to change anything
   */
  boolean take(Poll poll, long now) {
    if (now != Long.MIN_VALUE && poll.at().isBefore(Instant.ofEpochMilli(now).minus(MEMORY))) {
      return false;
    }
    SourceStanding before = state.standing();
    state.keep(before == null ? SourceStanding.first(poll) : before.after(poll));
    if (poll.outcome().isGood()) {
      state.addGoodMinute(WatchedMinutes.firstCovered(poll.at().toEpochMilli()));
    }
    if (source != null && poll.followers() != null) {
      read(poll.at(), poll.followers());
    }
    return true;
  }

  private void read(Instant at, long followers) {
    LocalDate day = registry.dayOf(at);
    FollowersRead before = state.followers(day);
    if (before == null || !at.isBefore(before.readAt())) {
      state.keep(day, new FollowersRead(at, followers));
      outputs.followers(new Followers(key, day, followers, at, outputs.version()));
    }
  }

  /**
   * Writes the hours that are over and not written yet, the hour that runs, and the state if it
   * changed.
   *
   * @param now log time in milliseconds
   * @return when the state changes next without another poll, in milliseconds of log time; {@link
   *     Long#MAX_VALUE} if it does not
   */
  long pass(long now) {
    SourceStanding standing = state.standing();
    if (standing == null) {
      return Long.MAX_VALUE;
    }
    if (source == null) {
      state.keep(standing.written(Math.max(standing.writtenTo(), whileUncounted(standing, now))));
      forget(now, Duration.ZERO);
      return Long.MAX_VALUE;
    }
    SourceStanding told = tell(write(standing, now, source), Instant.ofEpochMilli(now), source);
    state.keep(told);
    // Only after writing: log time may have gone far since the last pass.
    forget(now, Duration.ofMinutes(source.boundMinutes()));
    Instant end = StateJudge.end(told, source.boundMinutes());
    return end == null || end.toEpochMilli() <= now ? Long.MAX_VALUE : end.toEpochMilli();
  }

  /**
   * The first hour to write should the source count again. One that never did may only wait for the
   * registry, so its hours are kept as long as its polls; one that did was taken out of it.
   */
  private static long whileUncounted(SourceStanding standing, long now) {
    boolean neverCounted = standing.state().isEmpty();
    return Math.floorDiv(neverCounted ? now - MEMORY.toMillis() : now, WatchedMinutes.HOUR);
  }

  private void forget(long now, Duration bound) {
    Instant oldest = Instant.ofEpochMilli(now).minus(MEMORY).minus(bound).minus(MARGIN);
    state.forgetBefore(oldest.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  private SourceStanding write(SourceStanding standing, long now, Source watched) {
    long running = Math.floorDiv(now, WatchedMinutes.HOUR);
    for (long hour = standing.writtenTo(); hour < running; hour++) {
      write(hour, Coverage.MINUTES, watched);
    }
    int minutes = (int) (Math.floorMod(now, WatchedMinutes.HOUR) / WatchedMinutes.MINUTE);
    if (minutes > 0 && running >= standing.firstHour()) {
      write(running, minutes, watched);
    }
    return standing.written(Math.max(standing.writtenTo(), running));
  }

  private void write(long hour, int minutes, Source watched) {
    int covered = WatchedMinutes.covered(state::goodMinutes, hour, minutes, watched.boundMinutes());
    outputs.coverage(
        new Coverage(
            key,
            Instant.ofEpochMilli(hour * WatchedMinutes.HOUR),
            covered,
            minutes,
            outputs.version()));
  }

  private SourceStanding tell(SourceStanding standing, Instant now, Source watched) {
    StateJudge.Verdict verdict = StateJudge.judge(standing, now, watched.boundMinutes());
    if (standing.told() && standing.state().equals(verdict.state().wireName())) {
      return standing;
    }
    outputs.state(
        new SourceState(
            key,
            verdict.state(),
            verdict.since(),
            standing.lastGoodAt(),
            standing.until(),
            StateJudge.detail(standing, verdict.state()),
            now,
            outputs.version()));
    return standing.told(verdict.state(), verdict.since());
  }
}
