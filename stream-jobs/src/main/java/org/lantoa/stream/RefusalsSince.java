package org.lantoa.stream;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.lantoa.stream.ledger.LedgerOperator;
import org.lantoa.stream.refusals.ToldRefusals;
import org.lantoa.stream.registry.RegistryVersions;

/**
 * Which refusals a job tells that builds a generation of outputs beside another job, which goes on
 * and has told what it refused. All refusals go to one topic, so a job that tells all of them again
 * would drown the new ones.
 *
 * @param at log time: about each record that stands in the log before it the other job has decided.
 *     A record may wait 10 minutes, so this is at least 10 minutes before the log time that the
 *     other job had in a complete checkpoint
 * @param registryOffset the newest registry version when the other job began from the log's
 *     beginning; −1 if none or not known. What a version since then let count was not refused by
 *     the other job, so it is told whenever it stands in the log
 */
public record RefusalsSince(Instant at, long registryOffset) {
  private static final char SEPARATOR = '@';

  /**
   * For a job beside one that has read up to a log time.
   *
   * @param logTime of the other job in its newest complete checkpoint
   */
  public static RefusalsSince besideOneAt(Instant logTime, long registryOffset) {
    return new RefusalsSince(logTime.minus(LedgerOperator.PATIENCE), registryOffset);
  }

  /**
   * Reads {@code INSTANT@OFFSET}, or {@code INSTANT} alone where the registry version is not known.
   *
   * @throws IllegalArgumentException if it has another form
   */
  static RefusalsSince parse(String text) {
    int end = text.indexOf(SEPARATOR);
    try {
      return end < 0
          ? new RefusalsSince(Instant.parse(text), -1)
          : new RefusalsSince(
              Instant.parse(text.substring(0, end)), Long.parseLong(text.substring(end + 1)));
    } catch (DateTimeParseException | NumberFormatException malformed) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is not an instant and a registry version; write for example"
              + " 2026-01-31T02:00:00Z@4",
          malformed);
    }
  }

  /** What need not be told. The versions are read now: later ones decide about later records. */
  ToldRefusals told(RegistryVersions registry) {
    ToldRefusals told = ToldRefusals.before(at);
    registry.readAll(registryOffset, told::mayHaveCountedBy);
    return told;
  }
}
