package org.lantoa.stream.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lantoa.model.Measure;
import org.lantoa.model.Tally;

final class GatheringTest {
  private static final long NINE = 1_740_819_600_000L;
  private static final Standing ONE_POST = new Standing(1, 0, Tally.of(Map.of(Measure.SHARES, 1L)));

  private GatheringTask gathering;

  @BeforeEach
  void open() throws Exception {
    gathering = new GatheringTask(1, 0, 0);
  }

  @AfterEach
  void close() {
    gathering.close();
  }

  @Test
  void addsUpChangesOfOneScopeByMinute() throws Exception {
    gathering.process(change("all", NINE + 1, 5));
    gathering.process(change("unit:a", NINE + 1, 5));
    gathering.process(change("all", NINE + 59_999, 7));
    gathering.process(change("all", NINE + 60_000, 1));
    assertThat(gathering.take().changes()).isEmpty();
    gathering.processingTime(Gathering.LONGEST.toMillis());
    List<FigureChange> sent = gathering.take().changes();
    assertThat(sent).extracting(FigureChange::scope).containsExactly("all", "unit:a");
    FigureChange all = sent.get(0);
    assertThat(all.standing().posts()).isEqualTo(3);
    assertThat(all.standing().known().of(Measure.SHARES)).isEqualTo(3);
    assertThat(all.dated()).extracting(DatedFigures::at).containsExactly(NINE, NINE + 60_000);
    assertThat(Figures.gains(all.dated().get(0).figures()).of(Measure.SHARES)).isEqualTo(12);
  }

  @Test
  void gathersLongerWhileALogIsCaughtUpWith() throws Exception {
    gathering.watermark(NINE);
    gathering.processingTime(1_000);
    gathering.watermark(NINE + 600_000);
    gathering.take();
    gathering.process(change("all", NINE + 600_001, 5));
    gathering.watermark(NINE + 660_000);
    gathering.processingTime(1_000 + Gathering.LONGEST_CATCHING_UP.toMillis() - 1);
    assertThat(gathering.take()).isEqualTo(new GatheringTask.Sent(List.of(), List.of()));
    gathering.processingTime(1_000 + Gathering.LONGEST_CATCHING_UP.toMillis());
    GatheringTask.Sent sent = gathering.take();
    assertThat(sent.changes()).hasSize(1);
    assertThat(sent.ticks()).containsExactly(NINE + 660_000);
  }

  @Test
  void keepsApartWhatHoldsSinceDifferentMinutes() throws Exception {
    long[] gone = Figures.active(-1);
    gathering.process(
        new FigureChange(
            "all",
            List.of(
                new DatedFigures(NINE, gone, NINE + 60_000),
                new DatedFigures(NINE, gone, NINE + 60_001),
                new DatedFigures(NINE, gone, NINE + 120_000)),
            Standing.SAME));
    gathering.barrier(1);
    List<DatedFigures> dated = gathering.take().changes().get(0).dated();
    assertThat(dated)
        .extracting(DatedFigures::since)
        .containsExactly(NINE + 60_000, NINE + 120_000);
    assertThat(Figures.active(dated.get(0).figures(), 0)).isEqualTo(-2);
  }

  @Test
  void lacksNothingInACheckpoint() throws Exception {
    gathering.process(change("all", NINE, 5));
    gathering.watermark(NINE);
    gathering.barrier(1);
    GatheringTask.Sent sent = gathering.take();
    assertThat(sent.changes()).hasSize(1);
    assertThat(sent.ticks()).containsExactly(NINE);
  }

  @Test
  void letsNoTickOvertakeWhatCameBeforeIt() throws Exception {
    gathering.watermark(NINE);
    assertThat(gathering.take().ticks()).containsExactly(NINE);
    gathering.process(change("all", NINE, 5));
    gathering.watermark(NINE + 60_000);
    gathering.watermark(NINE + 120_000);
    assertThat(gathering.take().ticks()).isEmpty();
    gathering.processingTime(Gathering.LONGEST.toMillis());
    GatheringTask.Sent sent = gathering.take();
    assertThat(sent.changes()).hasSize(1);
    assertThat(sent.ticks()).containsExactly(NINE + 120_000);
  }

  @Test
  void holdsNoMoreThanItsBound() throws Exception {
    for (int i = 0; i < Gathering.MOST; i++) {
      gathering.process(change("source:facebook:" + i, NINE, 1));
    }
    assertThat(gathering.take().changes()).hasSize(Gathering.MOST);
  }

  private static FigureChange change(String scope, long at, long shares) {
    long[] figures = Figures.gains(new Tally(new long[] {shares}));
    return new FigureChange(scope, List.of(new DatedFigures(at, figures)), ONE_POST);
  }
}
