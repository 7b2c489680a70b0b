package org.lantoa.dashboards.testing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.lantoa.model.Horizon;
import org.lantoa.model.Scope;
import org.lantoa.model.SourceKey;
import org.lantoa.model.reported.GroupMonth;
import org.lantoa.model.reported.ReportedFigure;
import org.lantoa.model.reported.ReportingPeriod;
import org.lantoa.model.topic.Coverage;
import org.lantoa.model.topic.HourlyFigures;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.lantoa.search.archive.Archive;
import org.lantoa.search.archive.ArchiveException;
import org.lantoa.search.archive.CoverageSum;
import org.lantoa.search.archive.SeriesStep;
import org.lantoa.search.connection.ElasticsearchConnection;
import org.lantoa.search.index.Indexer;
import org.lantoa.search.index.IndexerSettings;
import org.lantoa.servers.elasticsearch.ElasticsearchServer;
import org.lantoa.servers.elasticsearch.ElasticsearchSettings;
import org.lantoa.servers.kafka.KafkaBroker;

/** A real Elasticsearch with the testing province in it, brought there by Kafka and the indexer. */
public final class TestingSearchServer implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(180);
  private static final String READ =
      "{ names: [ \"lantoa-*\" ], privileges: [ read, view_index_metadata ] }";
  private static final String ROLES =
      """
      lantoa_service:
        cluster: [ monitor, manage_index_templates ]
        indices:
          - { names: [ "lantoa-*" ], privileges: [ write, read, manage ] }
      lantoa_officer:
        indices: [ %s ]
      lantoa_leader:
        indices: [ %s ]
      nothing:
        cluster: []
      """
          .formatted(READ, READ);

  private static final TestingReports REPORTS = TestingReports.ofProvince();
  private static final TestingWatch WATCH = TestingWatch.ofProvince();

  private final ElasticsearchServer server;

  private TestingSearchServer(ElasticsearchServer server) {
    this.server = server;
  }

  /** Starts it; figures are as of an instant. */
  public static TestingSearchServer start(Path folder, Instant asOf) throws Exception {
    ElasticsearchServer server =
        ElasticsearchServer.start(
            ElasticsearchSettings.inFolder(folder.resolve("elasticsearch"))
                .heap("512m")
                .roles(ROLES)
                .account("dichvu", TestingAccounts.PASSWORD, "lantoa_service")
                .account("canbo", TestingAccounts.PASSWORD, "lantoa_officer")
                .account("lanhdao", TestingAccounts.PASSWORD, "lantoa_leader")
                .account("khach", TestingAccounts.PASSWORD, "nothing"));
    TestingSearchServer started = new TestingSearchServer(server);
    try {
      started.fill(folder.resolve("kafka"), asOf);
    } catch (Exception | Error failed) {
      started.close();
      throw failed;
    }
    return started;
  }

  /** Its address. */
  public URI address() {
    return server.address();
  }

  private void fill(Path folder, Instant asOf) throws Exception {
    TestingFigures figures =
        new TestingFigures(
            TestingProvince.registry(), TestingProvince.posts(), asOf, REPORTS, WATCH);
    try (KafkaBroker kafka = KafkaBroker.start(folder, 0);
        ElasticsearchConnection connection = ElasticsearchConnection.open(address());
        Indexer indexer = indexer(kafka, connection)) {
      int totals = append(kafka, figures, asOf);
      Archive archive = new Archive(connection.signedInAs("dichvu", TestingAccounts.PASSWORD));
      await(indexer, archive, totals);
    }
  }

  private static Indexer indexer(KafkaBroker kafka, ElasticsearchConnection connection)
      throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
      admin
          .createTopics(
              Arrays.stream(Topic.values())
                  .map(topic -> new NewTopic(topic.topicName(), 1, (short) 1))
                  .toList())
          .all()
          .get();
    }
    return Indexer.start(
        IndexerSettings.of(
            kafka.bootstrap(),
            connection.signedInAs("dichvu", TestingAccounts.PASSWORD),
            new SimpleMeterRegistry(),
            InstantSource.system()));
  }

  private static int append(KafkaBroker kafka, TestingFigures figures, Instant asOf) {
    List<PostSummary> posts = TestingProvince.posts();
    List<Scope> scopes = posts.stream().flatMap(post -> post.scopes().stream()).distinct().toList();
    var totals = figures.totals(scopes, EnumSet.allOf(Horizon.class));
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrap()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      append(producer, Topic.REGISTRY, RecordCodec.REGISTRY, List.of(figures.registry()));
      append(producer, Topic.POSTS, RecordCodec.POSTS, posts);
      append(producer, Topic.HOURLY, RecordCodec.HOURLY, hourly(figures, scopes, asOf));
      append(producer, Topic.INDICATORS, RecordCodec.INDICATORS, List.of(REPORTS.indicators()));
      append(producer, Topic.REPORTED, RecordCodec.REPORTED, REPORTS.figures());
      append(producer, Topic.GROUP_MONTHS, RecordCodec.GROUP_MONTHS, REPORTS.groups());
      append(producer, Topic.SOURCES, RecordCodec.SOURCES, WATCH.states());
      append(producer, Topic.SOURCES, RecordCodec.SOURCES, WATCH.followers());
      append(producer, Topic.COVERAGE, RecordCodec.COVERAGE, WATCH.coverage());
      append(producer, Topic.TOTALS, RecordCodec.TOTALS, totals);
    }
    return totals.size();
  }

  private static List<HourlyFigures> hourly(
      TestingFigures figures, List<Scope> scopes, Instant asOf) {
    List<HourlyFigures> hourly = new ArrayList<>();
    for (Scope scope : scopes) {
      figures
          .series(scope, Instant.EPOCH, asOf, SeriesStep.HOUR)
          .forEach(
              hour ->
                  hourly.add(
                      new HourlyFigures(
                          scope, hour.start(), hour.gains(), hour.postsPublished(), 1)));
    }
    return hourly;
  }

  private static <T> void append(
      KafkaProducer<String, byte[]> producer,
      Topic topic,
      RecordCodec<T> codec,
      List<? extends T> records) {
    for (T record : records) {
      var unused =
          producer.send(new ProducerRecord<>(topic.topicName(), "key", codec.write(record)));
    }
  }

  /** The totals are appended last, but topics are read side by side: wait for each. */
  private static void await(Indexer indexer, Archive archive, int totals)
      throws InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!isAnsweredInFull(archive, totals)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not indexed in time: " + indexer.health());
      }
      Thread.sleep(200);
    }
  }

  private static boolean isAnsweredInFull(Archive archive, int totals) {
    try {
      return isComplete(archive, totals);
    } catch (ArchiveException notYet) {
      // A new index has no shard to ask for a moment.
      return false;
    }
  }

  private static boolean isComplete(Archive archive, int totals) {
    int found = 0;
    for (Horizon horizon : Horizon.values()) {
      found += archive.allTotals(horizon).size();
    }
    long hours =
        archive.series(Scope.ALL, Instant.EPOCH, TestingProvince.NOW, SeriesStep.MONTH).stream()
            .mapToLong(point -> point.postsPublished())
            .sum();
    int posts = TestingProvince.posts().size();
    return found == totals
        && hours == posts
        && archive.registry().isPresent()
        && areReportsComplete(archive)
        && isWatchComplete(archive)
        && archive.search(org.lantoa.search.archive.PostQuery.of("")).total() == posts;
  }

  private static boolean areReportsComplete(Archive archive) {
    List<String> units = REPORTS.figures().stream().map(ReportedFigure::unit).distinct().toList();
    List<ReportingPeriod> periods = archive.reportedPeriods(units);
    List<SourceKey> groups = REPORTS.groups().stream().map(GroupMonth::source).toList();
    return archive.indicators().equals(REPORTS.indicators())
        && archive.reported(units, periods).size() == REPORTS.figures().size()
        && archive.groupMonths(groups).size() == REPORTS.groups().size();
  }

  private static boolean isWatchComplete(Archive archive) {
    List<SourceKey> sources = WATCH.coverage().stream().map(Coverage::source).distinct().toList();
    long hours =
        archive.coverage(sources, Instant.EPOCH, TestingProvince.NOW).values().stream()
            .mapToLong(CoverageSum::hours)
            .sum();
    return archive.sourceStates().size() == WATCH.states().size()
        && archive.followers(sources).equals(WATCH.newestFollowers(sources))
        && hours == WATCH.coverage().size();
  }

  @Override
  public void close() {
    server.close();
  }
}
