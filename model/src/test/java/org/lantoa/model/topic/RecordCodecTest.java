package org.lantoa.model.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

final class RecordCodecTest {
  private static final PostKey POST = PostKey.parse("facebook:246675545449582:1649696485147474");
  private static final Instant PUBLISHED = Instant.parse("2026-01-31T01:02:03Z");
  private static final Instant OBSERVED = Instant.parse("2026-01-31T02:00:00.250Z");
  private static final String OBSERVATION =
      """
      {"v":1,"type":"counts","post":"facebook:246675545449582:1649696485147474","origin":"uci",
      "publishedAt":"2026-01-31T01:02:03Z","observedAt":"2026-01-31T02:00:00.250Z",
      "counts":{"shares":0,"comments":null,"reactions":529,"views":null,"love":92}}""";

  @Test
  void keepsUnknownCountsUnknownAndZeroZero() throws Exception {
    Observation read = (Observation) RecordCodec.OBSERVATIONS.read(bytes(OBSERVATION));

    assertThat(read.counts().of(Measure.SHARES)).isEqualTo(Count.of(0));
    assertThat(read.counts().of(Measure.COMMENTS)).isEqualTo(Count.UNKNOWN);
    assertThat(read.counts().of(Measure.REACTIONS)).isEqualTo(Count.of(529));
    assertThat(read.counts().of(Measure.LOVE)).isEqualTo(Count.of(92));
    assertThat(read.counts().of(Measure.LIKE)).isEqualTo(Count.UNKNOWN);
    assertThat(read.observedAt()).isEqualTo(OBSERVED);
  }

  @Test
  void writesWhatItReads() throws Exception {
    Counts counts = Counts.of(Map.of(Measure.SHARES, Count.of(0), Measure.LOVE, Count.of(3)));
    roundTrip(
        RecordCodec.OBSERVATIONS,
        new Observation(POST, CountingOrigin.API, PUBLISHED, OBSERVED, false, counts));
    roundTrip(
        RecordCodec.OBSERVATIONS,
        new Observation(POST, CountingOrigin.API, PUBLISHED, OBSERVED, true, Counts.unknown()));
    roundTrip(RecordCodec.OBSERVATIONS, new Tick(Instant.parse("2026-01-31T02:00:00Z")));
    roundTrip(
        RecordCodec.CONTENTS,
        new Content(POST, ContentKind.VIDEO, "Dân vận khéo\n#DânVận", null, PUBLISHED, OBSERVED));
    roundTrip(
        RecordCodec.POST_GAINS,
        new Gain(
            POST,
            OBSERVED,
            List.of(
                new Change(Measure.SHARES, 4, Cause.GROWTH, PUBLISHED),
                new Change(Measure.COMMENTS, -1, Cause.CORRECTION, PUBLISHED)),
            PUBLISHED,
            List.of("xa-1", "tinh"),
            List.of("dan-van-kheo"),
            (7L << 32) + 1));
    roundTrip(
        RecordCodec.POSTS,
        new PostSummary(
            POST,
            ContentKind.OTHER,
            null,
            "https://www.facebook.com/1/posts/2",
            PUBLISHED,
            OBSERVED,
            OBSERVED,
            counts,
            List.of("tinh"),
            List.of(),
            1));
    roundTrip(
        RecordCodec.HOURLY,
        new HourlyFigures(
            Scope.campaignUnit("dan-van-kheo", "tinh"),
            Instant.parse("2026-01-31T02:00:00Z"),
            Tally.of(Map.of(Measure.SHARES, -3L, Measure.WOW, 2L)),
            5,
            9));
    roundTrip(
        RecordCodec.TOTALS,
        new Total(
            Scope.source(POST.source()),
            Horizon.WEEK,
            Instant.parse("2026-01-31T02:00:00Z"),
            Tally.of(Map.of(Measure.REACTIONS, 12L)),
            1,
            2,
            3,
            Tally.of(Map.of(Measure.REACTIONS, 2L)),
            1,
            9));
    roundTrip(
        RecordCodec.REJECTED,
        new Rejection(OBSERVED, Rejection.Stage.INGEST, "unknown-source", "…", Map.of("row", "7")));
  }

