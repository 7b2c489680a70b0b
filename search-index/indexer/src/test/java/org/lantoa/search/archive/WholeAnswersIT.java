package org.lantoa.search.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.SourceRecord;
import org.lantoa.model.topic.SourceState;
import org.lantoa.model.topic.SourceState.State;
import org.lantoa.model.topic.Topic;
import org.lantoa.search.index.Indices;
import org.lantoa.search.index.TestingIndex;
import org.lantoa.search.testing.TestingServers;

/** A part of an index that cannot be read is never left out in silence. */
@ExtendWith(TestingServers.Parameter.class)
class WholeAnswersIT {
  private static final SourceKey SOURCE = SourceKey.parse("facebook:1");
  private static final Instant READ = Instant.parse("2026-01-30T17:00:00Z");

  /** An index that a part of the same alias stands in, but on a node that does not exist. */
  private static final String AWAY = "lantoa-sources-away";

  @Test
  void aSearchFailsWhileAPartOfItsIndexCannotBeRead(TestingServers servers) throws Exception {
    Archive archive = new Archive(servers.officer());
    assertThat(archive.sourceStates()).hasSize(1);
    addAway(servers.admin());
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(archive::sourceStates)
        .extracting(ArchiveException::reason)
        .isEqualTo(ArchiveException.Reason.UNAVAILABLE);
  }

  @Test
  void aSearchWaitsForAPartThatComesUp(TestingServers servers) throws Exception {
    Archive archive = new Archive(servers.officer());
    ElasticsearchClient admin = servers.admin();
    addAway(admin);
    CompletableFuture<Void> comes =
        CompletableFuture.runAsync(
            () -> allocate(admin), CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS));
    assertThat(archive.sourceStates()).hasSize(1);
    comes.join();
  }

  @BeforeEach
  void fill(TestingServers servers) throws Exception {
    servers.empty();
    SourceRecord state = new SourceState(SOURCE, State.FRESH, READ, READ, null, null, READ, 1);
    new TestingIndex(servers.service()).write(Topic.SOURCES, RecordCodec.SOURCES, Stream.of(state));
    servers.refresh();
  }

  @AfterEach
  void empty(TestingServers servers) throws IOException {
    servers.empty();
  }

  private static void addAway(ElasticsearchClient admin) throws IOException {
    String nowhere =
        """
        {
          "aliases": { "%s": {} },
          "settings": { "index.routing.allocation.require._name": "nowhere" }
        }
        """
            .formatted(Indices.SOURCES.alias());
    admin
        .indices()
        .create(
            create ->
                create
                    .index(AWAY)
                    .waitForActiveShards(shards -> shards.count(0))
                    .withJson(new StringReader(nowhere)));
  }

  private static void allocate(ElasticsearchClient admin) {
    String anywhere = "{ \"index.routing.allocation.require._name\": null }";
    try {
      admin.indices().putSettings(put -> put.index(AWAY).withJson(new StringReader(anywhere)));
    } catch (IOException away) {
      throw new UncheckedIOException(away);
    }
  }
}
