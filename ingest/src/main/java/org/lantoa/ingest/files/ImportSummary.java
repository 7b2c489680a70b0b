package org.lantoa.ingest.files;

/**
 * What an import came to. {@code rows = accepted + duplicates + conflicting + refused}. The sums
 * are over the newest known count of each distinct accepted post, as totals will show them when the
 * log held nothing of these posts before; unknown counts take part in no sum.
 *
 * @param rows rows with anything in them, the header excepted
 * @param accepted rows that became observations
 * @param duplicates rows that say what an earlier row said
 * @param conflicting rows that contradict an earlier row of the same post and instant
 * @param refused rows that could not be understood or may not be published
 * @param posts distinct posts among the accepted rows
 * @param sources distinct sources among the accepted rows
 * @param shares sum of shares
 * @param comments sum of comments
 * @param reactions sum of reactions
 */
public record ImportSummary(
    long rows,
    long accepted,
    long duplicates,
    long conflicting,
    long refused,
    long posts,
    long sources,
    long shares,
    long comments,
    long reactions) {

  /** The summary as one JSON object with exactly these ten fields. */
  public String toJson() {
    return "{\"rows\":"
        + rows
        + ",\"accepted\":"
        + accepted
        + ",\"duplicates\":"
        + duplicates
        + ",\"conflicting\":"
        + conflicting
        + ",\"refused\":"
        + refused
        + ",\"posts\":"
        + posts
        + ",\"sources\":"
        + sources
        + ",\"shares\":"
        + shares
        + ",\"comments\":"
        + comments
        + ",\"reactions\":"
        + reactions
        + "}";
  }
}
