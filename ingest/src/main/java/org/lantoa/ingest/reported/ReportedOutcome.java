package org.lantoa.ingest.reported;

import java.util.List;

/**
 * What an import of reported figures came to; {@code rows} is the sum of the others.
 *
 * @param rows rows with anything in them, the header excepted
 * @param recorded figures that were not there before
 * @param corrected figures that replaced a differing one
 * @param unchanged figures that stand there already, so that nothing was appended
 * @param empty rows that report nothing yet
 * @param duplicates rows that say what an earlier row said
 * @param conflicting rows that contradict another row of the same figure: none of them counts
 * @param refused rows that could not be understood
 * @param notes what a reader of these numbers must know, corrections among it, in the request's
 *     language
 */
public record ReportedOutcome(
    long rows,
    long recorded,
    long corrected,
    long unchanged,
    long empty,
    long duplicates,
    long conflicting,
    long refused,
    List<String> notes) {

  /** Copies the list. */
  public ReportedOutcome {
    notes = List.copyOf(notes);
  }

  /** The numbers as one JSON object with exactly these eight fields. */
  public String toJson() {
    return "{\"rows\":"
        + rows
        + ",\"recorded\":"
        + recorded
        + ",\"corrected\":"
        + corrected
        + ",\"unchanged\":"
        + unchanged
        + ",\"empty\":"
        + empty
        + ",\"duplicates\":"
        + duplicates
        + ",\"conflicting\":"
        + conflicting
        + ",\"refused\":"
        + refused
        + "}";
  }
}
