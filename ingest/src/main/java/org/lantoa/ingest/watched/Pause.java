package org.lantoa.ingest.watched;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time between two tries while something keeps all files from being imported: 5 seconds, each
 * time twice as long, at most 5 minutes, because every try that fails half way appends again.
 */
final class Pause {
  private static final Logger LOG = LoggerFactory.getLogger(Pause.class);
  static final Duration FIRST = Duration.ofSeconds(5);
  static final Duration LONGEST = Duration.ofMinutes(5);

  private final InstantSource clock;
  private final Consumer<String> teller;
  private final Messages messages;
  private Duration length = FIRST;
  private @Nullable Instant begin;

  // Read by health checks while a try waits for a broker that is away.
  private volatile @Nullable Trouble trouble;

  Pause(InstantSource clock, Consumer<String> teller, Messages messages) {
    this.clock = clock;
    this.teller = teller;
    this.messages = messages;
  }

  Optional<Trouble> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** Whether to try now. A clock that was set back ends it: nobody can say how long it lasted. */
  boolean isOver() {
    Instant now = clock.instant();
    return begin == null || now.isBefore(begin) || !now.isBefore(begin.plus(length));
  }

  /** A try failed; the operator is told once. */
  void begin(Trouble found) {
    Duration doubled = length.multipliedBy(2);
    boolean isFirst = trouble == null;
    length = isFirst ? FIRST : doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    begin = clock.instant();
    if (trouble != found) {
      LOG.warn("files of the watched folder wait: {}", found.problem());
      teller.accept(messages.text("trouble." + found.code()));
    }
    trouble = found;
  }

  /** A try went well. */
  void end() {
    begin = null;
    length = FIRST;
    if (trouble != null) {
      LOG.info("files of the watched folder are imported again");
      teller.accept(messages.text("told.again"));
    }
    trouble = null;
  }
}
