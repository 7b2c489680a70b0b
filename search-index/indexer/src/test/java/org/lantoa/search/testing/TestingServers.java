package org.lantoa.search.testing;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.lantoa.search.connection.ElasticsearchConnection;
import org.lantoa.servers.elasticsearch.ElasticsearchServer;
import org.lantoa.servers.elasticsearch.ElasticsearchSettings;
import org.lantoa.servers.kafka.KafkaBroker;

/**
 * One real broker and one real Elasticsearch for all integration tests of this module; they end
 * with the last one. Each account has just the rights that its part needs.
 */
public final class TestingServers implements AutoCloseable {
  private static final String ROLES =
      """
      lantoa_service:
        cluster: [ monitor, manage_index_templates ]
        indices:
          - names: [ "lantoa-*" ]
            privileges: [ write, manage ]
      lantoa_reader:
        indices:
          - names: [ "lantoa-*" ]
            privileges: [ read, view_index_metadata ]
      """;

  /** Gives the servers to test methods that ask for them. */
  public static final class Parameter implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == TestingServers.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.create(TestingServers.class))
          .getOrComputeIfAbsent("servers", key -> new TestingServers(), TestingServers.class);
    }
  }

  private final Path folder;
  private final KafkaBroker kafka;
  private final ElasticsearchConnection connection;
  private ElasticsearchServer elasticsearch;

  private TestingServers() {
    try {
      folder = Files.createTempDirectory("lantoa-search-it");
    } catch (IOException full) {
      throw new UncheckedIOException("no temporary folder", full);
    }
    kafka = KafkaBroker.start(folder.resolve("kafka"), 0);
    elasticsearch = ElasticsearchServer.start(settings(0));
    connection = ElasticsearchConnection.open(elasticsearch.address());
  }

  private ElasticsearchSettings settings(int port) {
    return ElasticsearchSettings.inFolder(folder.resolve("elasticsearch"))
        .port(port)
        .heap("512m")
        .roles(ROLES)
        .account("dichvu", "mật-khẩu-1", "lantoa_service")
        .account("canbo", "mật-khẩu-2", "lantoa_reader")
        .account("quantri", "mật-khẩu-3", "superuser");
  }

  /** Kafka's address. */
  public String bootstrap() {
    return kafka.bootstrap();
  }

  /** The indexer's client. */
  public ElasticsearchClient service() {
    return connection.signedInAs("dichvu", "mật-khẩu-1");
  }

  /** A reader's client. */
  public ElasticsearchClient officer() {
    return connection.signedInAs("canbo", "mật-khẩu-2");
  }

  /** A client that may do everything. */
  public ElasticsearchClient admin() {
    return connection.signedInAs("quantri", "mật-khẩu-3");
  }

  /** A client with a wrong password. */
  public ElasticsearchClient stranger() {
    return connection.signedInAs("canbo", "sai");
  }

  /** Makes everything that was written visible to searches. */
  public void refresh() throws IOException {
    admin().indices().refresh(r -> r.index("lantoa-*"));
  }

  /** Stops Elasticsearch. */
  public void stopElasticsearch() {
    elasticsearch.close();
  }

  /** Starts Elasticsearch again at the same address with the same data. */
  public void startElasticsearch() {
    elasticsearch = ElasticsearchServer.start(settings(elasticsearch.address().getPort()));
  }

  /** Deletes every index and template. */
  public void empty() throws IOException {
    for (String index : admin().indices().get(g -> g.index("lantoa-*")).result().keySet()) {
      admin().indices().delete(d -> d.index(index));
    }
  }

  @Override
  public void close() throws IOException {
    connection.close();
    elasticsearch.close();
    kafka.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
