package org.lantoa.dashboards.page;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.topic.Followers;
import org.lantoa.search.archive.CoverageSum;
import org.lantoa.search.archive.SourceHealth;

/**
 * How one source stands.
 *
 * @param key {@code platform:id}
 * @param platform where it is run
 * @param name its name
 * @param unit the unit that runs it, as units are organised today; null if none does
 * @param group whether others than the office post there too
 * @param state {@code token-invalid}, {@code permission-missing}, {@code not-read}, {@code late},
 *     {@code throttled}, {@code fresh}, {@code file} or {@code draft}
 * @param trouble whether figures of it are missing, or will be
 * @param since when it came to this state; null if no attempt to read it is known
 * @param lastGoodAt when it was last read to its end; null if never
 * @param until when a throttled source may be read again; null if not told, or not throttled
 * @param detail a stable code that says more, such as the permission that is missing; null if none
 * @param lastDay its coverage of the last 24 whole hours and the one that runs; null if nothing is
 *     known
 * @param lastWeek the same of the last 168
 * @param followers lượt theo dõi when they were last read; null if unknown
 * @param followersOn the day of that; null if unknown
 */
public record SourceLine(
    String key,
    String platform,
    String name,
    @Nullable Named unit,
    boolean group,
    String state,
    boolean trouble,
    @Nullable Instant since,
    @Nullable Instant lastGoodAt,
    @Nullable Instant until,
    @Nullable String detail,
    @Nullable CoverageSum lastDay,
    @Nullable CoverageSum lastWeek,
    @Nullable Long followers,
    @Nullable LocalDate followersOn) {

  static SourceLine of(
      SourceHealth health,
      @Nullable Named unit,
      @Nullable CoverageSum lastDay,
      @Nullable CoverageSum lastWeek,
      @Nullable Followers followers) {
    return new SourceLine(
        health.source().key().text(),
        health.source().key().platform().wireName(),
        health.source().name(),
        unit,
        health.source().isGroup(),
        health.standing().wireName(),
        health.standing().isTrouble(),
        health.since(),
        health.lastGoodAt(),
        health.until(),
        health.detail(),
        lastDay,
        lastWeek,
        followers == null ? null : Long.valueOf(followers.followers()),
        followers == null ? null : followers.day());
  }
}
