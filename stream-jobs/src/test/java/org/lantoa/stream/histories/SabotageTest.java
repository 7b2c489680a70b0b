package org.lantoa.stream.histories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A comparison that could not fail would prove nothing. */
final class SabotageTest {
  private static final int SEEDS = 3;
  private static final int HISTORIES = 8;

  @ParameterizedTest
  @EnumSource
  void isNoticedAndTheSpoiledRecordNamed(Sabotage sabotage) {
    for (int seed = 1; seed <= SEEDS; seed++) {
      AskedHistories.Answer answer = AskedHistories.spoil(HISTORIES, seed, sabotage);
      assertThat(answer.spoiled()).as("something to spoil from seed %s on", seed).isNotNull();
      assertThat(answer.namesTheSpoiledRecord()).as("%s: %s", seed, answer).isTrue();
      assertThat(answer.lines().get(0)).contains(answer.spoiled());
    }
  }

  @Test
  void dropsGainsAsWellAsChangesOfFigures() {
    boolean gain = false;
    boolean figures = false;
    for (int seed = 1; seed <= 4 * HISTORIES && !(gain && figures); seed++) {
      String spoiled = AskedHistories.spoil(HISTORIES, seed, Sabotage.DROP).spoiled();
      gain |= spoiled != null && spoiled.startsWith("gain ");
      figures |= spoiled != null && spoiled.startsWith("total ");
    }
    assertThat(gain).isTrue();
    assertThat(figures).isTrue();
  }
}
