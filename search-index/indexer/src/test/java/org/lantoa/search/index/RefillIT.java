package org.lantoa.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.json.JsonData;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
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
import org.lantoa.search.archive.PeriodFigures;
import org.lantoa.search.archive.PostFilter;
import org.lantoa.search.testing.Await;
import org.lantoa.search.testing.SampleRecords;
import org.lantoa.search.testing.TestingServers;
import org.lantoa.search.testing.TestingTopics;

/** Filling indices anew on real servers, under writes and searches. */
@ExtendWith(TestingServers.Parameter.class)
final class RefillIT {
  private static final Instant JANUARY = Instant.parse("2026-01-10T02:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int POSTS = 3_000;

  private final TestingServers servers;
  private final Archive archive;
  private final Refills refills;
  private final TestingTopics topics;
  private final IndexerSettings settings;
  private final AtomicLong looks = new AtomicLong();
  private final AtomicInteger sent = new AtomicInteger();
  private final ExecutorService beside = Executors.newCachedThreadPool();

  RefillIT(TestingServers servers) throws Exception {
    this.servers = servers;
    this.archive = new Archive(servers.officer());
    this.refills = new Refills(servers.service());
    servers.empty();
    topics = new TestingTopics(servers.bootstrap());
    settings =
        new IndexerSettings(
            servers.bootstrap(),
            servers.service(),
            topics.unique("live"),
            Reading.EVERYTHING,
            new SimpleMeterRegistry(),
            InstantSource.system());
  }

  @BeforeEach
  void removeTemplates() throws Exception {
    for (Indices family : EnumSet.allOf(Indices.class)) {
      for (int revision = 1; revision < 5; revision++) {
        String name = family.templateName(Generation.FIRST, revision);
        if (servers.admin().indices().existsIndexTemplate(r -> r.name(name)).value()) {
          servers.admin().indices().deleteIndexTemplate(r -> r.name(name));
        }
      }
    }
  }

  @AfterEach
  void stop() {
    beside.shutdownNow();
    topics.close();
  }

  private Indexer live() throws Exception {
    Reading reading = Reading.EVERYTHING.at(refills.shown(Generation.FIRST));
    return Indexer.start(
        new IndexerSettings(
            settings.bootstrap(),
            settings.elasticsearch(),
            settings.group(),
            reading,
            settings.meters(),
            settings.clock()));
  }

  private static PostSummary post(int number, long shares, long version) {
    Instant publishedAt = JANUARY.plus(Duration.ofDays(number % 60));
    return SampleRecords.post(
        number, "Dân vận khéo số " + number, publishedAt, Counts.of(shares, 0, 0), version);
  }

  private static PostSummary[] posts(int from, int to, long shares, long version) {
    return IntStream.range(from, to)
        .mapToObj(i -> post(i, shares, version))
        .toArray(PostSummary[]::new);
  }

  private void caughtUp(Indexer indexer) throws Exception {
    Await.until(
        "the indexer has caught up: " + indexer.health(),
        () -> topics.isConsumed(settings.group()) && indexer.health().isCaughtUp());
    servers.refresh();
  }

  private void awaitClose(Refill refill) throws Exception {
    Await.until("the refill is close: " + refill.health(), refill::isClose);
  }

  @Test
  void underWritesNothingIsLostOrDoubledAndSearchesNeverSeeNoneOrBoth() throws Exception {
    topics.append(Topic.POSTS, RecordCodec.POSTS, posts(0, POSTS, 1, 1));
    Indexer live = live();
    caughtUp(live);
    AtomicBoolean isOver = new AtomicBoolean();
    CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(isOver), beside);
    CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> search(isOver), beside);

    Refills.Asked asked = refills.ask(Indices.POSTS, Generation.FIRST);
    assertThat(refills.ask(Indices.POSTS, Generation.FIRST)).isEqualTo(asked);
    Refill killed = Refill.start(settings, asked);
    Await.until("something is filled", () -> !refills.isEmpty(asked));
    killed.close();
    assertThat(refills.next(Generation.FIRST)).contains(asked);
    try (Refill refill = Refill.start(settings, asked)) {
      awaitClose(refill);
      assertThat(refills.standing(asked)).isEqualTo(Refills.Standing.PENDING);
      live.close();
      assertThat(refill.finish(PATIENCE)).isTrue();
    }
    assertThat(refills.standing(asked)).isEqualTo(Refills.Standing.SHOWN);
    live = live();
    long looks = this.looks.get();
    Await.until("searches met the new indices", () -> this.looks.get() > looks + 5);
    isOver.set(true);
    writer.get();
    int written = sent.get();
    reader.get();
    caughtUp(live);
    refills.tidy(Generation.FIRST);

