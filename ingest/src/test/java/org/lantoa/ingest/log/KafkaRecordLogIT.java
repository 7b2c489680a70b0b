package org.lantoa.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lantoa.model.topic.Topic;
import org.lantoa.servers.Ports;

class KafkaRecordLogIT {
  @Test
  void givesUpWithAClearMessageWhenNoBrokerAnswers() {
    String nobody = "127.0.0.1:" + Ports.free();
    try (RecordLog log = KafkaRecordLog.open(nobody, Duration.ofSeconds(3))) {
      assertThatThrownBy(
              () -> {
                log.append(Topic.OBSERVATIONS, "facebook:1:1", new byte[] {'{', '}'});
                log.flush();
              })
          .isInstanceOf(AppendFailedException.class)
          .hasMessageContaining("cannot append to lantoa.observations")
          .hasMessageContaining("check that the broker runs");
      assertThatThrownBy(() -> log.appendToEveryPartition(Topic.CONTENTS, "tick", new byte[1]))
          .isInstanceOf(AppendFailedException.class)
          .hasMessageContaining("cannot append to lantoa.contents");
      assertThat(log.confirmed()).isZero();
    }
  }

  @Test
  void refusesWhatIsNoAddress() {
    assertThatThrownBy(() -> RecordLog.kafka("no-port"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'no-port'")
        .hasMessageContaining("host:port");
  }
}
