package org.lantoa.servers.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.servers.PortTakenException;
import org.lantoa.servers.Ports;

class ElasticsearchServerIT {
  private static final String ROLES =
      """
      reader:
        cluster: [ monitor ]
        indices:
          - names: [ "lantoa-*" ]
            privileges: [ read, view_index_metadata ]
      writer:
        cluster: [ all ]
        indices:
          - names: [ "lantoa-*" ]
            privileges: [ all ]
      """;

  // Only its owner may enter a temporary folder: under root, the server's user has to get past it.
  @TempDir Path temporary;

  private ElasticsearchSettings settings() {
    return ElasticsearchSettings.inFolder(temporary.resolve("dữ liệu của xã"))
        .heap("512m")
        .roles(ROLES)
        .account("canbo", "mật khẩu cán bộ", "reader")
        .account("dichvu", "mật khẩu dịch vụ", "writer");
  }

  @Test
  void letsAccountsDoWhatTheirRolesSayAndKeepsIndicesAcrossRestarts() throws Exception {
    try (ElasticsearchServer server = ElasticsearchServer.start(settings())) {
      TestingHttp officer = new TestingHttp(server.address(), "canbo", "mật khẩu cán bộ");
      TestingHttp service = new TestingHttp(server.address(), "dichvu", "mật khẩu dịch vụ");
      TestingHttp stranger = new TestingHttp(server.address(), "canbo", "sai mật khẩu");
      String document = "{\"text\":\"Dân vận khéo\"}";

      assertThat(service.put("/lantoa-thu/_doc/1?refresh=true", document)).isEqualTo(201);
      assertThat(officer.get("/lantoa-thu/_search")).isEqualTo(200);
      assertThat(officer.put("/lantoa-thu/_doc/2", document)).isEqualTo(403);
      assertThat(stranger.get("/lantoa-thu/_search")).isEqualTo(401);
      assertRefusesASecondServer();
      assertThat(officer.get("/lantoa-thu/_search")).isEqualTo(200);
    }

    try (ElasticsearchServer server = ElasticsearchServer.start(settings())) {
      TestingHttp officer = new TestingHttp(server.address(), "canbo", "mật khẩu cán bộ");
      assertThat(officer.get("/lantoa-thu/_doc/1")).isEqualTo(200);
    }
  }

  private void assertRefusesASecondServer() {
    ElasticsearchSettings others = settings().account("nguoi-khac", "mật khẩu khác", "reader");

    assertThatThrownBy(() -> ElasticsearchServer.start(others))
        .isInstanceOf(ElasticsearchStartException.class)
        .hasMessageContaining("Another Elasticsearch runs on " + others.folder());
  }

  @Test
  void namesThePortThatIsTaken() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, Ports.loopback())) {
      ElasticsearchSettings taken = settings().port(socket.getLocalPort());

      assertThatThrownBy(() -> ElasticsearchServer.start(taken))
          .isInstanceOf(PortTakenException.class)
          .hasMessageContaining("meant for Elasticsearch");
    }
  }

  @Test
  void showsWhyTheServerEnded() {
    ElasticsearchSettings tiny = settings().heap("1m");

    assertThatThrownBy(() -> ElasticsearchServer.start(tiny))
        .isInstanceOf(ElasticsearchStartException.class)
        .hasMessageContaining("Elasticsearch ended at start")
        .hasMessageContaining("heap");
  }
}
