package org.lantoa.search.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Cause;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Count;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.Scope;
import org.lantoa.model.SourceKey;
import org.lantoa.model.Tally;
import org.lantoa.model.registry.Campaign;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.registry.Tenure;
import org.lantoa.model.registry.Unit;
import org.lantoa.model.reported.GroupCounts;
import org.lantoa.model.reported.GroupMonth;
import org.lantoa.model.reported.Indicator;
import org.lantoa.model.reported.Indicators;
import org.lantoa.model.reported.ReportedFigure;
import org.lantoa.model.reported.ReportedMeasure;
import org.lantoa.model.reported.ReportingPeriod;
import org.lantoa.model.topic.Change;
import org.lantoa.model.topic.Gain;
import org.lantoa.model.topic.HourlyFigures;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.Total;

/** Records as the job would write them, of one commune under one province. */
public final class SampleRecords {
  private static final Instant REPORTED_AT = Instant.parse("2026-10-05T02:00:00Z");

  /** The page of the commune. */
  public static final SourceKey PAGE = SourceKey.parse("facebook:1001");

  private SampleRecords() {}

  /** The key of a post of the page. */
  public static PostKey key(int number) {
    return PostKey.parse(PAGE.text() + ':' + number);
  }

  /** A post of the campaign {@code dan-van-kheo}. */
  public static PostSummary post(
      int number, @Nullable String text, Instant publishedAt, Counts counts, long version) {
    return new PostSummary(
        key(number),
        ContentKind.STATUS,
        text,
        "https://www.facebook.com/1001/posts/" + number,
        publishedAt,
        publishedAt.plusSeconds(3600),
        null,
        counts,
        List.of("xa-an-hoa", "tinh"),
        List.of("dan-van-kheo"),
        version);
  }

  /** The same post, removed. */
  public static PostSummary removed(PostSummary post, Instant at) {
    return new PostSummary(
        post.post(),
        post.kind(),
        post.text(),
        post.permalink(),
        post.publishedAt(),
        post.observedAt(),
        at,
        post.counts(),
        post.path(),
        post.campaigns(),
        post.version() + 1);
  }

  /** The first gain of a post: all its known counts. */
  public static Gain firstGain(PostSummary post) {
    List<Change> changes =
        java.util.Arrays.stream(Measure.values())
            .filter(post.counts()::isKnown)
            .map(m -> first(m, post.counts().of(m).value().orElseThrow()))
            .toList();
    return new Gain(
        post.post(),
        post.publishedAt(),
        changes,
        post.publishedAt(),
        post.path(),
        post.campaigns(),
        post.version());
  }

  private static Change first(Measure measure, long count) {
    return new Change(measure, count, Cause.FIRST_SEEN, null);
  }

  /** What a scope gained in an hour. */
  public static HourlyFigures hour(Scope scope, Instant hour, long shares, long version) {
    return new HourlyFigures(scope, hour, Tally.of(Map.of(Measure.SHARES, shares)), 1, version);
  }

  /** The total of a scope. */
  public static Total total(Scope scope, Horizon horizon, long posts, Tally gains, long version) {
    return new Total(
        scope,
        horizon,
        Instant.parse("2026-02-01T00:00:00Z"),
        gains,
        posts,
        posts,
        posts,
        Tally.of(Map.of(Measure.SHARES, posts)),
        0,
        version);
  }

  /** An observation of a post. */
  public static Observation observation(int number, Instant publishedAt, Counts counts) {
    return new Observation(
        key(number),
        CountingOrigin.TEMPLATE,
        publishedAt,
        publishedAt.plusSeconds(3600),
        false,
        counts);
  }

  /** What a unit reported on received shares for a period, on 5 October 2026. */
  public static ReportedFigure reported(String unit, String period, Count value) {
    return new ReportedFigure(
        unit,
        "chia-se",
        ReportedMeasure.SHARES_RECEIVED,
        ReportingPeriod.parse(period),
        value,
        REPORTED_AT,
        null);
  }

  /** The totals of the sample page for a month, if it were a group. */
  public static GroupMonth groupMonth(YearMonth month, long posts) {
    GroupCounts counts =
        new GroupCounts(Count.of(posts), Count.UNKNOWN, Count.of(0), Count.of(posts * 3));
    return new GroupMonth(PAGE, month, counts, REPORTED_AT, null);
  }

  /** The one indicator of {@link #reported}. */
  public static Indicators indicators() {
    return new Indicators(
        List.of(new Indicator("chia-se", "Lượt chia sẻ", null, ReportedMeasure.SHARES_RECEIVED)));
  }

  /** A registry with the province, the commune, its page and the campaign. */
  public static Registry registry() {
    Unit province =
        new Unit("tinh", "Tỉnh", "province", "government", 1, List.of(), null, null, null);
    Unit commune =
        new Unit(
            "xa-an-hoa",
            "Xã An Hòa",
            "commune",
            "government",
            1,
            List.of(new Tenure("tinh", null, null)),
            null,
            null,
            null);
    Source page =
        new Source(
            PAGE,
            "UBND xã An Hòa",
            "UBND xã An Hòa",
            "https://anhoa.example.gov.vn/",
            CountingOrigin.TEMPLATE,
            60,
            List.of(),
            List.of(new Tenure("xa-an-hoa", null, null)));
    Campaign campaign =
        new Campaign(
            "dan-van-kheo",
            "Dân vận khéo",
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            "#DanVanKheo");
    return new Registry(
        Registry.DEFAULT_ZONE, List.of(province, commune), List.of(page), List.of(campaign));
  }
}