    PeriodFigures all = archive.figures(PostFilter.NONE);
    assertThat(all.posts()).isEqualTo(POSTS + written);
    assertThat(all.sums().of(Measure.SHARES)).isEqualTo(9L * written + rest(written));
    assertThat(topics.rejections()).isEmpty();
    assertThat(servers.admin().indices().get(g -> g.index("lantoa-posts-*")).result().keySet())
        .allMatch(name -> name.startsWith("lantoa-posts-g1-r2-20"));
    assertThat(live.health().isHealthy()).isTrue();
    live.close();
  }

  /** What the posts count that the writer did not reach: it writes each old post anew, with 8. */
  private static long rest(int written) {
    int anew = Math.min(written, POSTS);
    return 8L * anew + (POSTS - anew);
  }

  private void write(AtomicBoolean isOver) {
    try {
      while (!isOver.get()) {
        int next = sent.getAndIncrement();
        topics.append(
            Topic.POSTS, RecordCodec.POSTS, post(POSTS + next, 9, 1), post(next % POSTS, 8, 2));
      }
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  /** Looks at the number of posts, which must never fall, be none or be both. */
  private void search(AtomicBoolean isOver) {
    long most = POSTS;
    while (!isOver.get()) {
      long now = archive.figures(PostFilter.NONE).posts();
      assertThat(now).isBetween(most, (long) POSTS + sent.get());
      most = now;
      looks.incrementAndGet();
    }
  }

  @Test
  void anotherMappingIsNotWrittenToAndFilledAnew() throws Exception {
    servers
        .admin()
        .indices()
        .create(
            c ->
                c.index("lantoa-posts-g1-2026-01")
                    .aliases("lantoa-posts", a -> a)
                    .mappings(m -> m.meta("mapping", JsonData.of(0))));
    topics.append(Topic.POSTS, RecordCodec.POSTS, posts(0, 20, 1, 1));
    assertThat(refills.outdated(Reading.EVERYTHING)).containsExactly(Indices.POSTS);
    try (Indexer refusing = live()) {
      Await.until("the alarm", () -> !refusing.health().alarms().isEmpty());
      assertThat(refusing.health().alarms().get(0)).contains("./lantoa reindex", "lantoa-posts");
      assertThat(refusing.health().state()).isEqualTo(IndexerHealth.State.WAITING);
    }

    try (Refill refill = Refill.start(settings, refills.ask(Indices.POSTS, Generation.FIRST))) {
      awaitClose(refill);
      assertThat(refill.finish(PATIENCE)).isTrue();
    }
    refills.tidy(Generation.FIRST);
    try (Indexer live = live()) {
      caughtUp(live);
      assertThat(live.health().isHealthy()).isTrue();
    }
    assertThat(archive.figures(PostFilter.NONE).posts()).isEqualTo(20);
    assertThat(refills.outdated(Reading.EVERYTHING.at(refills.shown(Generation.FIRST)))).isEmpty();
  }

  @Test
  void aRefillThatHoldsFewerDocumentsIsGivenUp() throws Exception {
    topics.append(Topic.POSTS, RecordCodec.POSTS, posts(0, 20, 1, 1));
    try (Indexer live = live()) {
      caughtUp(live);
    }
    new TestingIndex(servers.service())
        .write(Topic.POSTS, RecordCodec.POSTS, Stream.of(post(20, 1, 1)));
    Refills.Asked asked = refills.ask(Indices.POSTS, Generation.FIRST);
    try (Refill refill = Refill.start(settings, asked)) {
      awaitClose(refill);
      assertThat(refill.finish(PATIENCE)).isFalse();
    }
    assertThat(refills.standing(asked)).isEqualTo(Refills.Standing.GIVEN_UP);
    assertThat(refills.next(Generation.FIRST)).isEmpty();
    servers.refresh();
    assertThat(archive.figures(PostFilter.NONE).posts()).isEqualTo(21);
    assertThat(refills.ask(Indices.POSTS, Generation.FIRST).revision()).isEqualTo(2);
  }
}
