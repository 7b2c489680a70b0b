package org.lantoa.local.cli;

import java.time.Duration;
import java.time.Instant;

/**
 * Shows how far long work is: one line that is drawn anew on a terminal, a plain line every few
 * seconds elsewhere.
 */
final class Progress implements AutoCloseable {
  private static final Duration PLAIN_EVERY = Duration.ofSeconds(5);
  private static final String CLEAR_LINE = "\r\u001B[K";

  private final Terminal terminal;
  private Instant lastPlain;
  private boolean drawn;

  Progress(Terminal terminal) {
    this.terminal = terminal;
    this.lastPlain = terminal.clock().instant();
  }

  /** Shows where the work is now. */
  synchronized void at(String key, Object... arguments) {
    if (terminal.interactive()) {
      terminal.err().print(CLEAR_LINE + terminal.text(key, arguments));
      terminal.err().flush();
      drawn = true;
    } else if (!terminal.clock().instant().isBefore(lastPlain.plus(PLAIN_EVERY))) {
      lastPlain = terminal.clock().instant();
      terminal.note(key, arguments);
    }
  }

  /** Prints a note that stays, above the line that is drawn anew. */
  synchronized void note(String key, Object... arguments) {
    clear();
    terminal.note(key, arguments);
  }

  /** As {@link #note}, with a finished text. */
  synchronized void line(String text) {
    clear();
    terminal.line(text);
  }

  private void clear() {
    if (drawn) {
      terminal.err().print(CLEAR_LINE);
      terminal.err().flush();
      drawn = false;
    }
  }

  @Override
  public synchronized void close() {
    clear();
  }
}
