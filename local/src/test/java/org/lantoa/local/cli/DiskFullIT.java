package org.lantoa.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine whose disk is filled, slowly and at once, and then has room again. */
class DiskFullIT {
  private static final int DISK = 640;
  private static final int MIN_FREE = 128;
  private static final String[] OPTIONS = {"--min-free", Integer.toString(MIN_FREE)};

  private final Path root;

  DiskFullIT(@TempDir Path root) {
    this.root = root;
  }

  @Test
  void stopsWithAClearMessageAndGoesOnWhereItWasAfterRoomIsMade() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(root.resolve("ổ đĩa"), DISK)) {
      Path data = disk.folder().resolve("dữ liệu");
      TruthCheck truth = new TruthCheck(data);
      SentenceFile.writeRegistry(data.resolve("registry"));
      try (MachineProcess machine = MachineProcess.start(data, "up", OPTIONS)) {
        truth.requireImported(GrowingFiles.write(root, 0));
        truth.requireTruth(1);
        disk.fillUpTo(MIN_FREE - 20);
        requireEnd(machine, data, 1);
      }
      // What the parts had for scratch is free again.
      disk.fillUpTo(MIN_FREE - 20);
      requireRefusedStart(disk, data);

      disk.makeRoom();
      Process importing;
      try (MachineProcess machine = MachineProcess.start(data, "up", OPTIONS)) {
        truth.requireTruth(1);
        importing = startImport(data, GrowingFiles.write(root, 1));
        disk.fillUpTo(0);
        requireEnd(machine, data, 2);
      }
      boolean confirmed = confirmed(importing);

      disk.makeRoom();
      try (MachineProcess machine = MachineProcess.start(data, "up", OPTIONS)) {
        if (confirmed) {
          // Said to stand on the log, so it does.
          truth.requireTruth(2);
        }
        truth.requireImported(GrowingFiles.write(root, 1));
        truth.requireTruth(2);
        assertThat(machine.stop()).isZero();
      }
    }
  }

  private Process startImport(Path data, Path file) throws IOException {
    List<String> words =
        List.of("import", "--lang", "en", "--data", data.toString(), file.toString());
    return MachineProcess.command(words)
        .redirectErrorStream(true)
        .redirectOutput(importNotes().toFile())
        .start();
  }

  private Path importNotes() {
    return root.resolve("import-notes.txt");
  }

  /** Whether all was confirmed; if not, the import failed and said what to do. */
  private boolean confirmed(Process importing) throws Exception {
    assertThat(importing.waitFor(120, TimeUnit.SECONDS)).isTrue();
    if (importing.exitValue() == 0) {
      return true;
    }
    assertThat(importing.exitValue()).isEqualTo(1);
    assertThat(Files.readString(importNotes()))
        .containsAnyOf("No machine runs", "nothing is counted twice");
    return false;
  }

  private static void requireEnd(MachineProcess machine, Path data, int times) throws Exception {
    List<ProcessHandle> children = machine.below();
    assertThat(children).isNotEmpty();
    assertThat(machine.awaitExit()).isEqualTo(1);
    for (ProcessHandle child : children) {
      child.onExit().get(90, TimeUnit.SECONDS);
    }
    assertThat(machine.notes().split("The disk of the data folder", -1))
        .as(machine.notes())
        .hasSizeGreaterThan(times);
    assertThat(machine.notes())
        .contains(data.toString())
        .contains("keeps 128 MiB free")
        .contains("run the same command again");
  }

  private static void requireRefusedStart(SmallDisk disk, Path data) throws Exception {
    long before = disk.freeMebibytes();
    Command refused =
        Command.run("up", "--lang", "en", "--data", data.toString(), OPTIONS[0], OPTIONS[1]);
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.notes()).contains("it does not start").contains("--min-free");
    assertThat(disk.freeMebibytes()).isEqualTo(before);
    assertThat(data.resolve("run/machine.json")).doesNotExist();
    Path nowhere = disk.folder().resolve("mới");
    Command demo =
        Command.run("demo", "--lang", "en", "--data", nowhere.toString(), OPTIONS[0], OPTIONS[1]);
    assertThat(demo.exit()).isEqualTo(1);
    assertThat(demo.notes()).contains("it does not start").contains("--min-free");
    assertThat(Files.exists(nowhere)).isFalse();
  }
}
