package org.lantoa.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void givesPortsThatCanBeListenedOn() throws IOException {
    int port = Ports.free();

    try (ServerSocket socket = new ServerSocket(port, 1, Ports.loopback())) {
      assertThat(socket.isBound()).isTrue();
    }
  }

  @Test
  void namesTheServerAndThePortThatIsTaken() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, Ports.loopback())) {
      int taken = socket.getLocalPort();

      assertThatThrownBy(() -> Ports.requireFree("Kafka", taken))
          .isInstanceOfSatisfying(
              PortTakenException.class,
              e -> {
                assertThat(e.port()).isEqualTo(taken);
                assertThat(e.what()).isEqualTo("Kafka");
              })
          .hasMessageContaining("Port " + taken)
          .hasMessageContaining("meant for Kafka");
    }
  }

  @Test
  void acceptsAPortThatNothingListensOn() {
    int port = Ports.free();

    assertThatCode(() -> Ports.requireFree("Kafka", port)).doesNotThrowAnyException();
  }

  @Test
  void refusesPortsThatDoNotExist() {
    assertThatThrownBy(() -> Ports.requireFree("Kafka", 65_536))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("65536");
  }
}
