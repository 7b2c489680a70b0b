package org.lantoa.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.local.machine.DataFolder;
import org.lantoa.local.machine.MachineAccess;
import org.lantoa.local.machine.Patience;
import org.lantoa.local.sample.SampleSettings;
import org.lantoa.local.simulator.world.World;
import org.lantoa.model.Horizon;
import org.lantoa.search.archive.ArchiveException;

/**
 * A demonstration that goes on live: every scope has what the sample's truth says and what the live
 * offices have, no more and no less.
 */
class DemoLiveIT {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final DataFolder data;
  private final Path truthFile;

  DemoLiveIT(@TempDir Path root) {
    data = new DataFolder(root.resolve("demo"));
    truthFile = root.resolve("truth.json");
  }

  @Test
  void addsLiveFiguresToItsSampleAndGoesOnWithThem() throws Exception {
    String[] options = {"--posts", "300", "--seed", "7", "--truth-out", truthFile.toString()};
    long before;
    try (MachineProcess demo = MachineProcess.start(data.root(), "demo", options)) {
      assertThat(demo.ready().path("simulator").asText()).startsWith("http://127.0.0.1:");
      assertThat(demo.notes()).contains("made-up pages");
      before = requireCounted(published());
      Command verified = Command.run("verify", "--lang", "en", "--data", data.root().toString());
      assertThat(verified.exit()).as(verified.answer() + verified.notes()).isZero();
      assertThat(demo.stop()).isZero();
    }
    assertThat(data.connectorsFile()).doesNotExist();

    try (MachineProcess again = MachineProcess.start(data.root(), "demo", options)) {
      assertThat(again.ready().path("simulator").asText()).startsWith("http://127.0.0.1:");
      requireCounted(before);
    }
  }

  /** How many posts stood on the live pages when the sample ended, and still do. */
  private long published() throws IOException {
    SampleSettings sample = KeptSample.in(data).orElseThrow().settings();
    World world = World.of(DemoLive.world(sample));
    return world.sources().stream()
        .flatMap(source -> world.posts(source.key()).stream())
        .filter(post -> post.isThereAt(sample.anchor()))
        .filter(post -> post.isThereAt(sample.anchor().plus(Duration.ofHours(1))))
        .count();
  }

  /**
   * Waits until every scope is right.
   *
   * @param least how many live posts there are at least
   * @return how many there are
   */
  private long requireCounted(long least) throws Exception {
    assertThat(least).isPositive();
    JsonNode truth = new ObjectMapper().readTree(truthFile.toFile()).path("scopes");
    SampleSettings sample = KeptSample.in(data).orElseThrow().settings();
    try (MachineAccess access = MachineAccess.open(data)) {
      boolean counted = Patience.until(PATIENCE, () -> isCounted(access, sample, truth, least));
      LiveTotals totals = LiveTotals.of(access.archive().allTotals(Horizon.ALL), sample);
      assertThat(totals.wrong(truth)).isEmpty();
      assertThat(totals.posts()).isGreaterThanOrEqualTo(least);
      assertThat(counted).isTrue();
      return totals.posts();
    }
  }

  private static boolean isCounted(
      MachineAccess access, SampleSettings sample, JsonNode truth, long least) {
    try {
      LiveTotals totals = LiveTotals.of(access.archive().allTotals(Horizon.ALL), sample);
      return totals.posts() >= least && totals.wrong(truth).isEmpty();
    } catch (ArchiveException notYet) {
      return false;
    }
  }
}
