package org.lantoa.ingest.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Source;

/** Which source is read next. A source that is being read is given to nobody else. */
final class Agenda {
  /** No ordinary correction of a clock is larger. */
  private static final Duration SET_BACK = Duration.ofMinutes(5);

  private final Map<SourceKey, Entry> entries = new HashMap<>();

  private static final class Entry {
    private Source source;
    private Instant due;
    private Instant since;
    private boolean isTaken;
    private boolean isWanted = true;

    Entry(Source source, Instant due, Instant since) {
      this.source = source;
      this.due = due;
      this.since = since;
    }

    /** Not positive if it is due. A clock that was set back says nothing about when. */
    Duration pause(Instant now) {
      boolean wasSetBack = now.isBefore(since.minus(SET_BACK));
      return wasSetBack ? Duration.ZERO : Duration.between(now, due);
    }
  }

  /**
   * Takes over what the registry has now.
   *
   * @param first when a source that is new is read first
   */
  synchronized void update(List<Source> wanted, Instant now, Function<Source, Instant> first) {
    Set<SourceKey> keys = new HashSet<>();
    for (Source source : wanted) {
      keys.add(source.key());
      Entry entry =
          entries.computeIfAbsent(source.key(), key -> new Entry(source, first.apply(source), now));
      entry.source = source;
      entry.isWanted = true;
    }
    entries.forEach((key, entry) -> entry.isWanted = keys.contains(key));
    entries.values().removeIf(entry -> !entry.isWanted && !entry.isTaken);
  }

  /** How many of some sources are not on it. */
  synchronized int missing(List<Source> wanted) {
    return (int) wanted.stream().filter(source -> !entries.containsKey(source.key())).count();
  }

  /** The source that is due longest; it is taken until it is done. */
  synchronized Optional<Source> take(Instant now) {
    Optional<Entry> next =
        entries.values().stream()
            .filter(entry -> !entry.isTaken && entry.pause(now).compareTo(Duration.ZERO) <= 0)
            .min(Comparator.comparing(entry -> entry.due));
    next.ifPresent(entry -> entry.isTaken = true);
    return next.map(entry -> entry.source);
  }

  /** A source was read; it is due again at an instant. */
  synchronized void done(SourceKey key, Instant now, Instant due) {
    Entry entry = entries.get(key);
    if (entry != null) {
      entry.isTaken = false;
      entry.due = due;
      entry.since = now;
      if (!entry.isWanted) {
        entries.remove(key);
      }
    }
  }

  /** Something changed: a source is due at an instant, if not before. */
  synchronized void hasten(SourceKey key, Instant due) {
    Entry entry = entries.get(key);
    if (entry != null && entry.due.isAfter(due)) {
      entry.due = due;
    }
  }

  /** How long nothing is due, at most so long. */
  synchronized Duration pause(Instant now, Duration most) {
    return entries.values().stream()
        .filter(entry -> !entry.isTaken)
        .map(entry -> entry.pause(now))
        .filter(pause -> pause.compareTo(most) < 0)
        .min(Comparator.naturalOrder())
        .orElse(most);
  }

  /** How many sources are read. */
  synchronized int size() {
    return entries.size();
  }
}
