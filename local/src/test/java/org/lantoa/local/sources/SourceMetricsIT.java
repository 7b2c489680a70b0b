package org.lantoa.local.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.local.machine.Patience;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.SourceState;
import org.lantoa.model.topic.SourceState.State;
import org.lantoa.search.archive.Archive;
import org.lantoa.search.connection.ElasticsearchConnection;
import org.lantoa.search.index.Indices;
import org.lantoa.search.index.Reading;
import org.lantoa.servers.elasticsearch.ElasticsearchServer;
import org.lantoa.servers.elasticsearch.ElasticsearchSettings;

class SourceMetricsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-11-22T03:20:00Z");
  private static final Instant GOOD = NOW.minusSeconds(90);

  @TempDir Path folder;

  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  @Test
  void showsPresentStatesOnlyAndNothingOldAsNew() throws Exception {
    ElasticsearchServer server = ElasticsearchServer.start(settings(0));
    try (ElasticsearchConnection connection = ElasticsearchConnection.open(server.address())) {
      ElasticsearchClient client = connection.signedInAs("dichvu", "mật-khẩu");
      Indices.install(client, Reading.EVERYTHING);
      write(client, registry(source(1, CountingOrigin.API), source(2, CountingOrigin.API)));
      write(client, state(1, State.FRESH, 1));
      try (SourceMetrics shown = start(client)) {
        assertThat(shown).isNotNull();
        await(
            "lantoa_source_state{source=\"facebook:1\",state=\"fresh\"} 1.0",
            "lantoa_source_state{source=\"facebook:2\",state=\"not-read\"} 1.0",
            "lantoa_source_last_good_age_seconds{source=\"facebook:1\"} 90.0",
            "lantoa_source_last_good_age_seconds{source=\"facebook:2\"} NaN");

        write(client, state(1, State.TOKEN_INVALID, 2));
        await("lantoa_source_state{source=\"facebook:1\",state=\"token-invalid\"} 1.0");
        assertThat(lines()).hasSize(4).noneMatch(line -> line.contains("\"fresh\""));

        // One is fed by files from now on, one has left the registry.
        write(client, registry(source(2, CountingOrigin.TEMPLATE), source(3, CountingOrigin.API)));
        await("lantoa_source_state{source=\"facebook:3\",state=\"not-read\"} 1.0");
        assertThat(Patience.until(PATIENCE, () -> lines().size() == 2)).isTrue();

        server.close();
        await("lantoa_source_state{source=\"facebook:3\",state=\"not-read\"} NaN");
        assertThat(lines()).hasSize(2).allMatch(line -> line.endsWith(" NaN"));

        server = ElasticsearchServer.start(settings(server.address().getPort()));
        await("lantoa_source_state{source=\"facebook:3\",state=\"not-read\"} 1.0");
      }
      assertThat(lines()).hasSize(2).allMatch(line -> line.endsWith(" NaN"));
    } finally {
      server.close();
    }
  }

  private SourceMetrics start(ElasticsearchClient client) {
    return SourceMetrics.start(
        new Archive(client), Duration.ofMillis(200), meters, InstantSource.fixed(NOW));
  }

  private ElasticsearchSettings settings(int port) {
    return ElasticsearchSettings.inFolder(folder.resolve("elasticsearch"))
        .port(port)
        .heap("512m")
        .account("dichvu", "mật-khẩu", "superuser");
  }

  private void await(String... expected) {
    assertThat(Patience.until(PATIENCE, () -> lines().containsAll(List.of(expected))))
        .as("%s", lines())
        .isTrue();
  }

  private List<String> lines() {
    return Stream.of(meters.scrape().split("\n"))
        .filter(line -> line.startsWith("lantoa_source_"))
        .toList();
  }

  private static Registry registry(Source... sources) {
    return new Registry(Registry.DEFAULT_ZONE, List.of(), List.of(sources), List.of());
  }

  private static Source source(int id, CountingOrigin origin) {
    return new Source(
        key(id), "Trang " + id, "Trang", "https://a.example.vn", origin, 60, List.of(), List.of());
  }

  private static SourceKey key(int id) {
    return SourceKey.parse("facebook:" + id);
  }

  private static SourceState state(int id, State state, long version) {
    return new SourceState(key(id), state, GOOD, GOOD, null, null, GOOD, version);
  }

  private static void write(ElasticsearchClient client, Registry registry) throws Exception {
    ObjectNode document = JSON.createObjectNode();
    document.set("registry", JSON.readTree(RecordCodec.REGISTRY.write(registry)));
    index(client, "lantoa-registry-g1", "current", document);
  }

  private static void write(ElasticsearchClient client, SourceState state) throws Exception {
    ObjectNode document = (ObjectNode) JSON.readTree(RecordCodec.SOURCES.write(state));
    document.remove(List.of("v", "version", "type", "until", "detail"));
    document.put("about", "state").put("platform", "facebook");
    index(client, "lantoa-sources-g1", state.id(), document);
  }

  private static void index(
      ElasticsearchClient client, String index, String id, ObjectNode document) throws Exception {
    byte[] json = document.toString().getBytes(UTF_8);
    client.index(
        i -> i.index(index).id(id).withJson(new ByteArrayInputStream(json)).refresh(Refresh.True));
  }
}
