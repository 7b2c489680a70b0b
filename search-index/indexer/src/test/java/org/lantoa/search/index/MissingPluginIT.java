package org.lantoa.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.model.Counts;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.lantoa.search.analysis.PostAnalyzers;
import org.lantoa.search.connection.ElasticsearchConnection;
import org.lantoa.search.testing.Await;
import org.lantoa.search.testing.SampleRecords;
import org.lantoa.search.testing.TestingServers;
import org.lantoa.search.testing.TestingTopics;
import org.lantoa.servers.elasticsearch.ElasticsearchServer;
import org.lantoa.servers.elasticsearch.ElasticsearchSettings;

/** A cluster that lacks the plugin, until somebody runs the command that the alarm names. */
@ExtendWith(TestingServers.Parameter.class)
class MissingPluginIT {
  private static final String HOME = "lantoa.elasticsearch.home";

  private final TestingServers servers;
  private final Path complete = Path.of(System.getProperty(HOME));

  @TempDir(factory = BesideTheBuild.class)
  private Path folder;

  MissingPluginIT(TestingServers servers) {
    this.servers = servers;
  }

  @AfterEach
  void useTheCompleteServerAgain() {
    System.setProperty(HOME, complete.toString());
  }

  @Test
  void postsWaitUntilThePluginIsInstalledAsTheAlarmSays() throws Exception {
    Path bare = folder.resolve("elasticsearch");
    linkWithoutPlugins(complete, bare);
    System.setProperty(HOME, bare.toString());
    try (TestingTopics topics = new TestingTopics(servers.bootstrap())) {
      topics.append(
          Topic.POSTS,
          RecordCodec.POSTS,
          SampleRecords.post(
              1, "Dân vận khéo", Instant.parse("2026-01-10T02:00:00Z"), Counts.of(1, 0, 0), 1));
      ElasticsearchSettings settings = settings();
      ElasticsearchServer server = ElasticsearchServer.start(settings);
      try (ElasticsearchConnection connection = ElasticsearchConnection.open(server.address())) {
        ElasticsearchClient client = connection.signedInAs("quantri", "mật-khẩu-3");
        try (Indexer indexer = indexer(topics, client)) {
          String alarm = alarm(indexer);
          assertThat(alarm)
              .contains("elasticsearch-plugin install", zip().getFileName().toString());
          assertThat(
                  client.indices().exists(e -> e.index("lantoa-*").allowNoIndices(false)).value())
              .isFalse();

          server.close();
          install(bare);
          server = ElasticsearchServer.start(settings.port(server.address().getPort()));

          Await.until(
              "the post is indexed", () -> indexer.health().isCaughtUp() && isFound(client));
        }
      } finally {
        server.close();
      }
    }
  }

  private ElasticsearchSettings settings() {
    return ElasticsearchSettings.inFolder(folder.resolve("server"))
        .heap("512m")
        .account("quantri", "mật-khẩu-3", "superuser");
  }

  private Indexer indexer(TestingTopics topics, ElasticsearchClient client) {
    return Indexer.start(
        new IndexerSettings(
            servers.bootstrap(),
            client,
            topics.unique("bare"),
            Reading.EVERYTHING,
            new SimpleMeterRegistry(),
            InstantSource.system()));
  }

  private static String alarm(Indexer indexer) throws Exception {
    Await.until("the indexer waits", () -> !indexer.health().alarms().isEmpty());
    assertThat(indexer.health().state()).isEqualTo(IndexerHealth.State.WAITING);
    return indexer.health().alarms().get(0);
  }

  private static boolean isFound(ElasticsearchClient client) throws IOException {
    client.indices().refresh(r -> r.index("lantoa-*"));
    return client.count(c -> c.index("lantoa-posts").ignoreUnavailable(true)).count() == 1;
  }

  private static Path zip() {
    return Path.of("../plugin/target/lantoa-analysis-" + PostAnalyzers.VERSION + "-es8.zip")
        .toAbsolutePath()
        .normalize();
  }

  private static void install(Path home) throws IOException, InterruptedException {
    ProcessBuilder installer =
        new ProcessBuilder(
                home.resolve("bin/elasticsearch-plugin").toString(),
                "install",
                "--batch",
                zip().toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("install.log").toFile());
    installer.environment().put("ES_JAVA_HOME", System.getProperty("java.home"));
    int exit = installer.start().waitFor();
    assertThat(exit).as(() -> said(home)).isZero();
  }

  private static String said(Path home) {
    try {
      return Files.readString(home.resolve("install.log"));
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  /** Another name for every file, which takes no room. */
  private static void linkWithoutPlugins(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path source, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(source)));
            return source.equals(from.resolve("plugins"))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path source, BasicFileAttributes attributes)
              throws IOException {
            Files.createLink(to.resolve(from.relativize(source)), source);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
