package org.lantoa.local.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.local.cli.Lantoa;
import org.lantoa.local.machine.DataFolder;
import org.lantoa.local.machine.Machine;
import org.lantoa.local.machine.MachineAccess;
import org.lantoa.local.machine.MachinePorts;
import org.lantoa.local.machine.MachineSettings;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.Scope;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.Topic;
import org.lantoa.model.topic.Total;
import org.lantoa.search.archive.ArchiveException;
import org.lantoa.search.index.ErasedDocuments;

/**
 * The text of a post is erased from a running machine and imported again. Nothing of it may be left
 * in any topic, index, state or file, and its counts stay where they were.
 */
final class ForgetIT {
  private static final String CANARY = "canaryhoangyen";
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final PostKey ERASED = PostKey.parse("facebook:1:1001");
  private static final PostKey OTHER = PostKey.parse("facebook:1:1002");

  /** Where this JVM logs. */
  private static final Path LOG = Path.of("target", "test.log");

  @TempDir private Path folder;
  private final StringWriter printed = new StringWriter();

  private interface Condition {
    boolean holds() throws Exception;
  }

  @Test
  void nothingOfTheTextIsLeftAndTheCountsStay() throws Exception {
    DataFolder data = new DataFolder(folder.resolve("data"));
    writeRegistry(Files.createDirectories(data.registry()));
    Path file = folder.resolve("bai-dang.csv");
    writePosts(file, "2026-02-02 08:00", 1);
    try (Machine machine =
        Machine.start(
            MachineSettings.of(data, MachinePorts.anyFree(), List.of()), new SilentListener())) {
      assertThat(lantoa("import", file, "--data", data.root())).isZero();
      await("the text", () -> post(machine, ERASED).filter(p -> p.text() != null).isPresent());
      assertThat(post(machine, ERASED).orElseThrow().campaigns()).containsExactly("dvk");
      await("the total", () -> shares(machine) == 2);
      shorten(machine.addresses().kafka());

      assertThat(lantoa("forget", ERASED.text(), "--data", data.root())).isEqualTo(2);
      assertThat(post(machine, ERASED).orElseThrow().text()).isNotNull();
      assertThat(lantoa("forget", ERASED.text(), "--yes", "--json", "--data", data.root()))
          .isZero();
      assertThat(printed.toString()).contains("\"done\":true");
      assertThat(post(machine, ERASED).orElseThrow().text()).isNull();

      writePosts(file, "2026-02-03 08:00", 5);
      assertThat(lantoa("import", file, "--data", data.root())).isZero();
      await("the later counts", () -> shares(machine) == 10);
      PostSummary erased = post(machine, ERASED).orElseThrow();
      assertThat(erased.text()).isNull();
      assertThat(erased.campaigns()).containsExactly("dvk");
      assertThat(post(machine, OTHER).orElseThrow().text()).contains("DanVanKheo");
      await("compaction", () -> isNowhereIn(machine));
      await("merges", () -> isNowhereBelow(data, data.elasticsearch()));
      assertThat(lantoa("verify", "--data", data.root())).isZero();
    }
    Sightings left = new Sightings(CANARY, "DanVanKheo");
    left.lookAtFiles(data.root());
    left.lookAtFiles(LOG);
    left.lookAt("what the command printed", printed.toString());
    assertThat(left.canaries()).isEmpty();
  }

  private static boolean isNowhereIn(Machine machine) {
    Sightings sightings = new Sightings(CANARY, "DanVanKheo");
    sightings.lookAtTopics(machine.addresses().kafka());
    assertThat(sightings.ownTexts()).as("the text of the other post").isPositive();
    return sightings.canaries().isEmpty();
  }

  // A merge keeps what was replaced as long as a copy might need it, which passes.
  private static boolean isNowhereBelow(DataFolder data, Path root) throws Exception {
    try (MachineAccess access = MachineAccess.open(data)) {
      new ErasedDocuments(access.elasticsearch()).purge(ERASED);
    }
    Sightings sightings = new Sightings(CANARY, "DanVanKheo");
    try {
      sightings.lookAtFiles(root);
    } catch (NoSuchFileException | UncheckedIOException beingChanged) {
      return false;
    }
    return sightings.canaries().isEmpty();
  }

  /** What takes a day at the latest takes seconds here. */
  private static void shorten(String kafka) throws Exception {
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
    for (Topic topic : List.of(Topic.CONTENTS, Topic.POSTS)) {
      Collection<AlterConfigOp> settings = new ArrayList<>();
      Map.of(
              "segment.ms", "1000",
              "max.compaction.lag.ms", "1000",
              "min.cleanable.dirty.ratio", "0.0",
              "file.delete.delay.ms", "1000")
          .forEach(
              (name, value) ->
                  settings.add(
                      new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET)));
      changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName()), settings);
    }
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      admin.incrementalAlterConfigs(changes).all().get();
    }
  }

  private static void writeRegistry(Path registry) throws Exception {
    new CanaryFiles(CANARY, "").writeRegistry(registry);
    Files.writeString(
        registry.resolve("campaigns.yaml"),
        """
        campaigns:
          - {id: dvk, name: Dân vận khéo, from: 2026-01-01, to: 2026-12-31, query: "#DanVanKheo"}
        """);
  }

  private static void writePosts(Path file, String observedAt, int shares) throws Exception {
    StringBuilder rows =
        new StringBuilder(
            "Mã kênh,Mã bài,Loại bài,Nội dung,Đường dẫn,Đăng lúc,Đo lúc,Lượt chia sẻ,"
                + "Lượt bình luận,Lượt cảm xúc,Lượt xem\n");
    for (String text : List.of("1001,photo,Tin CanaryHoangYen", "1002,photo,Tin khác")) {
      rows.append("facebook:1,").append(text).append(" #DanVanKheo,,2026-02-01 08:00,");
      rows.append(observedAt).append(',').append(shares).append(",2,3,4\n");
    }
    Files.writeString(file, rows);
  }

  private static long shares(Machine machine) {
    try {
      List<Total> totals =
          machine.archive().totals(List.of(Scope.campaign("dvk")), List.of(Horizon.ALL));
      return totals.isEmpty() ? 0 : totals.get(0).gains().of(Measure.SHARES);
    } catch (ArchiveException indexIsBeingMade) {
      return 0;
    }
  }

  private static Optional<PostSummary> post(Machine machine, PostKey key) {
    try {
      return machine.archive().post(key);
    } catch (ArchiveException indexIsBeingMade) {
      return Optional.empty();
    }
  }

  private int lantoa(Object... arguments) {
    PrintWriter writer = new PrintWriter(printed, true);
    String[] words = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
    return new Lantoa(writer, writer, false, InstantSource.system()).run(words);
  }

  private static void await(String what, Condition condition) throws Exception {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as(what + " in time").isLessThan(end);
      Thread.sleep(250);
    }
  }
}
