package org.lantoa.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.registry.RegistryPublisher;
import org.lantoa.ingest.topics.TopicSetup;
import org.lantoa.local.message.Refusal;
import org.lantoa.local.message.Text;
import org.lantoa.local.simulator.PlatformSimulator;
import org.lantoa.local.simulator.SimulatorSettings;
import org.lantoa.local.simulator.world.SimulatedClock;
import org.lantoa.local.simulator.world.SimulatedSource;
import org.lantoa.local.simulator.world.WorldSettings;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.registry.Finding;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.Poll;
import org.lantoa.model.topic.PollEntry;
import org.lantoa.model.topic.PollOutcome;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.lantoa.servers.kafka.KafkaBroker;

/** From {@code connectors.yaml} through all connectors and the buffer to the topics. */
class SourceReadersIT {
  private static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");
  private static final String WRONG = "EAAcanaryOfAnExpiredToken";
  private static final String SECRETS = "simulated-tokens";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private final SimulatedClock clock = SimulatedClock.running(BEGIN, 600);
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Listener listener = new Listener();
  private final List<String> secrets = new ArrayList<>(List.of(WRONG));

  @Test
  void readsAllPlatformsAndTellsNoSecretAnywhere() throws Exception {
    StringWriter logged = new StringWriter();
    WriterAppender appender = capture(logged);
    DataFolder data = new DataFolder(folder.resolve("data"));
    WorldSettings world =
        new WorldSettings(7, 1, 1, 1, 60, BEGIN, Duration.ofDays(7), Duration.ofDays(1));
    try (PlatformSimulator simulator = PlatformSimulator.start(SimulatorSettings.of(world, clock));
        KafkaBroker broker = KafkaBroker.start(data.kafka(), 0)) {
      TopicSetup.create(broker.bootstrap(), 2);
      RegistryPublisher.publishIfChanged(broker.bootstrap(), registry(simulator));
      configure(data, simulator);
      try (SourceReaders readers = start(broker, data)) {
        assertThat(Patience.until(PATIENCE, () -> outcomes(broker).size() >= 3)).isTrue();
        assertThat(outcomes(broker).values()).allMatch(all -> all.contains(PollOutcome.COMPLETE));
        assertThat(readers.problem()).isEmpty();
        for (Path file : secretFiles(data.root())) {
          Files.writeString(file, WRONG);
        }
        assertThat(
                Patience.until(
                    PATIENCE,
                    () ->
                        outcomes(broker).values().stream()
                                .filter(all -> all.contains(PollOutcome.TOKEN_INVALID))
                                .count()
                            >= 2))
            .isTrue();
        lookForSecrets("health", readers.problem().orElse(""));
        lookForSecrets("metrics", meters.scrape());
      }
      assertThat(observed(broker)).isPositive();
      assertThat(meters.scrape())
          .contains("lantoa_polls_total{outcome=\"token-invalid\",platform=\"facebook\"}")
          .contains("lantoa_poll_calls_total{platform=\"youtube\"}")
          .contains("lantoa_outbox_bytes 0")
          .contains("lantoa_outbox_oldest_age_seconds 0")
          .contains("lantoa_posts_refused_total{platform=\"tiktok\"}");
      lookThroughTopics(broker);
    } finally {
      stop(appender);
    }
    lookForSecrets("notes", listener.notes.toString());
    lookForSecrets("logs", logged.toString());
    assertThat(logged.toString()).contains("lantoa");
    lookThroughFiles(data.root());
  }

  @Test
  void saysWhatIsWrongInTheFileAndBringsToKafkaWhatIsLeft() throws Exception {
    DataFolder data = new DataFolder(folder.resolve("data"));
    try (KafkaBroker broker = KafkaBroker.start(data.kafka(), 0)) {
      TopicSetup.create(broker.bootstrap(), 2);
      assertThat(
              SourceReaders.start(broker.bootstrap(), data, clock, clock::sleep, meters, listener))
          .isEmpty();
      Files.writeString(data.connectorsFile(), "facebook: {tokens: [{name: a, token: EAAx}]}\n");
      try (SourceReaders readers = start(broker, data)) {
        assertThat(readers.problem().orElse(""))
            .contains("connectors.yaml has 2 mistakes")
            .contains("lantoa connectors check");
        assertThat(listener.findings)
            .extracting(Finding::code)
            .containsExactlyInAnyOrder("secret-literal", "key-missing");
      }
    }
  }

  private SourceReaders start(KafkaBroker broker, DataFolder data) throws Exception {
    return SourceReaders.start(broker.bootstrap(), data, clock, clock::sleep, meters, listener)
        .orElseThrow();
  }

