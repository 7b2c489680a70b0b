package org.lantoa.stream.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lantoa.model.topic.Generation;
import org.lantoa.model.topic.Topic;

final class VersionsTest {
  @Test
  void beginsAtTheEpochAndGrowsByOne() {
    Versions versions = Versions.open(task -> 3, "task");
    assertThat(versions.next()).isEqualTo(3L << 32);
    assertThat(versions.next()).isEqualTo((3L << 32) + 1);
  }

  @Test
  void beatsEveryVersionOfATaskThatOpenedEarlier() {
    Versions early = Versions.open(task -> 3, "task");
    Versions late = Versions.open(task -> 4, "task");
    long first = late.next();
    for (int i = 0; i < 1_000; i++) {
      assertThat(early.next()).isLessThan(first);
    }
  }

  @Test
  void refusesAnEpochThatAVersionCannotHold() {
    assertThatThrownBy(() -> Versions.open(task -> 1L << 31, "task"))
        .hasMessageContaining("start a new generation");
    assertThatThrownBy(() -> Versions.open(task -> -1, "task")).hasMessageContaining("epoch -1");
  }

  @Test
  void namesTheTopicsOfLaterGenerationsApart() {
    assertThat(Generation.FIRST.topicName(Topic.TOTALS)).isEqualTo("lantoa.totals");
    assertThat(new Generation("g2").topicName(Topic.TOTALS)).isEqualTo("lantoa.totals.g2");
    assertThat(new Generation("g2").topicName(Topic.REJECTED)).isEqualTo("lantoa.rejected");
    assertThatThrownBy(() -> new Generation("g0")).hasMessageContaining("'g0'");
  }
}
