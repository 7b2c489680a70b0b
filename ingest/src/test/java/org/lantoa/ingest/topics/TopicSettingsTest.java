package org.lantoa.ingest.topics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lantoa.model.topic.Topic;

class TopicSettingsTest {
  @ParameterizedTest
  @EnumSource(Topic.class)
  void deletesNothingByAgeOrSizeUnlessItIsToBeForgotten(Topic topic) {
    String retention = TopicSettings.of(topic).get("retention.ms");
    assertThat(retention)
        .isEqualTo(topic.cleanup() == Topic.Cleanup.FORGET_AFTER_14_DAYS ? "1209600000" : "-1");
  }

  @Test
  void keepsObservationsWhole() {
    assertThat(TopicSettings.of(Topic.OBSERVATIONS))
        .containsEntry("cleanup.policy", "delete")
        .containsEntry("retention.bytes", "-1");
  }

  @Test
  void compactsContentsWithinADay() {
    assertThat(TopicSettings.of(Topic.CONTENTS))
        .containsEntry("cleanup.policy", "compact")
        .containsEntry("max.compaction.lag.ms", "86400000");
  }

  @Test
  void letsAWholeRegistryBeOneRecord() {
    assertThat(TopicSettings.of(Topic.REGISTRY)).containsEntry("max.message.bytes", "16777216");
  }
}
