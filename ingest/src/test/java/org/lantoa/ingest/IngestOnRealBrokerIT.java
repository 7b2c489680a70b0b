package org.lantoa.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.clock.ClockService;
import org.lantoa.ingest.files.FileImport;
import org.lantoa.ingest.files.ImportListener;
import org.lantoa.ingest.files.ImportOutcome;
import org.lantoa.ingest.files.ImportRequest;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.ingest.registry.RegistryPublisher;
import org.lantoa.ingest.registry.RegistryWatcher;
import org.lantoa.ingest.testing.Eventually;
import org.lantoa.ingest.testing.RealBroker;
import org.lantoa.ingest.testing.TestingClock;
import org.lantoa.ingest.topics.TopicSetup;
import org.lantoa.ingest.topics.TopicSetupException;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.RegistryReading;
import org.lantoa.model.registry.Source;
import org.lantoa.model.reported.Indicator;
import org.lantoa.model.reported.Indicators;
import org.lantoa.model.reported.ReportedMeasure;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Tick;
import org.lantoa.model.topic.Topic;

/** All of ingest on one real broker, in the order in which an installation uses it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IngestOnRealBrokerIT {
  private static final Instant MINUTE = Instant.parse("2026-01-31T08:30:00Z");
  private static final int PARTITIONS = 3;

  @TempDir private static Path folder;
  private static @Nullable RealBroker broker;

  @BeforeAll
  static void start() {
    broker = RealBroker.start(folder.resolve("kafka"));
  }

  @AfterAll
  static void stop() {
    if (broker != null) {
      broker.close();
    }
  }

  @Test
  @Order(1)
  void createsTopicsOnceWithTheirSettings() throws Exception {
    TopicSetup.create(bootstrap(), PARTITIONS);
    TopicSetup.create(bootstrap(), PARTITIONS);
    ConfigResource contents =
        new ConfigResource(ConfigResource.Type.TOPIC, Topic.CONTENTS.topicName());
    ConfigResource observations =
        new ConfigResource(ConfigResource.Type.TOPIC, Topic.OBSERVATIONS.topicName());
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
      var settings = admin.describeConfigs(List.of(contents, observations)).all().get();
      assertThat(settings.get(contents).get("cleanup.policy").value()).isEqualTo("compact");
      assertThat(settings.get(observations).get("retention.ms").value()).isEqualTo("-1");
      var topics = admin.describeTopics(List.of("lantoa.registry", "lantoa.posts"));
      assertThat(topics.allTopicNames().get().get("lantoa.registry").partitions()).hasSize(1);
      assertThat(topics.allTopicNames().get().get("lantoa.posts").partitions()).hasSize(PARTITIONS);
    }
  }

  @Test
  @Order(2)
  void refusesAnotherPartitionCountByName() {
    assertThatThrownBy(() -> TopicSetup.create(bootstrap(), PARTITIONS + 1))
        .isInstanceOf(TopicSetupException.class)
        .hasMessageContaining("lantoa.observations has 3, configured are 4")
        .hasMessageNotContaining("lantoa.registry");
  }

  @Test
  @Order(3)
  void ticksInEveryPartitionAndNeverGoesBackAcrossRestarts() throws Exception {
    TestingClock clock = new TestingClock(MINUTE.plusSeconds(5));
    try (ClockService service = ClockService.start(bootstrap(), clock)) {
      assertThat(service.health().newestTick()).isEqualTo(MINUTE);
      clock.set(MINUTE.plusSeconds(61));
      assertThat(service.appendNow()).contains(MINUTE.plusSeconds(60));
    }
    clock.set(MINUTE.minusSeconds(3600));
    try (ClockService service = ClockService.start(bootstrap(), clock)) {
      assertThat(service.health().healthy()).isFalse();
      assertThat(service.health().newestTick()).isEqualTo(MINUTE.plusSeconds(60));
    }
    for (Topic topic : List.of(Topic.CONTENTS, Topic.OBSERVATIONS)) {
      List<ConsumerRecord<String, byte[]>> records = broker().records(topic);
      assertThat(records).allMatch(record -> record.key().equals(Tick.KEY));
      assertThat(records.stream().collect(Collectors.groupingBy(ConsumerRecord::partition)))
          .hasSize(PARTITIONS)
          .allSatisfy((partition, ticks) -> assertThat(ticks).hasSize(2));
    }
  }

  @Test
  @Order(4)
  void findsTheNewestTickBehindManyObservations() throws Exception {
    try (RecordLog log = RecordLog.kafka(bootstrap())) {
      for (int i = 0; i < 10_000; i++) {
        log.append(Topic.OBSERVATIONS, "facebook:1:" + i, new byte[] {'{', '}'});
      }
      log.flush();
      assertThat(log.confirmed()).isEqualTo(10_000);
    }
    TestingClock clock = new TestingClock(MINUTE);
    try (ClockService service = ClockService.start(bootstrap(), clock)) {
      assertThat(service.health().newestTick()).isEqualTo(MINUTE.plusSeconds(60));
    }
  }

  @Test
  @Order(5)
  void publishesARegistryOnlyWhenItChanged() throws Exception {
    assertThat(RegistryPublisher.publishIfChanged(bootstrap(), Registry.empty())).isTrue();
    assertThat(RegistryPublisher.publishIfChanged(bootstrap(), Registry.empty())).isFalse();
    assertThat(RegistryPublisher.publishIfChanged(bootstrap(), registry())).isTrue();
    assertThat(RegistryPublisher.publishIfChanged(bootstrap(), registry())).isFalse();
    List<ConsumerRecord<String, byte[]>> records = broker().records(Topic.REGISTRY);
    assertThat(records).hasSize(2);
    assertThat(RecordCodec.REGISTRY.read(records.get(1).value())).isEqualTo(registry());
  }

  @Test
  @Order(5)
  void publishesIndicatorsOnlyWhenTheyChangedAndBesideTheRegistry() throws Exception {
    Indicators one =
        new Indicators(List.of(new Indicator("a", "A", null, ReportedMeasure.SESSIONS)));
    int registries = broker().records(Topic.REGISTRY).size();

    assertThat(RegistryPublisher.publishIfChanged(bootstrap(), Indicators.NONE)).isFalse();
    assertThat(RegistryPublisher.publishIfChanged(bootstrap(), one)).isTrue();
    assertThat(RegistryPublisher.publishIfChanged(bootstrap(), one)).isFalse();
    assertThat(RegistryPublisher.publishIfChanged(bootstrap(), Indicators.NONE)).isTrue();

    List<ConsumerRecord<String, byte[]>> records = broker().records(Topic.INDICATORS);
    assertThat(records).hasSize(2);
    assertThat(RecordCodec.INDICATORS.read(records.get(0).value())).isEqualTo(one);
    assertThat(broker().records(Topic.REGISTRY)).hasSize(registries);
  }

  @Test
  @Order(6)
  void followsAFolderOfRegistryFiles() throws Exception {
    Path registry = Files.createDirectory(folder.resolve("registry"));
    Files.writeString(registry.resolve("units.yaml"), "one");
    Set<String> heard = java.util.concurrent.ConcurrentHashMap.newKeySet();
    try (RegistryWatcher watcher =
        RegistryWatcher.start(registry, this::read, bootstrap(), hearing(heard))) {
      assertThat(heard).containsExactly("false");
      Files.writeString(registry.resolve("units.yaml"), "two");
      Eventually.holds(() -> assertThat(heard).contains("true"));
      assertThat(watcher).isNotNull();
    }
    assertThat(broker().records(Topic.REGISTRY)).hasSize(3);
  }

  @Test
  @Order(7)
  void importsAFileTwiceWithTheSameRecords() throws Exception {
    Path file = folder.resolve("tệp.csv");
    Files.writeString(
        file,
        String.join(",", FileImport.templateHeader())
            + "\n"
            + IntStream.range(0, 2000)
                .mapToObj(
                    i ->
                        "facebook:1,"
                            + i
                            + ",photo,Bài "
                            + i
                            + ",,2026-01-01 08:00,"
                            + "2026-01-02 08:00,1,2,3,4\n")
                .collect(Collectors.joining())
            + "facebook:7,1,,,,2026-01-01 08:00,2026-01-02 08:00,1,2,3,4\n");
    long before = broker().records(Topic.OBSERVATIONS).size();
    for (int run = 0; run < 2; run++) {
      ImportOutcome outcome;
      try (RecordLog log = RecordLog.kafka(bootstrap())) {
        outcome = FileImport.run(request(file), log, ImportListener.SILENT);
      }
      assertThat(outcome.summary().accepted()).isEqualTo(2000);
      assertThat(outcome.summary().refused()).isEqualTo(1);
    }
    List<ConsumerRecord<String, byte[]>> all = broker().records(Topic.OBSERVATIONS);
    assertThat(all).hasSize((int) before + 4000);
    Set<String> distinct = new HashSet<>();
    broker().records(Topic.CONTENTS).stream()
        .filter(record -> !record.key().equals(Tick.KEY))
        .forEach(
            record ->
                distinct.add(new String(record.value(), java.nio.charset.StandardCharsets.UTF_8)));
    assertThat(distinct).hasSize(2000);
    assertThat(broker().records(Topic.REJECTED)).hasSize(2);
  }

  private RegistryReading read(Path registry) {
    try {
      boolean isSecond = Files.readString(registry.resolve("units.yaml")).equals("two");
      return new RegistryReading(
          java.util.Optional.of(isSecond ? Registry.empty() : registry()), List.of());
    } catch (java.io.IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private static RegistryWatcher.Listener hearing(Set<String> heard) {
    return new RegistryWatcher.Listener() {
      @Override
      public void published(RegistryReading reading, boolean isNew) {
        heard.add(Boolean.toString(isNew));
      }

      @Override
      public void refused(RegistryReading reading) {
        heard.add("refused");
      }

      @Override
      public void failed(Exception cause) {
        heard.add("failed " + cause.getMessage());
      }
    };
  }

  private static ImportRequest request(Path file) {
    return new ImportRequest(
        List.of(file), registry(), null, InstantSource.fixed(MINUTE), Locale.forLanguageTag("vi"));
  }

  private static Registry registry() {
    Source source =
        new Source(
            SourceKey.parse("facebook:1"),
            "Trang xã A",
            "UBND xã A",
            "https://xa-a.example.org",
            CountingOrigin.TEMPLATE,
            60,
            List.of(),
            List.of());
    return new Registry(Registry.DEFAULT_ZONE, List.of(), List.of(source), List.of());
  }

  private static RealBroker broker() {
    return java.util.Objects.requireNonNull(broker);
  }

  private static String bootstrap() {
    return broker().bootstrap();
  }
}
