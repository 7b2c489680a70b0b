package org.lantoa.local.simulator.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The units that are spent in a day, which ends at midnight Pacific. Thread-safe. */
public final class UnitLedger {
  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

  private final int units;
  private LocalDate day = LocalDate.MIN;
  private int spent;

  /** A ledger of so many units a day. */
  public UnitLedger(int units) {
    this.units = units;
  }

  /**
   * How it stands after a call.
   *
   * @param isSpent whether the call gets no answer
   * @param again whether the one before got none either
   */
  public record Standing(boolean isSpent, boolean again) {}

  /** Spends a unit; failed calls cost too. */
  public synchronized Standing spend(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, PACIFIC);
    if (!today.equals(day)) {
      day = today;
      spent = 0;
    }
    spent = Math.min(spent + 1, units + 2);
    return new Standing(spent > units, spent > units + 1);
  }
}