  private static Registry registry(PlatformSimulator simulator) {
    List<Source> sources =
        simulator.world().sources().stream().map(SourceReadersIT::source).toList();
    return new Registry(Registry.DEFAULT_ZONE, List.of(), sources, List.of());
  }

  private static Source source(SimulatedSource simulated) {
    return new Source(
        simulated.key(),
        simulated.name(),
        simulated.name(),
        "https://tinh.example.vn/lien-he",
        CountingOrigin.API,
        60,
        List.of(),
        List.of());
  }

  /** As the simulator writes it for people to try. */
  private void configure(DataFolder data, PlatformSimulator simulator) throws IOException {
    simulator.writeConnectors(data.connectorsFile());
    for (SimulatedSource source : simulator.world().sources()) {
      secrets.add(simulator.token(source.key()));
    }
    assertThat(secretFiles(data.root())).hasSize(3);
  }

  private static List<Path> secretFiles(Path root) throws IOException {
    try (Stream<Path> files = Files.list(root.resolve(SECRETS))) {
      return files.toList();
    }
  }

  private static Map<String, List<PollOutcome>> outcomes(KafkaBroker broker) {
    Map<String, List<PollOutcome>> outcomes = new TreeMap<>();
    for (byte[] value : records(broker, Topic.POLLS)) {
      try {
        PollEntry entry = RecordCodec.POLLS.read(value);
        if (entry instanceof Poll poll) {
          outcomes
              .computeIfAbsent(poll.source().text(), key -> new ArrayList<>())
              .add(poll.outcome());
        }
      } catch (Exception unreadable) {
        throw new AssertionError(unreadable);
      }
    }
    return outcomes;
  }

  private static long observed(KafkaBroker broker) throws Exception {
    long known = 0;
    for (byte[] value : records(broker, Topic.OBSERVATIONS)) {
      Observation observation = (Observation) RecordCodec.OBSERVATIONS.read(value);
      known += observation.counts().known() == 0 ? 0 : 1;
    }
    return known;
  }

  private void lookThroughTopics(KafkaBroker broker) {
    for (Topic topic : Topic.values()) {
      for (byte[] value : records(broker, topic)) {
        lookForSecrets(topic.topicName(), new String(value, StandardCharsets.ISO_8859_1));
      }
    }
  }

  private static List<byte[]> records(KafkaBroker broker, Topic topic) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.bootstrap()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.topicName()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = new LinkedHashMap<>(consumer.endOffsets(partitions));
      List<byte[]> values = new ArrayList<>();
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
      }
      return values;
    }
  }

  private void lookThroughFiles(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      Path own = root.resolve(SECRETS);
      for (Path file : files.filter(f -> Files.isRegularFile(f) && !f.startsWith(own)).toList()) {
        lookForSecrets(
            file.toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
  }

  private void lookForSecrets(String place, String text) {
    for (String secret : secrets) {
      assertThat(text.contains(secret)).as("a secret in %s", place).isFalse();
    }
  }

  /** Everything that is logged, at every level. */
  private static WriterAppender capture(StringWriter writer) {
    PatternLayout layout = PatternLayout.newBuilder().withPattern("%p %c %m%n%xEx").build();
    WriterAppender appender =
        WriterAppender.createAppender(layout, null, writer, "captured", false, true);
    appender.start();
    LoggerContext context = LoggerContext.getContext(false);
    context.getConfiguration().getRootLogger().addAppender(appender, Level.ALL, null);
    context.getConfiguration().getRootLogger().setLevel(Level.ALL);
    context.updateLoggers();
    return appender;
  }

  private static void stop(WriterAppender appender) {
    LoggerContext context = LoggerContext.getContext(false);
    context.getConfiguration().getRootLogger().removeAppender(appender.getName());
    context.getConfiguration().getRootLogger().setLevel(Level.WARN);
    context.updateLoggers();
  }

  /** Keeps what it is told. */
  private static final class Listener implements MachineListener {
    private final List<Text> notes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    @Override
    public void started(MachinePart part, Duration after, String where) {}

    @Override
    public void note(Text text) {
      notes.add(text);
    }

    @Override
    public void mustStop(Refusal why) {
      throw why;
    }

    @Override
    public void connectorsRefused(List<Finding> mistakes) {
      findings.addAll(mistakes);
    }

    @Override
    public void registryRefused(List<Finding> mistakes) {
      throw new AssertionError(mistakes);
    }
  }
}
