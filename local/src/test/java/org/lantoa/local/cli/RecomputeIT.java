package org.lantoa.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.local.machine.DataFolder;
import org.lantoa.local.machine.MachineAccess;
import org.lantoa.local.machine.Patience;
import org.lantoa.model.Horizon;
import org.lantoa.model.Scope;
import org.lantoa.model.topic.Total;
import org.lantoa.search.archive.ArchiveException;

/** All figures computed anew beside those that are shown, on a machine of its own process. */
class RecomputeIT {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Path root;
  private final Path data;
  private final TruthCheck truth;
  private MachineProcess machine;

  RecomputeIT(@TempDir Path root) throws IOException {
    this.root = root;
    this.data = root.resolve("máy");
    this.truth = new TruthCheck(data);
    SentenceFile.writeRegistry(data.resolve("registry"));
    this.machine = MachineProcess.start(data, "up");
  }

  @BeforeEach
  void importFirstFiles() throws Exception {
    for (int file = 0; file < 3; file++) {
      truth.requireImported(GrowingFiles.write(root, file));
    }
    truth.requireTruth(3);
  }

  @AfterEach
  void stop() {
    machine.close();
  }

  @Test
  void theOldFiguresStandAndMoveUntilTheNewOnesTakeTheirPlace() throws Exception {
    // Asked for, killed while it is built, and gone on with by the next machine.
    assertThat(truth.on("recompute", "--no-wait", "--json").json().path("generation").asText())
        .isEqualTo("g2");
    await("g2 is begun", () -> status("recompute").has("building"));
    await("g2 is being built", () -> machine.tells("(generation g2) beside"));
    truth.requireImported(GrowingFiles.write(root, 3));
    MachineProcess.killAll(machine.handle());
    machine = MachineProcess.start(data, "up");
    truth.requireImported(GrowingFiles.write(root, 4));
    await("g2 is shown", () -> shows("g2"));
    truth.requireTruth(5);
    await("g1 is gone", () -> topics(name -> name.equals("lantoa.totals")).isEmpty());
    assertThat(topics(name -> name.endsWith(".g2"))).hasSize(6);
    assertThat(status("job").path("up").asBoolean()).isTrue();

    // A registry that moves counted posts asks for one by itself.
    long before = posts(Scope.unit("xa-khac"));
    moveThirdSourceAndAddCampaign();
    await("g3 is shown", () -> shows("g3"));
    assertThat(posts(Scope.unit("xa-khac"))).isEqualTo(before + GrowingFiles.posts(5, 3));
    assertThat(posts(Scope.campaign("tin"))).isEqualTo(posts(Scope.ALL));
    truth.requireTruth(5);
    assertThat(machine.notes()).contains("The new registry");

    // One that is given up leaves nothing behind.
    truth.on("recompute", "--no-wait");
    await("g4 is being built", () -> machine.tells("(generation g4) beside"));
    assertThat(truth.on("recompute", "--abandon").exit()).isZero();
    await("g4 is given up", () -> machine.tells("generation g4 was given up"));
    await("g4 is gone", () -> topics(name -> name.endsWith(".g4")).isEmpty());
    Command again = truth.on("recompute", "--abandon");
    assertThat(again.exit()).isEqualTo(Exit.FAILED);
    assertThat(again.notes()).contains("nothing to give up");
    assertThat(shows("g3")).isTrue();

    // And one that is waited for, with a new name.
    Command waited = truth.on("recompute", "--json");
    assertThat(waited.exit()).as(waited.notes()).isZero();
    assertThat(waited.json().path("generation").asText()).isEqualTo("g5");
    assertThat(shows("g5")).isTrue();
    truth.requireTruth(5);
    assertThat(machine.stop()).isZero();
  }

  private void moveThirdSourceAndAddCampaign() throws IOException {
    Path sources = data.resolve("registry").resolve("sources.yaml");
    String moved =
        Files.readString(sources)
            .replaceFirst("(?s)(100000000000003.*?)unit: xa-tan-lap", "$1unit: xa-khac");
    Files.writeString(sources, moved, StandardCharsets.UTF_8);
    Files.writeString(
        data.resolve("registry").resolve("campaigns.yaml"),
        """
        campaigns:
          - id: tin
            name: Tin
            from: 2024-01-01
            to: 2024-12-31
            query: '"tin số"'
        """,
        StandardCharsets.UTF_8);
  }

  private static void await(String what, BooleanSupplier condition) {
    assertThat(Patience.until(PATIENCE, condition)).as(what).isTrue();
  }

  private boolean shows(String generation) {
    return status("recompute").path("generation").asText().equals(generation);
  }

  private JsonNode status(String part) {
    Command told = truth.on("status", "--json");
    try {
      for (JsonNode found : told.json().path("parts")) {
        if (found.path("part").asText().equals(part)) {
          return found;
        }
      }
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
    throw new AssertionError("no part " + part + ": " + told.answer() + told.notes());
  }

  private long posts(Scope scope) {
    try (MachineAccess access = MachineAccess.open(new DataFolder(data))) {
      List<Total> totals = access.archive().totals(List.of(scope), List.of(Horizon.ALL));
      return totals.isEmpty() ? 0 : totals.get(0).posts();
    } catch (IOException | ArchiveException away) {
      throw new AssertionError(away);
    }
  }

  private Set<String> topics(Predicate<String> which) {
    try (MachineAccess access = MachineAccess.open(new DataFolder(data));
        Admin admin =
            Admin.create(java.util.Map.of("bootstrap.servers", access.machine().kafka()))) {
      Set<String> names = new java.util.TreeSet<>(admin.listTopics().names().get());
      names.removeIf(which.negate());
      return names;
    } catch (Exception away) {
      throw new AssertionError(away);
    }
  }
}
