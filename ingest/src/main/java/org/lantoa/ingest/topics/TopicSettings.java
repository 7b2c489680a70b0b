package org.lantoa.ingest.topics;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.lantoa.model.topic.Topic;

/** The settings a topic is created with. */
final class TopicSettings {
  private static final String FOR_EVER = "-1";

  private TopicSettings() {}

  static Map<String, String> of(Topic topic) {
    Map<String, String> settings = new HashMap<>(cleanup(topic.cleanup()));
    if (topic == Topic.REGISTRY) {
      // One record holds a whole registry.
      settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(16 << 20));
    }
    return settings;
  }

  private static Map<String, String> cleanup(Topic.Cleanup cleanup) {
    return switch (cleanup) {
      case KEEP ->
          Map.of(
              TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
              TopicConfig.RETENTION_MS_CONFIG, FOR_EVER,
              TopicConfig.RETENTION_BYTES_CONFIG, FOR_EVER);
      // Superseded records (an erased text among them) are gone a day later at the latest: the
      // active segment is never cleaned, so it must be closed by then. Nothing is deleted by age.
      case COMPACT ->
          Map.of(
              TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
              TopicConfig.RETENTION_MS_CONFIG, FOR_EVER,
              TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(Duration.ofDays(1)),
              TopicConfig.SEGMENT_MS_CONFIG, millis(Duration.ofHours(12)),
              TopicConfig.SEGMENT_BYTES_CONFIG, Integer.toString(64 << 20),
              TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.3",
              TopicConfig.DELETE_RETENTION_MS_CONFIG, millis(Duration.ofDays(1)));
      // Only closed segments are deleted, so short segments keep the 14 days honest.
      case FORGET_AFTER_14_DAYS ->
          Map.of(
              TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
              TopicConfig.RETENTION_MS_CONFIG, millis(Duration.ofDays(14)),
              TopicConfig.SEGMENT_MS_CONFIG, millis(Duration.ofHours(6)));
    };
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
