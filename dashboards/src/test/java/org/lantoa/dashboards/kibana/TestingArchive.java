package org.lantoa.dashboards.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.lantoa.search.connection.ElasticsearchConnection;
import org.lantoa.search.index.Indexer;
import org.lantoa.search.index.IndexerSettings;
import org.lantoa.servers.elasticsearch.ElasticsearchServer;
import org.lantoa.servers.elasticsearch.ElasticsearchSettings;
import org.lantoa.servers.kafka.KafkaBroker;

/**
 * An archive filled the real way, through Kafka and our indexer, and the requests that Kibana would
 * send to it.
 */
final class TestingArchive implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(120);
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

  private final HttpClient http = HttpClient.newHttpClient();
  private final ElasticsearchServer server;
  private final URI address;

  private TestingArchive(Path folder) {
    server =
        ElasticsearchServer.start(
            ElasticsearchSettings.inFolder(folder.resolve("elasticsearch"))
                .heap("512m")
                .roles(ROLES)
                .account("dichvu", "mat-khau-1", "lantoa_service")
                .account("phantich", "mat-khau-2", "lantoa_reader"));
    address = server.address();
  }

  static TestingArchive filledWith(SampleFigures sample, Path folder) throws Exception {
    TestingArchive archive = new TestingArchive(folder);
    try {
      archive.fill(sample, folder);
    } catch (Exception | Error failed) {
      archive.close();
      throw failed;
    }
    return archive;
  }

  private void fill(SampleFigures sample, Path folder) throws Exception {
    try (KafkaBroker kafka = KafkaBroker.start(folder.resolve("kafka"), 0);
        ElasticsearchConnection connection = ElasticsearchConnection.open(address)) {
      createTopics(kafka.bootstrap());
      try (Indexer indexer =
          Indexer.start(
              IndexerSettings.of(
                  kafka.bootstrap(),
                  connection.signedInAs("dichvu", "mat-khau-1"),
                  new SimpleMeterRegistry(),
                  InstantSource.system()))) {
        append(kafka.bootstrap(), sample);
        awaitDocuments(indexer, "lantoa-posts", sample.posts().size());
        awaitDocuments(indexer, "lantoa-post-gains", sample.gains().size());
        awaitDocuments(indexer, "lantoa-hourly", sample.hourly().size());
        awaitDocuments(indexer, "lantoa-totals", sample.totals().size());
        awaitDocuments(indexer, "lantoa-observations", sample.observations().size());
      }
    }
  }

  private static void createTopics(String bootstrap) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin
          .createTopics(
              Arrays.stream(Topic.values())
                  .map(topic -> new NewTopic(topic.topicName(), 1, (short) 1))
                  .toList())
          .all()
          .get();
    }
  }

  private static void append(String bootstrap, SampleFigures sample) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap),
            new StringSerializer(),
            new ByteArraySerializer())) {
      append(producer, Topic.POSTS, RecordCodec.POSTS, sample.posts().stream());
      append(producer, Topic.POST_GAINS, RecordCodec.POST_GAINS, sample.gains().stream());
      append(producer, Topic.HOURLY, RecordCodec.HOURLY, sample.hourly().stream());
      append(producer, Topic.TOTALS, RecordCodec.TOTALS, sample.totals().stream());
      append(
          producer, Topic.OBSERVATIONS, RecordCodec.OBSERVATIONS, sample.observations().stream());
    }
  }

  private static <T> void append(
      KafkaProducer<String, byte[]> producer,
      Topic topic,
      RecordCodec<T> codec,
      Stream<? extends T> records) {
    records.forEach(
        record -> {
          var unused =
              producer.send(new ProducerRecord<>(topic.topicName(), "key", codec.write(record)));
        });
  }

  private void awaitDocuments(Indexer indexer, String alias, int expected) throws Exception {
    long end = System.nanoTime() + LIMIT.toNanos();
    int found = -1;
    while (found != expected) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            alias + " holds " + found + ", not " + expected + "; " + indexer.health());
      }
      Thread.sleep(200);
      HttpResponse<String> answer = send(request('/' + alias + "/_count").GET());
      if (answer.statusCode() == 200) {
        found = ExportedObjects.json(answer.body()).path("count").intValue();
      }
    }
  }

  /** The documents that a search body finds. */
  JsonNode search(String alias, ObjectNode body) {
    return answer(
        request('/' + alias + "/_search")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  /** What types a field has. */
  JsonNode fieldTypes(String alias, String field) {
    return answer(request('/' + alias + "/_field_caps?fields=" + field).GET())
        .path("fields")
        .path(field);
  }

  static ObjectNode body() {
    return JsonNodeFactory.instance.objectNode();
  }

  private HttpRequest.Builder request(String path) {
    String account = "phantich:mat-khau-2";
    String encoded = Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(address.resolve(path))
        .header("Authorization", "Basic " + encoded);
  }

  private JsonNode answer(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = send(request);
      if (answer.statusCode() != 200) {
        throw new AssertionError(answer.statusCode() + ": " + answer.body());
      }
      return ExportedObjects.json(answer.body());
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.close();
  }
}
