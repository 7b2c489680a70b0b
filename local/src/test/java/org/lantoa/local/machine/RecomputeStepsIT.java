package org.lantoa.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.clock.ClockService;
import org.lantoa.ingest.generations.GenerationLog;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.ingest.topics.TopicSetup;
import org.lantoa.local.message.Refusal;
import org.lantoa.local.message.Text;
import org.lantoa.local.verify.Verification;
import org.lantoa.local.verify.VerificationReport;
import org.lantoa.local.verify.VerifySettings;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Horizon;
import org.lantoa.model.PostKey;
import org.lantoa.model.Scope;
import org.lantoa.model.registry.Finding;
import org.lantoa.model.topic.Generation;
import org.lantoa.model.topic.GenerationStep;
import org.lantoa.model.topic.Generations;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.lantoa.model.topic.Total;
import org.lantoa.search.archive.ArchiveException;
import org.lantoa.search.index.ShownGeneration;
import org.lantoa.servers.kafka.KafkaBroker;

/**
 * Recomputes that are given up before their job came up, and what is told during one: a machine in
 * this process, with a clock that the test moves.
 */
final class RecomputeStepsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final PostKey POST = PostKey.parse("facebook:100000000000001:1");
  private static final Generation SECOND = new Generation("g2");
  private static final Generation THIRD = new Generation("g3");
  private static final Generation FOURTH = new Generation("g4");

  private final DataFolder data;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final NotingListener listener = new NotingListener();

  RecomputeStepsIT(@TempDir Path folder) {
    data = new DataFolder(folder.resolve("máy"));
  }

  @BeforeEach
  void writeRegistry() throws IOException {
    Files.createDirectories(data.registry());
    write("units.yaml", "units:\n  - {id: tinh, name: Tỉnh, level: province, system: area}\n");
    write(
        "sources.yaml",
        """
        sources:
          - key: facebook:100000000000001
            officialName: Kênh
            publicProof: https://xa.example.gov.vn/kenh
            origin: template
            unit: tinh
        """);
    write("campaigns.yaml", "campaigns: []\n");
  }

  @Test
  void whatIsGivenUpBeforeItsJobCameUpLeavesNothingAndHindersNothing() throws Exception {
    giveUpWhileNoMachineRuns();
    try (Machine machine = Machine.start(settings(), listener)) {
      String kafka = machine.addresses().kafka();
      await("g2 is removed", () -> generations(kafka).leftOver().isEmpty());
      assertThat(generations(kafka).live()).isEqualTo(Generation.FIRST);
      assertThat(topicsOf(kafka, SECOND)).isEmpty();
      Recomputation recomputation = new Recomputation(kafka, this::now);
      aPostAndARefusalOfTheFirstJob(kafka);
      await("the post is shown", () -> posts(machine) == 1);

      // Its indexer runs already and its job cannot: Kafka remembers a checkpoint that is not
      // there.
      rememberPlace(kafka, JobStarter.group(THIRD));
      assertThat(recomputation.request()).isEqualTo(THIRD);
      await("the job is refused", () -> machine.problems().containsKey(MachinePart.RECOMPUTE));
      assertThat(machine.problems().get(MachinePart.RECOMPUTE)).contains("checkpoints");
      assertThat(topicsOf(kafka, THIRD)).isNotEmpty();
      assertThat(recomputation.abandon()).isEqualTo(THIRD);
      await("g3 is removed", () -> generations(kafka).leftOver().isEmpty());
      await("all is well", () -> machine.problems().isEmpty());
      assertThat(topicsOf(kafka, THIRD)).isEmpty();
      assertThat(shown()).contains(Generation.FIRST);

      // The next one has an indexer of its own, or it would never be shown.
      assertThat(recomputation.request()).isEqualTo(FOURTH);
      await("g4 is shown", () -> addsUp() && shown().equals(Optional.of(FOURTH)));
      await("g1 is removed", () -> addsUp() && generations(kafka).leftOver().isEmpty());
      assertThat(posts(machine)).isEqualTo(1);
      assertThat(topicsOf(kafka, Generation.FIRST)).isEmpty();
      assertThat(runningJobs(machine.addresses().flink())).isEqualTo(1);
      assertThat(records(kafka, Topic.REJECTED)).as("refusals that were told").isEqualTo(1);
    }
    assertThat(listener.alarms).isEmpty();
  }

  /** The steps of a machine that was stopped before it could act. */
  private void giveUpWhileNoMachineRuns() throws Exception {
    try (KafkaBroker broker = KafkaBroker.start(data.create().kafka(), 0)) {
      TopicSetup.createLog(broker.bootstrap(), MachineSettings.PARTITIONS);
      GenerationLog log = new GenerationLog(broker.bootstrap());
      log.take(step(SECOND, GenerationStep.Kind.BEGUN));
      log.take(step(SECOND, GenerationStep.Kind.ABANDONED));
      assertThat(log.now().leftOver()).containsExactly(SECOND);
    }
  }

  private GenerationStep step(Generation generation, GenerationStep.Kind kind) {
    return new GenerationStep(now().truncatedTo(ChronoUnit.MILLIS), generation, kind, -1);
  }

  // Half an hour passes until the next recompute, so that the other job has decided about it.
  private void aPostAndARefusalOfTheFirstJob(String kafka) throws Exception {
    Instant at = now().truncatedTo(ChronoUnit.MILLIS);
    Observation seen =
        new Observation(POST, CountingOrigin.TEMPLATE, at, at, false, Counts.of(1, 2, 3));
    try (RecordLog log = RecordLog.kafka(kafka)) {
      log.append(Topic.OBSERVATIONS, POST.text(), RecordCodec.OBSERVATIONS.write(seen));
      log.append(Topic.CONTENTS, "x", "x".getBytes(StandardCharsets.UTF_8));
      log.flush();
    }
    await("the refusal", () -> records(kafka, Topic.REJECTED) == 1);
    Instant later = now().plus(Duration.ofMinutes(30)).truncatedTo(ChronoUnit.MINUTES);
    ahead.set(Duration.ofMinutes(30));
    await("the first job reads on", () -> !logTime(kafka).isBefore(later));
  }

  /** The log time of the first job in its newest checkpoint. */
  private static Instant logTime(String kafka) {
    try (ConsumerGroup job = ConsumerGroup.of(kafka, JobStarter.group(Generation.FIRST))) {
      return ClockService.logTime(kafka, job.placesIn(JobStarter.LOG)).orElse(Instant.MIN);
    } catch (Exception away) {
      throw new AssertionError(away);
    }
  }

  private static void rememberPlace(String kafka, String group) throws Exception {
    TopicPartition read = new TopicPartition(Topic.CONTENTS.topicName(), 0);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      admin.alterConsumerGroupOffsets(group, Map.of(read, new OffsetAndMetadata(1))).all().get();
    }
  }

  private static Generations generations(String kafka) {
    try {
      return new GenerationLog(kafka).now();
    } catch (Exception away) {
      throw new AssertionError(away);
    }
  }

  /** Whoever verifies while generations change is not alarmed. */
  private boolean addsUp() {
    try (MachineAccess access = MachineAccess.open(data)) {
      VerificationReport report =
          Verification.verify(
              new VerifySettings(access.machine().kafka(), access.elasticsearch(), PATIENCE));
      assertThat(report.addsUp()).as(report.toString()).isTrue();
      return true;
    } catch (IOException away) {
      throw new AssertionError(away);
    }
  }

  /** The generation that searches find. */
  private Optional<Generation> shown() {
    try (MachineAccess access = MachineAccess.open(data)) {
      return new ShownGeneration(access.elasticsearch()).now();
    } catch (IOException away) {
      throw new AssertionError(away);
    }
  }

  private static long posts(Machine machine) {
    try {
      List<Total> totals = machine.archive().totals(List.of(Scope.ALL), List.of(Horizon.ALL));
      return totals.isEmpty() ? 0 : totals.get(0).posts();
    } catch (ArchiveException indexIsBeingMade) {
      return 0;
    }
  }

  private static Set<String> topicsOf(String kafka, Generation generation) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      Set<String> found = new TreeSet<>(admin.listTopics().names().get());
      found.retainAll(
          List.of(generation.topicName(Topic.TOTALS), generation.topicName(Topic.POSTS)));
      return found;
    } catch (Exception away) {
      throw new AssertionError(away);
    }
  }

  private static long records(String kafka, Topic topic) {
    try (ConsumerGroup any = ConsumerGroup.of(kafka, "test")) {
      return any.endsOf(List.of(topic.topicName())).values().stream()
          .mapToLong(Long::longValue)
          .sum();
    }
  }

  private static int runningJobs(URI flink) throws IOException {
    int running = 0;
    for (JsonNode job : new LocalHttp().json(flink.resolve("/jobs/overview")).path("jobs")) {
      running += job.path("state").asText().equals("RUNNING") ? 1 : 0;
    }
    return running;
  }

  private MachineSettings settings() {
    MachineSettings usual = MachineSettings.of(data, MachinePorts.anyFree(), List.of());
    return new MachineSettings(
        data,
        usual.ports(),
        false,
        usual.accounts(),
        Duration.ofSeconds(1),
        usual.minFree(),
        usual.inbox(),
        this::now);
  }

  private Instant now() {
    return Instant.now().plus(ahead.get());
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(data.registry().resolve(file), text, StandardCharsets.UTF_8);
  }

  private static void await(String what, BooleanSupplier condition) {
    assertThat(Patience.until(PATIENCE, condition)).as(what).isTrue();
  }

  /** Keeps what must not happen. */
  private static final class NotingListener implements MachineListener {
    private final List<String> alarms = new CopyOnWriteArrayList<>();

    @Override
    public void started(MachinePart part, Duration after, String where) {}

    @Override
    public void note(Text text) {}

    @Override
    public void mustStop(Refusal why) {
      alarms.add(why.toString());
    }

    @Override
    public void registryRefused(List<Finding> findings) {
      alarms.add(findings.toString());
    }
  }
}
