package org.lantoa.ingest.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lantoa.model.registry.Source;

class AgendaTest {
  private static final Instant NOW = Instant.parse("2026-11-26T05:00:00Z");

  private final Agenda agenda = new Agenda();
  private final Source source = TestingSources.api("facebook:1", 60);

  private void beginAt(Instant now) {
    agenda.update(List.of(source), now, any -> now);
    assertThat(agenda.take(now)).contains(source);
  }

  @Test
  void givesASourceWhenItIsDueAndNotBefore() {
    beginAt(NOW);
    Instant due = NOW.plus(Duration.ofDays(12));
    agenda.done(source.key(), NOW, due);
    assertThat(agenda.take(due.minusMillis(1))).as("however long that is").isEmpty();
    assertThat(agenda.take(due)).contains(source);
    assertThat(agenda.take(due)).as("to nobody else").isEmpty();
  }

  @Test
  void goesOnWhenAClockThatWasDaysAheadIsSetBack() {
    Instant ahead = NOW.plus(Duration.ofDays(3));
    beginAt(ahead);
    agenda.done(source.key(), ahead, ahead.plus(Duration.ofMinutes(15)));
    assertThat(agenda.pause(NOW, Duration.ofHours(1))).isZero();
    assertThat(agenda.take(NOW)).contains(source);
    agenda.done(source.key(), NOW, NOW.plus(Duration.ofMinutes(15)));
    assertThat(agenda.take(NOW)).isEmpty();
    assertThat(agenda.pause(NOW, Duration.ofHours(1))).hasMinutes(15);
  }

  @Test
  void takesASmallCorrectionOfTheClockForNone() {
    beginAt(NOW);
    agenda.done(source.key(), NOW, NOW.plus(Duration.ofMinutes(15)));
    assertThat(agenda.take(NOW.minus(Duration.ofMinutes(5)))).isEmpty();
  }
}
