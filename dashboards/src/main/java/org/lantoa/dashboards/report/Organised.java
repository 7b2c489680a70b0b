package org.lantoa.dashboards.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By which organisation of units a report counts posts that were published in the past. */
public enum Organised {
  /** A post counts for the units that its source was under when it was published. */
  THEN,
  /** A post counts for the units that its source is under today. */
  NOW;

  /** As addresses, commands and JSON write it: {@code then} or {@code now}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one with a code. */
  public static Optional<Organised> ofCode(String code) {
    return Arrays.stream(values()).filter(organised -> organised.code().equals(code)).findFirst();
  }

  @Override
  public String toString() {
    return code();
  }
}
