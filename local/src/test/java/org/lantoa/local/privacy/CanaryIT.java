package org.lantoa.local.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.watched.WatchedSettings;
import org.lantoa.local.cli.Lantoa;
import org.lantoa.local.machine.DataFolder;
import org.lantoa.local.machine.Machine;
import org.lantoa.local.machine.MachinePorts;
import org.lantoa.local.machine.MachineSettings;
import org.lantoa.local.message.Messages;
import org.lantoa.model.PostKey;
import org.lantoa.search.archive.ArchiveException;

/**
 * A whole machine is fed files that are full of canaries: names of people in columns of authors and
 * comments, in cells where counts, dates and ids belong, in broken rows and in headers. No canary
 * may turn up in any topic, index, state, log or file, nor in what the command prints. The office's
 * own text serves as the check that the search finds what is there.
 */
final class CanaryIT {
  private static final String CANARY = "Nguyễn Thị CanaryHoangYen";
  private static final String OWN_TEXT = "DoiChungDanVanKheo";

  /** Where this JVM logs. */
  private static final Path LOG = Path.of("target", "test.log");

  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final PostKey ACCEPTED = PostKey.parse("facebook:1:1001");
  private static final PostKey ACCEPTED_UCI = PostKey.parse("facebook:2:2001");

  @TempDir private Path folder;
  private final StringWriter printed = new StringWriter();

  @Test
  void noCanaryIsAnywhere() throws Exception {
    DataFolder data = new DataFolder(folder.resolve("data"));
    CanaryFiles files = new CanaryFiles(CANARY, OWN_TEXT);
    files.writeRegistry(Files.createDirectories(data.registry()));
    Path template = files.writeTemplate(folder.resolve("bai-dang.csv"));
    Path uci = files.writeUci(folder.resolve("live.csv"));
    Sightings sightings = new Sightings("canaryhoangyen", OWN_TEXT);

    try (Machine machine =
        Machine.start(
            MachineSettings.of(data, MachinePorts.anyFree(), List.of()).inbox(inbox(data)),
            new SilentListener())) {
      String observedAt = "2026-02-03T00:00:00Z";
      assertThat(lantoa("import", template, "--data", data.root())).isEqualTo(3);
      assertThat(lantoa("import", uci, "--observed-at", observedAt, "--data", data.root()))
          .isEqualTo(3);
      Path reported = files.writeReported(folder.resolve("tu-bao.csv"));
      assertThat(lantoa("import", reported, "--data", data.root())).isEqualTo(3);
      assertThat(lantoa("import", files.writeStranger(folder), "--data", data.root())).isNotZero();
      drop(template, data);
      drop(files.writeStranger(folder), data);
      awaitFile(data.inbox().resolve("done/bai-dang.csv.bao-cao.json"));
      awaitFile(data.inbox().resolve("failed/la.csv.bao-cao.json"));
      assertThat(lantoa("status", "--data", data.root())).isZero();
      assertThat(printed.toString()).contains("1 tệp đã nhập, 1 tệp không nhập được", "la.csv");
      awaitPost(machine, ACCEPTED);
      awaitPost(machine, ACCEPTED_UCI);
      awaitReported(machine);

      sightings.lookAtTopics(machine.addresses().kafka());
      assertThat(sightings.ownTexts()).as("the office's own text on topics").isPositive();
      sightings.lookAtIndices(machine.addresses().elasticsearch(), data);
      sightings.lookAtPage(machine.addresses().web());
    }
    // What was dropped is the office's own file and stays what it was; all else is ours.
    Files.delete(data.inbox().resolve("done/bai-dang.csv"));
    Files.delete(data.inbox().resolve("failed/la.csv"));
    sightings.lookAtWorkbook(data.inbox().resolve("done/bai-dang.bi-tu-choi.xlsx"));
    sightings.lookAtFiles(data.root());
    sightings.lookAtFiles(LOG);
    for (String refused : List.of("bai-dang.bi-tu-choi.xlsx", "live.bi-tu-choi.xlsx")) {
      assertThat(folder.resolve(refused)).exists();
      sightings.lookAtWorkbook(folder.resolve(refused));
    }
    sightings.lookAt("what the command printed", printed.toString());

    assertThat(sightings.canaries()).isEmpty();
    assertThat(sightings.placesLookedAt())
        .contains(
            "lantoa.rejected",
            "lantoa.reported",
            "lantoa-posts",
            "lantoa-reported",
            LOG.toString());
  }

  private static WatchedSettings inbox(DataFolder data) {
    return new WatchedSettings(data.inbox(), WatchedSettings.LEAST_QUIET, Messages.VIETNAMESE);
  }

  private static void drop(Path file, DataFolder data) throws IOException {
    String name = String.valueOf(file.getFileName());
    Path part = Files.copy(file, data.inbox().resolve(name + ".part"));
    Files.move(part, data.inbox().resolve(name));
  }

  private static void awaitFile(Path file) throws InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!Files.exists(file)) {
      assertThat(System.nanoTime()).as(file + " in time").isLessThan(end);
      Thread.sleep(250);
    }
  }

  private int lantoa(Object... arguments) {
    PrintWriter writer = new PrintWriter(printed, true);
    String[] words = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
    return new Lantoa(writer, writer, false, InstantSource.system()).run(words);
  }

  private static void awaitPost(Machine machine, PostKey post) throws InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!isThere(machine, post)) {
      assertThat(System.nanoTime()).as(post + " in the archive in time").isLessThan(end);
      Thread.sleep(250);
    }
  }

  private static void awaitReported(Machine machine) throws InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (machine.archive().reportedPeriods(List.of("tinh")).isEmpty()) {
      assertThat(System.nanoTime()).as("the reported figure in time").isLessThan(end);
      Thread.sleep(250);
    }
  }

  private static boolean isThere(Machine machine, PostKey post) {
    try {
      return machine.archive().post(post).isPresent();
    } catch (ArchiveException indexIsBeingMade) {
      return false;
    }
  }
}
