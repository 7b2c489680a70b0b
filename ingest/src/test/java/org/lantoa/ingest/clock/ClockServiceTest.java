package org.lantoa.ingest.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.testing.TestingClock;
import org.lantoa.ingest.testing.TestingRecordLog;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Tick;
import org.lantoa.model.topic.Topic;

class ClockServiceTest {
  private static final Instant MINUTE = Instant.parse("2026-01-31T08:30:00Z");

  private final TestingRecordLog log = new TestingRecordLog();
  private final TestingClock clock = new TestingClock(MINUTE.plusSeconds(17));
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private @Nullable ClockService service;

  @AfterEach
  void stop() {
    if (service != null) {
      service.close();
    }
  }

  @Test
  void appendsTheCurrentMinuteAtOnceToEveryPartitionOfBothTopics() throws Exception {
    start(Optional.empty());
    assertThat(log.records())
        .extracting(TestingRecordLog.Appended::topic)
        .containsExactly(Topic.CONTENTS, Topic.OBSERVATIONS, Topic.POLLS);
    assertThat(log.records())
        .allMatch(TestingRecordLog.Appended::everyPartition)
        .allMatch(record -> record.key().equals(Tick.KEY));
    assertThat(ticks()).containsExactly(MINUTE);
  }

  @Test
  void appendsEachMinuteOnce() throws Exception {
    ClockService started = start(Optional.empty());
    started.appendNow();
    clock.move(Duration.ofSeconds(60));
    assertThat(started.appendNow()).contains(MINUTE.plusSeconds(60));
    started.appendNow();
    assertThat(ticks()).containsExactly(MINUTE, MINUTE.plusSeconds(60));
  }

  @Test
  void catchesUpWithTheNewestMinuteOnly() throws Exception {
    ClockService started = start(Optional.empty());
    clock.move(Duration.ofHours(3));
    started.appendNow();
    assertThat(ticks()).containsExactly(MINUTE, MINUTE.plus(Duration.ofHours(3)));
  }

  @Test
  void ticksByItself() throws Exception {
    start(Optional.empty());
    clock.move(Duration.ofMinutes(1));
    org.lantoa.ingest.testing.Eventually.holds(
        () -> assertThat(ticks()).containsExactly(MINUTE, MINUTE.plusSeconds(60)));
  }

  @Test
  void appendsNothingWhenTheClockIsSetBackAndSaysSo() throws Exception {
    ClockService started = start(Optional.empty());
    clock.move(Duration.ofMinutes(-5));
    assertThat(started.appendNow()).contains(MINUTE);
    assertThat(ticks()).containsExactly(MINUTE);
    assertThat(started.health().healthy()).isFalse();
    assertThat(started.health().problem())
        .contains("2026-01-31T08:25:00Z", "2026-01-31T08:30:00Z", "clock");
    clock.move(Duration.ofMinutes(6));
    started.appendNow();
    assertThat(ticks()).containsExactly(MINUTE, MINUTE.plusSeconds(60));
    assertThat(started.health()).isEqualTo(new ClockHealth(true, MINUTE.plusSeconds(60), null));
  }

  @Test
  void doesNotGoBackBehindWhatTheLogAlreadyHas() throws Exception {
    ClockService started = start(Optional.of(MINUTE.plus(Duration.ofMinutes(10))));
    assertThat(log.records()).isEmpty();
    assertThat(started.health().healthy()).isFalse();
  }

  @Test
  void repeatsTheMinuteThatACrashMayHaveLeftInSomePartitionsOnly() throws Exception {
    start(Optional.of(MINUTE));
    assertThat(ticks()).containsExactly(MINUTE);
  }

  @Test
  void triesAgainWhenTheBrokerIsBack() throws Exception {
    ClockService started = start(Optional.empty());
    log.goAway();
    clock.move(Duration.ofMinutes(1));
    assertThatThrownBy(started::appendNow).isInstanceOf(AppendFailedException.class);
    org.lantoa.ingest.testing.Eventually.holds(
        () -> assertThat(started.health().problem()).contains("no tick could be appended"));
    log.comeBack();
    started.appendNow();
    assertThat(ticks()).containsExactly(MINUTE, MINUTE.plusSeconds(60));
    assertThat(started.health().healthy()).isTrue();
  }

  @Test
  void doesNotStartWithoutItsFirstTick() {
    log.goAway();
    assertThatThrownBy(() -> start(Optional.empty())).isInstanceOf(AppendFailedException.class);
    assertThat(log.isClosed()).isTrue();
  }

  @Test
  void showsTheAgeOfTheNewestTick() throws Exception {
    ClockService started = start(Optional.of(MINUTE.plusSeconds(600)));
    clock.set(MINUTE.plusSeconds(500));
    assertThat(meters.get("lantoa.clock.tick.age").gauge().value()).isEqualTo(-100);
    clock.set(MINUTE.plusSeconds(642));
    started.appendNow();
    assertThat(meters.get("lantoa.clock.tick.age").gauge().value()).isEqualTo(42);
  }

  private ClockService start(Optional<Instant> newest) throws AppendFailedException {
    service = ClockService.start(log, newest, clock, meters);
    return service;
  }

  private List<Instant> ticks() throws Exception {
    List<Instant> ticks = new ArrayList<>();
    for (TestingRecordLog.Appended record : log.records(Topic.OBSERVATIONS)) {
      Tick tick =
          (Tick) RecordCodec.OBSERVATIONS.read(record.json().getBytes(StandardCharsets.UTF_8));
      ticks.add(tick.at());
    }
    return ticks;
  }
}
