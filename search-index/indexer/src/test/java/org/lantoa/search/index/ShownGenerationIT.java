package org.lantoa.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.topic.Generation;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.lantoa.search.archive.Archive;
import org.lantoa.search.archive.PostFilter;
import org.lantoa.search.testing.SampleRecords;
import org.lantoa.search.testing.TestingServers;

/** Which generation searches find, on a real server. */
@ExtendWith(TestingServers.Parameter.class)
final class ShownGenerationIT {
  private static final Generation SECOND = new Generation("g2");
  private static final Instant JANUARY = Instant.parse("2026-01-10T00:00:00Z");
  private static final Instant MARCH = Instant.parse("2026-03-10T00:00:00Z");

  private final TestingServers servers;
  private final ElasticsearchClient client;
  private final ShownGeneration generations;

  ShownGenerationIT(TestingServers servers) {
    this.servers = servers;
    this.client = servers.service();
    this.generations = new ShownGeneration(client);
  }

  @BeforeEach
  void empty() throws Exception {
    servers.empty();
    generations.remove(Generation.FIRST);
    generations.remove(SECOND);
  }

  @Test
  void theOldStandsUntilTheNewIsShownAndThenTheNewAlone() throws Exception {
    write(Reading.shown(Generation.FIRST), post(1, JANUARY, 5));
    write(Reading.hidden(SECOND), post(1, JANUARY, 7), post(2, MARCH, 7));
    assertThat(shares()).isEqualTo(5);

    generations.show(SECOND);
    assertThat(shares()).isEqualTo(14);
    assertThat(shown("lantoa-posts"))
        .containsExactly("lantoa-posts-g2-2026-01", "lantoa-posts-g2-2026-03");

    generations.show(SECOND);
    assertThat(shares()).isEqualTo(14);
    generations.show(Generation.FIRST);
    assertThat(shares()).isEqualTo(5);
  }

  @Test
  void anIndexThatComesIntoBeingLaterIsFoundOnlyInTheShownGeneration() throws Exception {
    write(Reading.shown(Generation.FIRST), post(1, JANUARY, 5));
    write(Reading.hidden(SECOND), post(1, JANUARY, 7));
    generations.show(SECOND);

    // A writer of the old generation that did not notice: its template hides what it writes.
    writeUnprepared(Reading.shown(Generation.FIRST), post(2, MARCH, 5));
    writeUnprepared(Reading.shown(SECOND), post(2, MARCH, 7));

    assertThat(shares()).isEqualTo(14);
  }

  @Test
  void whatIsRemovedLeavesNothing() throws Exception {
    write(Reading.shown(Generation.FIRST), post(1, JANUARY, 5));
    write(Reading.hidden(SECOND), post(1, JANUARY, 7));
    generations.show(SECOND);
    generations.remove(Generation.FIRST);

    assertThat(shares()).isEqualTo(7);
    assertThat(client.indices().get(r -> r.index("lantoa-*")).result().keySet())
        .noneMatch(name -> name.contains("-g1"));
    generations.remove(Generation.FIRST);
  }

  private void write(Reading reading, PostSummary... posts) throws Exception {
    new ElasticsearchBulk(client, reading, InstantSource.system()).prepare();
    writeUnprepared(reading, posts);
  }

  private void writeUnprepared(Reading reading, PostSummary... posts) throws Exception {
    ElasticsearchBulk bulk = new ElasticsearchBulk(client, reading, InstantSource.system());
    DocumentReader reader = new DocumentReader(reading);
    String topic = reading.generation().topicName(Topic.POSTS);
    for (PostSummary post : posts) {
      IndexDocument document =
          reader.read(RecordCodec.POSTS.write(post), new RecordPlace(topic, 0, 0)).orElseThrow();
      assertThat(bulk.write(List.of(document))).allMatch(o -> o instanceof ItemOutcome.Written);
    }
  }

  private static PostSummary post(int number, Instant publishedAt, long shares) {
    return SampleRecords.post(number, "bài", publishedAt, Counts.of(shares, 0, 0), 1);
  }

  private long shares() throws Exception {
    servers.refresh();
    return new Archive(servers.officer()).figures(PostFilter.NONE).sums().of(Measure.SHARES);
  }

  private List<String> shown(String alias) throws Exception {
    Map<String, Object> found =
        new TreeMap<>(client.indices().getAlias(r -> r.name(alias)).result());
    return List.copyOf(found.keySet());
  }
}
