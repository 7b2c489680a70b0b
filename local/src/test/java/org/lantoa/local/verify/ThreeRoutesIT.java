package org.lantoa.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.files.FileImport;
import org.lantoa.ingest.files.ImportListener;
import org.lantoa.ingest.files.ImportOutcome;
import org.lantoa.ingest.files.ImportRequest;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.ingest.registry.RegistryPublisher;
import org.lantoa.ingest.topics.TopicSetup;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.Platform;
import org.lantoa.model.PostKey;
import org.lantoa.model.PostKeys;
import org.lantoa.model.Scope;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.registry.Tenure;
import org.lantoa.model.registry.Unit;
import org.lantoa.model.topic.Generation;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Tick;
import org.lantoa.model.topic.Topic;
import org.lantoa.model.topic.Total;
import org.lantoa.servers.kafka.KafkaBroker;
import org.lantoa.stream.EngagementJob;
import org.lantoa.stream.EngagementSettings;

/**
 * One post that comes in as the platform's API names it, by an export and by a pasted link counts
 * once, by the origin that its source names: import, broker and job together.
 */
class ThreeRoutesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Instant NOW = Instant.parse("2026-02-10T00:00:00Z");
  private static final String HEADER = "Mã kênh,Mã bài,Đăng lúc,Đo lúc,Lượt chia sẻ\n";

  /** The source whose totals come from the API, and the one whose come from files. */
  private static final SourceKey BY_API = SourceKey.parse("facebook:246675545449582");

  private static final SourceKey BY_FILE = SourceKey.parse("facebook:100064000000001");

  @TempDir private Path folder;
  private final Registry registry =
      new Registry(
          Registry.DEFAULT_ZONE,
          List.of(
              new Unit("xa-a", "Xã A", "commune", "government", 1, List.of(), null, null, null)),
          List.of(
              source(BY_API, CountingOrigin.API, "xaa"),
              source(BY_FILE, CountingOrigin.TEMPLATE, "xaa.nhom")),
          List.of());

  private static Source source(SourceKey key, CountingOrigin origin, String name) {
    return new Source(
        key,
        "Trang",
        "UBND xã A",
        "https://xa-a.example.org",
        origin,
        60,
        List.of(name),
        List.of(new Tenure("xa-a", null, null)));
  }

  @Test
  void countsOnceWhatComesByApiExportAndLink() throws Exception {
    try (KafkaBroker kafka = KafkaBroker.start(folder.resolve("kafka"), 0)) {
      TopicSetup.create(kafka.bootstrap(), 2);
      RegistryPublisher.publishIfChanged(kafka.bootstrap(), registry);
      ImportOutcome imported;
      try (RecordLog log = RecordLog.kafka(kafka.bootstrap())) {
        observe(log, "246675545449582_1001", "2026-02-02T01:00:00Z", 3);
        imported = FileImport.run(request(export(), links()), log, ImportListener.SILENT);
        observe(log, "246675545449582_1001", "2026-02-04T01:00:00Z", 5);
        tick(log);
      }
      // The export's row and the two links of the post that the API counts, and all else.
      assertThat(imported.summary().accepted()).isEqualTo(6);
      assertThat(imported.summary().posts()).isEqualTo(2);
      assertThat(imported.notes())
          .anyMatch(note -> note.startsWith("3 dòng thuộc kênh lấy tổng từ nguồn số liệu khác"));

      TopicState state = run(kafka.bootstrap());
      assertThat(state.postCount()).isEqualTo(2);
      assertThat(total(state, Scope.source(BY_API)).posts()).isEqualTo(1);
      assertThat(shares(state, Scope.source(BY_API))).isEqualTo(5);
      assertThat(total(state, Scope.source(BY_FILE)).posts()).isEqualTo(1);
      assertThat(shares(state, Scope.source(BY_FILE))).isEqualTo(40);
      assertThat(total(state, Scope.unit("xa-a")).posts()).isEqualTo(2);
      assertThat(shares(state, Scope.unit("xa-a"))).isEqualTo(45);
    }
  }

  /** What a connector appends for an answer of the API. */
  private void observe(RecordLog log, String id, String at, long shares) throws Exception {
    PostKey post = PostKeys.derive(Platform.FACEBOOK, null, id, registry.lookup());
    Observation seen =
        new Observation(
            post,
            CountingOrigin.API,
            Instant.parse("2026-01-31T01:00:00Z"),
            Instant.parse(at),
            false,
            Counts.of(shares, 0, 0));
    log.append(Topic.OBSERVATIONS, post.text(), RecordCodec.OBSERVATIONS.write(seen));
  }

  private Path export() throws Exception {
    return Files.writeString(
        folder.resolve("meta.csv"),
        "Post ID,Page ID,Publish time,Permalink,Date,Shares,Đo lúc\n"
            + "1001,246675545449582,01/31/2026 08:00,"
            + "https://www.facebook.com/246675545449582/posts/1001,Lifetime,900,"
            + "2026-02-03T01:00:00Z\n");
  }

  private Path links() throws Exception {
    String published = "2026-01-31 08:00,";
    return Files.writeString(
        folder.resolve("mẫu.csv"),
        HEADER
            + "facebook:246675545449582,https://www.facebook.com/xaa/posts/1001,"
            + published
            + "2026-02-03 09:00,800\n"
            + "facebook:246675545449582,"
            + "https://m.facebook.com/story.php?story_fbid=1001&id=246675545449582,"
            + published
            + "2026-02-05 09:00,700\n"
            + "facebook:100064000000001,100064000000001_7,"
            + published
            + "2026-02-02 08:00,10\n"
            + "facebook:100064000000001,7,"
            + published
            + "2026-02-03 08:00,20\n"
            + "facebook:100064000000001,https://www.facebook.com/xaa.nhom/posts/le-hoi/7,"
            + published
            + "2026-02-04 08:00,40\n");
  }

  private ImportRequest request(Path... files) {
    return new ImportRequest(
        List.of(files), registry, null, InstantSource.fixed(NOW), Locale.forLanguageTag("vi"));
  }

  private static void tick(RecordLog log) throws Exception {
    Tick tick = new Tick(NOW);
    log.appendToEveryPartition(Topic.CONTENTS, Tick.KEY, RecordCodec.CONTENTS.write(tick));
    log.appendToEveryPartition(Topic.OBSERVATIONS, Tick.KEY, RecordCodec.OBSERVATIONS.write(tick));
    log.flush();
  }

  /** Runs the job until its totals are as of the tick, behind which nothing more comes. */
  private TopicState run(String bootstrap) throws Exception {
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(1);
    EngagementJob.build(
        environment,
        EngagementSettings.of(bootstrap)
            .withParallelism(1)
            .withCheckpointInterval(Duration.ofMillis(300))
            .withCheckpointDirectory(folder.resolve("checkpoints").toUri().toString()));
    JobClient job = environment.executeAsync(EngagementJob.NAME);
    TopicState state = new TopicState();
    try (TopicReader reader = new TopicReader(bootstrap, Generation.FIRST, state)) {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (!isComplete(state)) {
        assertThat(System.nanoTime()).as("totals as of the tick in time").isLessThan(end);
        reader.readToEnd();
        Thread.sleep(100);
      }
    } finally {
      job.cancel().get();
    }
    return state;
  }

  private static boolean isComplete(TopicState state) {
    return state.postCount() >= 2
        && Stream.of(Scope.unit("xa-a"), Scope.source(BY_API), Scope.source(BY_FILE))
            .map(state::total)
            .allMatch(total -> total.filter(t -> t.asOf().equals(NOW)).isPresent());
  }

  private static Total total(TopicState state, Scope scope) {
    return state.total(scope).orElseThrow();
  }

  private static long shares(TopicState state, Scope scope) {
    return total(state, scope).gains().of(Measure.SHARES);
  }
}
