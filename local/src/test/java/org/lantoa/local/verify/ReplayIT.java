package org.lantoa.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.ingest.registry.RegistryPublisher;
import org.lantoa.ingest.replay.RejectedReplay;
import org.lantoa.ingest.replay.ReplaySummary;
import org.lantoa.ingest.topics.TopicSetup;
import org.lantoa.local.machine.Patience;
import org.lantoa.model.ContentKind;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.Scope;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Campaign;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.registry.Tenure;
import org.lantoa.model.registry.Unit;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Generation;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Tick;
import org.lantoa.model.topic.Topic;
import org.lantoa.servers.kafka.KafkaBroker;
import org.lantoa.stream.EngagementJob;
import org.lantoa.stream.EngagementSettings;

/** What was refused for its source counts once the registry has it, through the real job. */
final class ReplayIT {
  private static final PostKey POST = PostKey.parse("facebook:246675545449582:1001");
  private static final Instant PUBLISHED = Instant.parse("2026-01-31T01:00:00Z");

  @TempDir private Path folder;

  @Test
  void whatWasRefusedCountsOnceWhenItsSourceIsKnown() throws Exception {
    try (KafkaBroker kafka = KafkaBroker.start(folder.resolve("kafka"), 0);
        RecordLog log = RecordLog.kafka(kafka.bootstrap())) {
      TopicSetup.create(kafka.bootstrap(), 2);
      RegistryPublisher.publishIfChanged(kafka.bootstrap(), registry(false));
      tick(log, "2026-02-01T00:00:00Z");
      says(log);
      observe(log, "2026-02-01T00:01:00Z", 3);
      observe(log, "2026-02-01T00:02:00Z", 5);
      tick(log, "2026-02-01T00:20:00Z");
      JobClient job = start(kafka.bootstrap());
      try {
        await(
            "three refusals",
            () -> replay(kafka, registry(false)).equals(new ReplaySummary(3, 0, 3, 0)));

        RegistryPublisher.publishIfChanged(kafka.bootstrap(), registry(true));
        assertThat(RejectedReplay.run(kafka.bootstrap(), registry(true), true))
            .isEqualTo(new ReplaySummary(3, 3, 0, 0));
        assertThat(replay(kafka, registry(true))).isEqualTo(new ReplaySummary(3, 3, 0, 0));
        assertThat(replay(kafka, registry(true))).isEqualTo(new ReplaySummary(3, 0, 0, 3));
        tick(log, "2026-02-01T00:40:00Z");

        await("the total", () -> shares(kafka, Scope.unit("xa-a"), "2026-02-01T00:40:00Z") == 5);
        assertThat(shares(kafka, Scope.campaign("dvk"), "2026-02-01T00:40:00Z")).isEqualTo(5);
      } finally {
        job.cancel().get();
      }
    }
  }

  private static ReplaySummary replay(KafkaBroker kafka, Registry registry) {
    try {
      return RejectedReplay.run(kafka.bootstrap(), registry, false);
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private static Registry registry(boolean isKnown) {
    Unit unit = new Unit("xa-a", "Xã A", "commune", "government", 1, List.of(), null, null, null);
    Source source =
        new Source(
            SourceKey.parse("facebook:246675545449582"),
            "Trang",
            "UBND xã A",
            "https://xa-a.example.org",
            CountingOrigin.API,
            60,
            List.of(),
            List.of(new Tenure("xa-a", null, null)));
    Campaign campaign =
        new Campaign(
            "dvk",
            "Dân vận khéo",
            java.time.LocalDate.parse("2026-01-01"),
            java.time.LocalDate.parse("2026-12-31"),
            "#DanVanKheo");
    return new Registry(
        Registry.DEFAULT_ZONE,
        List.of(unit),
        isKnown ? List.of(source) : List.of(),
        List.of(campaign));
  }

  private static void says(RecordLog log) throws Exception {
    Content content =
        new Content(POST, ContentKind.STATUS, "#DanVanKheo", null, PUBLISHED, PUBLISHED);
    log.append(Topic.CONTENTS, content.logKey(), RecordCodec.CONTENTS.write(content));
  }

  private static void observe(RecordLog log, String at, long shares) throws Exception {
    Observation seen =
        new Observation(
            POST, CountingOrigin.API, PUBLISHED, Instant.parse(at), false, Counts.of(shares, 0, 0));
    log.append(Topic.OBSERVATIONS, POST.text(), RecordCodec.OBSERVATIONS.write(seen));
  }

  private static void tick(RecordLog log, String at) throws Exception {
    Tick tick = new Tick(Instant.parse(at));
    log.appendToEveryPartition(Topic.CONTENTS, Tick.KEY, RecordCodec.CONTENTS.write(tick));
    log.appendToEveryPartition(Topic.OBSERVATIONS, Tick.KEY, RecordCodec.OBSERVATIONS.write(tick));
    log.flush();
  }

  private JobClient start(String bootstrap) throws Exception {
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(1);
    EngagementJob.build(
        environment,
        EngagementSettings.of(bootstrap)
            .withParallelism(1)
            .withCheckpointInterval(Duration.ofMillis(500))
            .withCheckpointDirectory(folder.resolve("checkpoints").toUri().toString()));
    return environment.executeAsync(EngagementJob.NAME);
  }

  private static void await(String what, BooleanSupplier condition) {
    assertThat(Patience.until(Duration.ofMinutes(2), condition)).as(what).isTrue();
  }

  /** The shares of a scope as of an instant; −1 as long as there is no such total. */
  private static long shares(KafkaBroker kafka, Scope scope, String asOf) {
    TopicState state = new TopicState();
    try (TopicReader reader = new TopicReader(kafka.bootstrap(), Generation.FIRST, state)) {
      reader.readToEnd();
    }
    return state
        .total(scope)
        .filter(total -> total.asOf().equals(Instant.parse(asOf)))
        .map(total -> total.gains().of(Measure.SHARES))
        .orElse(-1L);
  }
}
