package org.lantoa.servers.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.servers.PortTakenException;
import org.lantoa.servers.Ports;

class KafkaBrokerIT {
  @TempDir Path folder;

  @Test
  void keepsRecordsPlacesAndClusterIdAcrossACleanRestart() throws Exception {
    String cluster;
    try (KafkaBroker broker = KafkaBroker.start(folder, 0)) {
      TestingClient client = new TestingClient(broker.bootstrap());
      cluster = client.clusterId();
      client.createTopic("bai", 2);
      client.send("bai", List.of("một", "hai", "ba"));
      assertThat(client.readAndCommit("bai", "nhom", 2)).containsExactly("một", "hai");
    }

    try (KafkaBroker broker = KafkaBroker.start(folder, 0)) {
      TestingClient client = new TestingClient(broker.bootstrap());
      assertThat(client.clusterId()).isEqualTo(cluster);
      assertThat(client.readAndCommit("bai", "nhom", 1)).containsExactly("ba");
    }
  }

  @Test
  void makesNoTopicThatNobodyAskedFor() throws Exception {
    try (KafkaBroker broker = KafkaBroker.start(folder, 0)) {
      TestingClient client = new TestingClient(broker.bootstrap());

      assertThatThrownBy(() -> client.send("go-nham", List.of("x")))
          .hasStackTraceContaining("go-nham");
      assertThat(client.topics()).doesNotContain("go-nham");
    }
  }

  @Test
  void keepsRecordsForGoodUnlessATopicSaysOtherwise() throws Exception {
    try (KafkaBroker broker = KafkaBroker.start(folder, 0)) {
      TestingClient client = new TestingClient(broker.bootstrap());
      client.createTopic("bai", 1);

      assertThat(client.topicSetting("bai", "retention.ms")).isEqualTo("-1");
      assertThat(client.topicSetting("bai", "retention.bytes")).isEqualTo("-1");
    }
  }

  @Test
  void namesThePortThatIsTaken() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, Ports.loopback())) {
      assertThatThrownBy(() -> KafkaBroker.start(folder, socket.getLocalPort()))
          .isInstanceOf(PortTakenException.class)
          .hasMessageContaining("meant for Kafka");
    }
  }

  @Test
  void refusesAFolderThatAnotherBrokerUses() {
    try (KafkaBroker broker = KafkaBroker.start(folder, 0)) {
      assertThat(broker.bootstrap()).startsWith("127.0.0.1:");
      assertThatThrownBy(() -> KafkaBroker.start(folder, 0))
          .isInstanceOf(KafkaBrokerException.class)
          .hasMessageContaining("Another Kafka broker uses the folder " + folder);
    }
  }
}
