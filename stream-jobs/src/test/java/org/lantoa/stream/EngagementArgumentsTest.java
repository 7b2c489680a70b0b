package org.lantoa.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.junit.jupiter.api.Test;
import org.lantoa.model.topic.Generation;

final class EngagementArgumentsTest {
  @Test
  void hasDefaultsForAllButTheBroker() {
    EngagementSettings settings = read("--bootstrap", "127.0.0.1:9092");
    assertThat(settings.bootstrap()).isEqualTo("127.0.0.1:9092");
    assertThat(settings.group()).isEqualTo("lantoa-engagement");
    assertThat(settings.parallelism()).isEqualTo(2);
    assertThat(settings.checkpointInterval()).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.checkpointDirectory()).isEmpty();
    assertThat(settings.generation()).isEqualTo(Generation.FIRST);
    assertThat(settings.refusals()).isEmpty();
    assertThat(settings.stateBackend()).isEqualTo("hashmap");
  }

  @Test
  void readsEveryKey() {
    EngagementSettings settings =
        read(
            "--group",
            "g",
            "--parallelism",
            "4",
            "--checkpoint-interval",
            "PT1M",
            "--bootstrap",
            "b:1",
            "--checkpoint-dir",
            "file:///c",
            "--generation",
            "g2",
            "--refusals-since",
            "2026-01-31T02:00:00Z@4",
            "--state-backend",
            "rocksdb");
    assertThat(settings)
        .isEqualTo(
            new EngagementSettings(
                "b:1",
                "g",
                4,
                Duration.ofMinutes(1),
                Optional.of("file:///c"),
                new Generation("g2"),
                Optional.of(new RefusalsSince(Instant.parse("2026-01-31T02:00:00Z"), 4)),
                "rocksdb"));
  }

  @Test
  void refusesWhatItDoesNotUnderstandByName() {
    assertThatThrownBy(() -> read()).hasMessageContaining("--bootstrap is missing");
    assertThatThrownBy(() -> read("--bootstrap", "b", "--grop", "x"))
        .hasMessageContaining("'--grop' is not a key")
        .hasMessageContaining("--group");
    assertThatThrownBy(() -> read("--bootstrap", "b", "--group"))
        .hasMessageContaining("--group has no value");
    assertThatThrownBy(() -> read("--bootstrap", "b", "--parallelism", "two"))
        .hasMessageContaining("'two'");
    assertThatThrownBy(() -> read("--bootstrap", "b", "--parallelism", "0"))
        .hasMessageContaining("parallelism must be from 1 to 128");
    assertThatThrownBy(() -> read("--bootstrap", "b", "--checkpoint-interval", "10s"))
        .hasMessageContaining("PT10S");
    assertThatThrownBy(() -> read("--bootstrap", "b", "--checkpoint-interval", "PT0.01S"))
        .hasMessageContaining("at least 100 ms");
    assertThatThrownBy(() -> read("--bootstrap", "b", "--generation", "two"))
        .hasMessageContaining("write g1, g2");
    assertThatThrownBy(() -> read("--bootstrap", "b", "--refusals-since", "yesterday"))
        .hasMessageContaining("'yesterday'")
        .hasMessageContaining("2026-01-31T02:00:00Z@4");
    assertThatThrownBy(() -> read("--bootstrap", "b", "--state-backend", "rocks"))
        .hasMessageContaining("'rocks'")
        .hasMessageContaining("rocksdb");
    assertThatThrownBy(() -> read("--bootstrap", " ")).hasMessageContaining("bootstrap");
  }

  @Test
  void tellsFlinkToKeepCheckpointsAndToRefuseKryo() {
    Configuration flink = read("--bootstrap", "b", "--checkpoint-dir", "file:///c").flink();
    assertThat(flink.get(PipelineOptions.GENERIC_TYPES)).isFalse();
    assertThat(flink.get(PipelineOptions.MAX_PARALLELISM)).isEqualTo(128);
    assertThat(flink.get(CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION))
        .isEqualTo(ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    assertThat(flink.get(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS)).isEqualTo(3);
    assertThat(flink.get(CheckpointingOptions.CHECKPOINTS_DIRECTORY)).isEqualTo("file:///c");
  }

  private static EngagementSettings read(String... arguments) {
    return EngagementArguments.read(arguments);
  }
}
