package org.lantoa.local.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.topics.TopicSetup;
import org.lantoa.local.machine.Patience;
import org.lantoa.local.message.Refusal;
import org.lantoa.model.Counts;
import org.lantoa.model.Horizon;
import org.lantoa.model.Scope;
import org.lantoa.model.Tally;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.lantoa.model.topic.Total;
import org.lantoa.search.archive.Archive;
import org.lantoa.search.connection.ElasticsearchConnection;
import org.lantoa.search.index.Indexer;
import org.lantoa.search.index.IndexerSettings;
import org.lantoa.servers.elasticsearch.ElasticsearchServer;
import org.lantoa.servers.elasticsearch.ElasticsearchSettings;
import org.lantoa.servers.kafka.KafkaBroker;

class VerificationIT {
  /** More scopes than one page of any aggregation or search holds. */
  private static final int COMMUNES = 700;

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path folder;

  private final TestingLedger ledger = new TestingLedger();

  VerificationIT() {
    IntStream.range(0, COMMUNES)
        .forEach(
            i ->
                ledger.add(
                    "facebook:" + i + ":1",
                    List.of("xa-" + i, "tinh"),
                    List.of("dan-van-kheo"),
                    Counts.of(i, 1, 2),
                    Counts.of(i + 3, 1, 1)));
  }

  @Test
  void addsUpAcrossAllScopesAndNamesWhatDoesNot() throws Exception {
    try (KafkaBroker kafka = KafkaBroker.start(folder.resolve("kafka"), 0);
        ElasticsearchServer server =
            ElasticsearchServer.start(
                ElasticsearchSettings.inFolder(folder.resolve("elasticsearch"))
                    .heap("512m")
                    .account("dichvu", "mật-khẩu", "superuser"));
        ElasticsearchConnection connection = ElasticsearchConnection.open(server.address())) {
      TopicSetup.create(kafka.bootstrap(), 2);
      ElasticsearchClient client = connection.signedInAs("dichvu", "mật-khẩu");
      VerificationReport empty =
          Verification.verify(new VerifySettings(kafka.bootstrap(), client, Duration.ZERO));
      assertThat(empty.isEmpty()).isTrue();
      assertThat(empty.addsUp()).isTrue();
      try (Indexer indexer = start(kafka, client)) {
        fill(kafka.bootstrap());
        verifyFilled(kafka.bootstrap(), client, indexer);
      }
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(
              () ->
                  Verification.verify(
                      new VerifySettings(
                          kafka.bootstrap(),
                          connection.signedInAs("dichvu", "sai"),
                          Duration.ZERO)));
    }
  }

  private static Indexer start(KafkaBroker kafka, ElasticsearchClient client) {
    return Indexer.start(
        IndexerSettings.of(
            kafka.bootstrap(), client, new SimpleMeterRegistry(), InstantSource.system()));
  }

  private void fill(String bootstrap) throws Exception {
    append(bootstrap, Topic.POSTS, RecordCodec.POSTS, ledger.posts());
    append(bootstrap, Topic.POST_GAINS, RecordCodec.POST_GAINS, ledger.gains());
    append(bootstrap, Topic.TOTALS, RecordCodec.TOTALS, ledger.totals());
  }

  private void verifyFilled(String bootstrap, ElasticsearchClient client, Indexer indexer)
      throws Exception {
    VerificationReport report =
        Verification.verify(new VerifySettings(bootstrap, client, PATIENCE));
    assertThat(report.differences()).as("%s", indexer.health()).isEmpty();
    assertThat(report.rollUps()).isEmpty();
    assertThat(report.posts()).isEqualTo(COMMUNES);
    assertThat(report.gains()).isEqualTo(2 * COMMUNES);
    // Everything, the province, the campaign, both; and three for each commune.
    assertThat(report.scopes()).isEqualTo(4 + 3 * COMMUNES);

    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    try (StandingVerification standing =
        StandingVerification.start(
            new Archive(client),
            Duration.ofMillis(200),
            () -> true,
            meters,
            InstantSource.system())) {
      Gauge age = meters.get("lantoa.verify.age").gauge();
      assertThat(Patience.until(PATIENCE, () -> age.value() >= 0)).isTrue();
      assertThat(standing.problem()).isEmpty();
      breakIt(bootstrap, client);
      assertThat(Patience.until(PATIENCE, standing::foundWrong)).isTrue();
      assertThat(standing.problem())
          .hasValueSatisfying(p -> assertThat(p).contains("do not add up: all"));
      assertThat(meters.get("lantoa.verify.wrong.scopes").gauge().value()).isPositive();
    }
  }

  private void breakIt(String bootstrap, ElasticsearchClient client) throws Exception {
    client.delete(d -> d.index("lantoa-posts-g1-2026-01").id("facebook:7:1").refresh(Refresh.True));
    assertThat(verifyNow(bootstrap, client).differences())
        .extracting(Difference::scope)
        .contains(Scope.unit("xa-7"), Scope.ALL)
        .doesNotContain(Scope.unit("xa-8"));

    append(bootstrap, Topic.TOTALS, RecordCodec.TOTALS, List.of(wrong()));
    VerificationReport wrong = verifyNow(bootstrap, client);
    assertThat(wrong.differences())
        .filteredOn(difference -> difference.figure().equals("shares"))
        .extracting(Difference::scope)
        .contains(Scope.unit("xa-9"));
    assertThat(wrong.rollUps()).extracting(RollUp::whole).contains(Scope.unit("tinh"));
  }

  private static Total wrong() {
    Total total =
        TestingLedger.total(Scope.unit("xa-9"), 1, Tally.of(Map.of()), Tally.of(Map.of()));
    return new Total(
        total.scope(),
        Horizon.ALL,
        total.asOf(),
        total.gains(),
        1,
        1,
        1,
        total.knownPosts(),
        0,
        total.version() + 1);
  }

  private static VerificationReport verifyNow(String bootstrap, ElasticsearchClient client) {
    return Verification.verify(new VerifySettings(bootstrap, client, Duration.ofSeconds(3)));
  }

  private static <T> void append(
      String bootstrap, Topic topic, RecordCodec<T> codec, List<T> records) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (T record : records) {
        byte[] value = codec.write(record);
        sent.add(producer.send(new ProducerRecord<>(topic.topicName(), value, value)));
      }
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    }
  }
}
