package org.lantoa.servers.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @TempDir Path folder;

  private ElasticsearchSettings settings() {
    return ElasticsearchSettings.inFolder(folder)
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
    }

    try (ElasticsearchServer server = ElasticsearchServer.start(settings())) {
      TestingHttp officer = new TestingHttp(server.address(), "canbo", "mật khẩu cán bộ");
      assertThat(officer.get("/lantoa-thu/_doc/1")).isEqualTo(200);
    }
  }
}
