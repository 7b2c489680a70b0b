package org.lantoa.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.local.cli.Lantoa;
import org.lantoa.local.message.Refusal;
import org.lantoa.local.message.Text;
import org.lantoa.model.ContentKind;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.registry.Finding;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.lantoa.search.archive.ArchiveException;
import org.lantoa.search.archive.PostFilter;

/** A machine fills indices anew: when asked, and by itself where another version made them. */
final class ReindexIT {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int POSTS = 40;

  private final Instant published =
      Instant.now().minus(Duration.ofDays(40)).truncatedTo(ChronoUnit.MILLIS);
  private final DataFolder data;
  private final List<String> notes = new CopyOnWriteArrayList<>();
  private final StringWriter printed = new StringWriter();

  ReindexIT(@TempDir Path folder) {
    data = new DataFolder(folder.resolve("máy"));
  }

  @Test
  void whatIsAskedForAndWhatAnotherVersionMadeIsFilledAnew() throws Exception {
    writeRegistry();
    try (Machine machine = start()) {
      append(machine, 0, 1);
      await("the posts", () -> shares(machine) == POSTS);
      assertThat(lantoa("reindex", "--index", "posts,khong-co")).isEqualTo(2);
      assertThat(lantoa("reindex")).as(printed.toString()).isZero();
      assertThat(indices()).contains("lantoa-totals-g1-r2", "lantoa-registry-g1-r2");
      append(machine, 1, 2);
      await("later counts in the new indices", () -> shares(machine) == 2 * POSTS);
      await("all is well", () -> machine.problems().isEmpty());
      assertThat(lantoa("verify")).as(printed.toString()).isZero();
      pretendAnotherVersion("lantoa-posts-g1-r2-*", "lantoa-observations-g1-r2-*");
    }
    try (Machine machine = start()) {
      await("all is well", () -> notes.contains("reindex.shown") && machine.problems().isEmpty());
      append(machine, 2, 3);
      await("still later counts", () -> shares(machine) == 3 * POSTS);
      // One family after the other.
      await("posts are filled anew", () -> hasIndex("lantoa-posts-g1-r3-"));
      await("observations are filled anew", () -> hasIndex("lantoa-observations-g1-r3-"));
      await("all is well", () -> machine.problems().isEmpty());
      assertThat(lantoa("verify")).as(printed.toString()).isZero();
    }
    assertThat(notes).contains("reindex.outdated").doesNotContain("reindex.given-up");
  }

  private Machine start() {
    return Machine.start(
        MachineSettings.of(data, MachinePorts.anyFree(), List.of()), new NotingListener());
  }

  private void writeRegistry() throws IOException {
    Path registry = Files.createDirectories(data.registry());
    Files.writeString(
        registry.resolve("units.yaml"),
        "units:\n  - {id: tinh, name: Tỉnh, level: province, system: area}\n");
    Files.writeString(
        registry.resolve("sources.yaml"),
        """
        sources:
          - key: facebook:100000000000001
            officialName: Kênh
            publicProof: https://xa.example.gov.vn/kenh
            origin: template
            unit: tinh
        """);
    Files.writeString(registry.resolve("campaigns.yaml"), "campaigns: []\n");
  }

  private void append(Machine machine, int hour, long shares) throws Exception {
    try (RecordLog log = RecordLog.kafka(machine.addresses().kafka())) {
      for (int number = 0; number < POSTS; number++) {
        PostKey post = PostKey.parse("facebook:100000000000001:" + (number + 1));
        Instant publishedAt = published.plus(Duration.ofDays(number % 30));
        Observation seen =
            new Observation(
                post,
                CountingOrigin.TEMPLATE,
                publishedAt,
                publishedAt.plus(Duration.ofHours(hour + 1)),
                false,
                Counts.of(shares, 0, 0));
        Content said =
            new Content(post, ContentKind.PHOTO, "Bài " + number, null, publishedAt, publishedAt);
        log.append(Topic.CONTENTS, said.logKey(), RecordCodec.CONTENTS.write(said));
        log.append(Topic.OBSERVATIONS, post.text(), RecordCodec.OBSERVATIONS.write(seen));
      }
      log.flush();
    }
  }

  private static long shares(Machine machine) {
    try {
      return machine.archive().figures(PostFilter.NONE).sums().of(Measure.SHARES);
    } catch (ArchiveException indexIsBeingMade) {
      return 0;
    }
  }

  private Set<String> indices() throws IOException {
    try (MachineAccess access = MachineAccess.open(data)) {
      return access.elasticsearch().indices().get(r -> r.index("lantoa-*")).result().keySet();
    }
  }

  private boolean hasIndex(String beginning) {
    try {
      return indices().stream().anyMatch(name -> name.startsWith(beginning));
    } catch (IOException notNow) {
      return false;
    }
  }

  private void pretendAnotherVersion(String... indices) throws IOException {
    try (MachineAccess access = MachineAccess.open(data)) {
      ElasticsearchClient client = access.elasticsearch();
      client.indices().putMapping(r -> r.index(List.of(indices)).meta("mapping", JsonData.of(0)));
    }
  }

  private int lantoa(String... arguments) {
    PrintWriter writer = new PrintWriter(printed, true);
    List<String> words = new java.util.ArrayList<>(List.of(arguments));
    words.addAll(List.of("--data", data.root().toString()));
    return new Lantoa(writer, writer, false, InstantSource.system())
        .run(words.toArray(String[]::new));
  }

  private static void await(String what, BooleanSupplier condition) {
    assertThat(Patience.until(PATIENCE, condition)).as(what).isTrue();
  }

  /** Keeps the keys of what the machine says. */
  private final class NotingListener implements MachineListener {
    @Override
    public void started(MachinePart part, Duration after, String where) {}

    @Override
    public void note(Text text) {
      notes.add(text.key());
    }

    @Override
    public void mustStop(Refusal why) {
      throw new AssertionError("the machine cannot go on", why);
    }

    @Override
    public void registryRefused(List<Finding> findings) {
      throw new AssertionError("the test's registry was refused: " + findings);
    }
  }
}
