package org.lantoa.dashboards.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lantoa.dashboards.testing.TestingFigures;
import org.lantoa.dashboards.testing.TestingProvince;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.Scope;
import org.lantoa.model.Tally;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.Total;

final class FiguresTest {
  private static final Instant AS_OF = TestingProvince.AS_OF;

  @Test
  void keepsUnknownSumsUnknownAndSaysWhatIsMissing() {
    Sums sums =
        Sums.of(
            total(
                43,
                Tally.of(Map.of(Measure.SHARES, 5L, Measure.REACTIONS, 0L)),
                Tally.of(Map.of(Measure.SHARES, 41L, Measure.REACTIONS, 43L))));

    assertThat(sums.shares()).isEqualTo(5);
    assertThat(sums.reactions()).isZero();
    assertThat(sums.comments()).isNull();
    assertThat(sums.views()).isNull();
    assertThat(sums.unknown()).isEqualTo(Map.of("shares", 2L, "comments", 43L, "views", 43L));
    assertThat(sums.isPartial(Measure.SHARES)).isTrue();
    assertThat(sums.isPartial(Measure.COMMENTS)).isFalse();
    assertThat(sums.knownPosts(Measure.SHARES)).isEqualTo(41);
  }

  @Test
  void callsFiguresStaleWhenTicksStayAway() {
    List<Total> totals = List.of(total(0, Tally.zero(), Tally.zero()));

    assertThat(Freshness.of(totals, AS_OF.plus(Freshness.BOUND)).stale()).isFalse();
    assertThat(Freshness.of(totals, AS_OF.plus(Freshness.BOUND).plusMillis(1)).stale()).isTrue();
    assertThat(Freshness.of(List.of(), AS_OF)).isEqualTo(new Freshness(null, false));
  }

  @Test
  void drawsStepsWithoutFiguresAsGaps() {
    TestingFigures figures =
        new TestingFigures(TestingProvince.registry(), TestingProvince.posts(), AS_OF);

    Series series = Overview.read(figures, SeriesRange.MONTH, TestingProvince.NOW).series();

    assertThat(series.points()).hasSize(30);
    assertThat(series.points()).anyMatch(point -> point.reactions() == null);
    assertThat(series.points()).noneMatch(point -> Long.valueOf(0).equals(point.reactions()));
  }

  @Test
  void showsNothingBeforeAnythingWasCounted() {
    TestingFigures nothing = new TestingFigures(Registry.empty(), List.of(), AS_OF);

    Overview page = Overview.read(nothing, SeriesRange.ALL, AS_OF.plus(Duration.ofDays(1)));

    assertThat(page.freshness()).isEqualTo(new Freshness(null, false));
    assertThat(page.series().isEmpty()).isTrue();
    assertThat(page.horizons())
        .hasSize(5)
        .allMatch(row -> row.postsPublished() == null && row.gained().equals(Sums.none()));
  }

  private static Total total(long posts, Tally gains, Tally known) {
    return new Total(Scope.ALL, Horizon.ALL, AS_OF, gains, posts, 0, posts, known, 0, 1);
  }
}
