package org.lantoa.ingest.youtube;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.model.topic.PollOutcome;

/**
 * How many units of its daily quota a key has spent. A unit is written down, durably, before the
 * call that costs it: a crash between the two counts a unit that was not spent, never the other way
 * round. The file holds one line, the day and its units.
 */
final class QuotaLedger {
  /** Google's documentation: "Daily quotas reset at midnight Pacific Time". */
  static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

  /** What a throttled reading is told when the day's units are spent. */
  static final String SPENT = "daily-quota";

  private static final Duration EARLY = Duration.ofHours(1);
  private static final Pattern LINE =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}) ([0-9]{1,9})\n");

  private final Path file;
  private final int dailyUnits;
  private final InstantSource clock;
  private @Nullable Page page;

  /** What one day spent. */
  private record Page(LocalDate day, int units) {}

  /**
   * A ledger.
   *
   * @param file where it is kept; it and its folder need not be there
   * @param dailyUnits what a day may cost
   * @param clock tells the day
   */
  QuotaLedger(Path file, int dailyUnits, InstantSource clock) {
    this.file = file;
    this.dailyUnits = dailyUnits;
    this.clock = clock;
  }

  /**
   * Counts one unit; returns if it may be spent.
   *
   * @throws SourceException if the day's units are spent, or if it could not be written down
   */
  synchronized void spend() throws SourceException, InterruptedException {
    if (Thread.interrupted()) {
      throw interrupted();
    }
    Page today = today();
    if (today.units >= dailyUnits) {
      throw spent(today.day);
    }
    turnTo(new Page(today.day, today.units + 1));
  }

  /**
   * Whether a platform that says that the quota is spent may mean the day before: little of this
   * day's was, and it has only begun. The call may have come in before midnight, the platform's own
   * reset may lag, this machine's clock may be fast.
   */
  synchronized boolean mayBeOfYesterday() throws SourceException, InterruptedException {
    Page today = today();
    Instant begun = today.day.atStartOfDay(PACIFIC).toInstant();
    return today.units < dailyUnits / 2 && clock.instant().isBefore(begun.plus(EARLY));
  }

  /** The platform says that the quota is spent, whatever was counted here. */
  synchronized SourceException exhausted() throws SourceException, InterruptedException {
    Page today = today();
    turnTo(new Page(today.day, Math.max(today.units, dailyUnits)));
    return spent(today.day);
  }

  private static SourceException spent(LocalDate day) {
    return SourceException.throttled(SPENT, day.plusDays(1).atStartOfDay(PACIFIC).toInstant());
  }

  private Page today() throws SourceException, InterruptedException {
    LocalDate day = clock.instant().atZone(PACIFIC).toLocalDate();
    Page newest = page;
    if (newest == null) {
      newest = read(day);
    }
    // A page of a later day was written by a clock that was set back since: its units stay counted.
    return newest.day.isBefore(day) ? new Page(day, 0) : new Page(day, newest.units);
  }

  private Page read(LocalDate day) throws SourceException, InterruptedException {
    try {
      Matcher line = LINE.matcher(Files.readString(file, StandardCharsets.US_ASCII));
      return line.matches()
          ? new Page(LocalDate.parse(line.group(1)), Integer.parseInt(line.group(2)))
          : damaged(day);
    } catch (NoSuchFileException neverSpent) {
      return new Page(day, 0);
    } catch (CharacterCodingException | DateTimeParseException noLedger) {
      return damaged(day);
    } catch (IOException failed) {
      throw failure("quota-ledger-unreadable", failed);
    }
  }

  // Any number might have stood there: it counts as all that the day has, and the next begins anew.
  private Page damaged(LocalDate day) throws SourceException, InterruptedException {
    Page all = new Page(day, dailyUnits);
    turnTo(all);
    return all;
  }

  private void turnTo(Page next) throws SourceException, InterruptedException {
    Path folder = file.toAbsolutePath().getParent();
    Path written = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(folder);
      try (FileOutputStream out = new FileOutputStream(written.toFile())) {
        out.write((next.day + " " + next.units + "\n").getBytes(StandardCharsets.US_ASCII));
        out.getFD().sync();
      }
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
        entry.force(true);
      }
      page = next;
    } catch (IOException failed) {
      throw failure("quota-ledger-unwritable", failed);
    }
  }

  private static SourceException failure(String code, IOException failed)
      throws InterruptedException {
    if (failed instanceof ClosedByInterruptException) {
      Thread.interrupted();
      throw interrupted();
    }
    return SourceException.of(PollOutcome.UNAVAILABLE, code, failed);
  }

  private static InterruptedException interrupted() {
    return new InterruptedException("interrupted before a call");
  }
}
