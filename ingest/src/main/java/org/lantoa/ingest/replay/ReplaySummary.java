package org.lantoa.ingest.replay;

/**
 * What a replay came to.
 *
 * @param refused records that the job refused for their source or owner and that are still known; 0
 *     or more
 * @param replayed of these, how many were appended anew, or would be
 * @param stillRefused of these, how many the job would refuse again
 * @param gone of these, how many are not needed: they were replayed before, or a newer content of
 *     the same post stands behind them or has replaced them
 */
public record ReplaySummary(long refused, long replayed, long stillRefused, long gone) {}