  @Test
  void abbreviationsTravelWithTheRegistryAndAreLeftOutWhereThereAreNone() throws Exception {
    Registry none = Registry.empty();
    Registry some =
        new Registry(
            none.zone(),
            List.of(),
            List.of(),
            List.of(),
            List.of("UBND = Ủy ban nhân dân", "NTM = nông thôn mới"));
    roundTrip(RecordCodec.REGISTRY, some);
    assertThat(new String(RecordCodec.REGISTRY.write(none), StandardCharsets.UTF_8))
        .doesNotContain("abbreviations");
  }

  @Test
  void writesAWholeRegistry() throws Exception {
    LocalDate end = LocalDate.parse("2025-06-30");
    roundTrip(
        RecordCodec.REGISTRY,
        new Registry(
            Registry.DEFAULT_ZONE,
            List.of(
                new Unit("tinh", "Tỉnh", "province", "party", 1, List.of(), null, null, null),
                new Unit(
                    "huyen-a",
                    "Huyện A",
                    "district",
                    "party",
                    1,
                    List.of(new Tenure("tinh", null, end)),
                    null,
                    end,
                    "tinh")),
            List.of(
                new Source(
                    new SourceKey(POST.platform(), POST.sourceId()),
                    "Trang tỉnh",
                    null,
                    null,
                    CountingOrigin.UCI,
                    60,
                    List.of("tinh.official"),
                    List.of(new Tenure("tinh", null, null)))),
            List.of(
                new Campaign(
                    "dan-van-kheo",
                    "Dân vận khéo",
                    LocalDate.parse("2026-01-01"),
                    LocalDate.parse("2026-12-31"),
                    "#DanVanKheo"))));
  }

  @Test
  void doesNotLetAReadingWithoutTextTakeTheKeyOfOneWithText() {
    Content texted = new Content(POST, ContentKind.VIDEO, "Chào", null, PUBLISHED, OBSERVED);
    Content untexted = new Content(POST, ContentKind.VIDEO, null, null, PUBLISHED, OBSERVED);

    assertThat(texted.logKey()).isEqualTo(POST.text());
    assertThat(untexted.logKey()).startsWith(POST.text()).isNotEqualTo(POST.text());
  }

  @Test
  void namesTheFieldItRefuses() {
    refuses("\"observedAt\":\"2026-01-31T02:00:00.250Z\"", "\"observed\":\"x\"", "observedAt");
    refuses("\"love\":92", "\"loves\":92", "counts.loves");
    refuses("\"shares\":0", "\"shares\":-1", "counts.shares");
    refuses("\"shares\":0", "\"shares\":1.0", "counts.shares");
    refuses("\"shares\":0", "\"shares\":\"0\"", "counts.shares");
    refuses("\"shares\":0,", "", "counts.shares");
    refuses("\"origin\":\"uci\"", "\"origin\":\"guess\"", "origin");
    refuses("02:00:00.250Z", "00:00:00Z", "publishedAt");
    refuses("02:00:00.250Z", "02:00:00.2501Z", "observedAt");
    refuses("02:00:00.250Z", "09:00:00.250+07:00", "observedAt");
    refuses("\"v\":1", "\"v\":0", "v");
    refuses("facebook:246675545449582", "facebook:page", "post");
    refuses("\"v\":1", "\"v\":1,\"from\":{\"name\":\"Canary\"}", "from");
    refuses("}}", "}} {}", "");
    refuses("\"v\":1", "\"v\":1,\"v\":1", "");
  }

  @Test
  void stopsAtARecordOfANewerVersion() {
    assertThatThrownBy(
            () -> RecordCodec.OBSERVATIONS.read(bytes(OBSERVATION.replace("\"v\":1", "\"v\":2"))))
        .isInstanceOf(NewerVersionException.class)
        .hasMessageContaining("version 2");
  }

  @Test
  void neverRepeatsForeignBytesInItsMessages() {
    assertThatThrownBy(() -> RecordCodec.OBSERVATIONS.read(bytes("{\"v\":1, Canary Nguyễn Văn A")))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageNotContaining("Canary");
  }

  private static void refuses(String part, String replacement, String field) {
    assertThat(OBSERVATION).contains(part);
    assertThatThrownBy(
            () -> RecordCodec.OBSERVATIONS.read(bytes(OBSERVATION.replace(part, replacement))))
        .isInstanceOfSatisfying(
            MalformedRecordException.class,
            refused -> assertThat(refused.field()).isEqualTo(field));
  }

  private static <T> void roundTrip(RecordCodec<T> codec, T record) throws Exception {
    assertThat(codec.read(codec.write(record))).isEqualTo(record);
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
