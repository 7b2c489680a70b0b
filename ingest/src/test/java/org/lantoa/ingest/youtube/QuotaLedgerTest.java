package org.lantoa.ingest.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.ingest.testing.TestingClock;
import org.lantoa.model.topic.PollOutcome;

class QuotaLedgerTest {
  private static final Instant WINTER_NOON = Instant.parse("2026-11-26T20:00:00Z");
  private static final Instant WINTER_MIDNIGHT = Instant.parse("2026-11-27T08:00:00Z");

  @TempDir private Path folder;
  private final TestingClock clock = new TestingClock(WINTER_NOON);

  private QuotaLedger ledger(int dailyUnits) {
    return new QuotaLedger(folder.resolve("quota").resolve("key.units"), dailyUnits, clock);
  }

  private void write(String text) throws Exception {
    Path file = folder.resolve("quota").resolve("key.units");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static SourceException refusal(QuotaLedger ledger) {
    return catchThrowableOfType(SourceException.class, ledger::spend);
  }

  @Test
  void refusesWhenTheDayIsSpentAndTellsWhenTheNextBegins() throws Exception {
    QuotaLedger ledger = ledger(2);
    ledger.spend();
    ledger.spend();
    SourceException refusal = refusal(ledger);
    assertThat(refusal.outcome()).isEqualTo(PollOutcome.THROTTLED);
    assertThat(refusal.detail()).isEqualTo("daily-quota");
    assertThat(refusal.until()).isEqualTo(WINTER_MIDNIGHT);
    clock.set(WINTER_MIDNIGHT.minusMillis(1));
    assertThat(refusal(ledger)).isNotNull();
    clock.set(WINTER_MIDNIGHT);
    ledger.spend();
    ledger.spend();
    assertThat(refusal(ledger).until()).isEqualTo(WINTER_MIDNIGHT.plus(Duration.ofHours(24)));
  }

  @Test
  void countsOnAfterARestart() throws Exception {
    ledger(3).spend();
    ledger(3).spend();
    ledger(3).spend();
    assertThat(refusal(ledger(3)).detail()).isEqualTo("daily-quota");
    ledger(4).spend();
  }

  @Test
  void knowsThatDaysOfAClockChangeAreShorterAndLonger() throws Exception {
    clock.set(Instant.parse("2027-03-14T08:30:00Z"));
    QuotaLedger spring = ledger(1);
    spring.spend();
    assertThat(refusal(spring).until()).isEqualTo(Instant.parse("2027-03-15T07:00:00Z"));
    clock.set(Instant.parse("2027-11-07T07:00:00Z"));
    spring.spend();
    assertThat(refusal(spring).until()).isEqualTo(Instant.parse("2027-11-08T08:00:00Z"));
  }

  @Test
  void believesThePlatformThatTheQuotaIsSpent() throws Exception {
    QuotaLedger ledger = ledger(10_000);
    ledger.spend();
    assertThat(ledger.exhausted().until()).isEqualTo(WINTER_MIDNIGHT);
    assertThat(refusal(ledger)).isNotNull();
    assertThat(refusal(ledger(10_000)).until()).isEqualTo(WINTER_MIDNIGHT);
    clock.set(WINTER_MIDNIGHT);
    ledger.spend();
  }

  @Test
  void forgetsNothingWhenTheClockIsSetBack() throws Exception {
    QuotaLedger ledger = ledger(2);
    ledger.spend();
    clock.move(Duration.ofHours(-24));
    ledger.spend();
    assertThat(refusal(ledger)).isNotNull();
    assertThat(refusal(ledger(2))).isNotNull();
  }

  @Test
  void takesADamagedFileForASpentDay() throws Exception {
    for (String damaged : new String[] {"", "2026-11-26", "2026-13-99 4\n", "ngày mai 4\n"}) {
      write(damaged);
      assertThat(refusal(ledger(5)).until()).as(damaged).isEqualTo(WINTER_MIDNIGHT);
    }
    clock.set(WINTER_MIDNIGHT);
    ledger(5).spend();
    write("2026-11-27 4\n");
    ledger(5).spend();
    assertThat(refusal(ledger(5))).isNotNull();
  }

  @Test
  void allowsNothingThatItCannotWriteDown() throws Exception {
    Files.writeString(folder.resolve("quota"), "a file where the folder should be");
    SourceException refusal = refusal(ledger(5));
    assertThat(refusal.outcome()).isEqualTo(PollOutcome.UNAVAILABLE);
    assertThat(refusal.detail()).startsWith("quota-ledger-un");
  }

  @Test
  void spendsNothingOnAnInterruptedThread() throws Exception {
    Thread.currentThread().interrupt();
    assertThat(catchThrowableOfType(InterruptedException.class, () -> ledger(1).spend()))
        .isNotNull();
    ledger(1).spend();
  }
}
