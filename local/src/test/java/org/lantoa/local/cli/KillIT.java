package org.lantoa.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.local.machine.Patience;

/**
 * All processes of a machine end at once at random instants, as in a power cut. After each new
 * start and a repeated import the figures must be those that plain loops count.
 *
 * <p>Three times in every build; fifty times, starts included, in the profile {@code long}. {@code
 * -Dlantoa.kills=N} asks for another number, {@code -Dlantoa.seed=N} for the instants of an earlier
 * run.
 */
class KillIT {
  private static final boolean LONG = Boolean.getBoolean("lantoa.long");
  private static final int KILLS = Integer.getInteger("lantoa.kills", LONG ? 50 : 3);
  private static final long SEED = Long.getLong("lantoa.seed", System.nanoTime() % 1_000_000);

  /** When the processes are killed, and within how many milliseconds of its beginning. */
  private enum Moment {
    IMPORT(5_000),
    INDEXING(4_000),
    IDLING(12_000),
    START(25_000),
    /** The importing process alone. */
    WRITER(5_000);

    private final int within;

    Moment(int within) {
      this.within = within;
    }
  }

  private final Random random = new Random(SEED);
  private final Path root;
  private final Path data;
  private final TruthCheck truth;

  KillIT(@TempDir Path root) {
    this.root = root;
    this.data = root.resolve("máy");
    this.truth = new TruthCheck(data);
  }

  @Test
  void losesNothingAndCountsNothingTwiceHoweverOftenItIsKilled() throws Exception {
    say("seed " + SEED + ", " + KILLS + " kills");
    SentenceFile.writeRegistry(data.resolve("registry"));
    MachineProcess machine = MachineProcess.start(data, "up");
    try {
      killSearchAlone(machine);
      for (int kill = 0; kill < KILLS; kill++) {
        Moment moment = Moment.values()[kill % (LONG ? 5 : 3)];
        int after = random.nextInt(moment.within);
        say("kill " + (kill + 1) + ": " + moment + " + " + after + " ms");
        Path file = GrowingFiles.write(root, kill + 1);
        killAt(moment, after, machine, file);
        if (moment != Moment.WRITER) {
          machine = MachineProcess.start(data, "up");
        }
        truth.requireImported(file);
        truth.requireTruth(kill + 2);
      }
      assertThat(machine.stop()).isZero();
    } finally {
      machine.close();
    }
  }

  /** Only Elasticsearch ends: the machine starts it again, and nothing else notices. */
  private void killSearchAlone(MachineProcess machine) throws Exception {
    ProcessHandle server =
        machine.below().stream()
            .filter(child -> child.children().findAny().isEmpty())
            .filter(child -> child.info().command().orElse("").endsWith("java"))
            .findFirst()
            .orElseThrow();
    assertThat(server.destroyForcibly()).isTrue();
    truth.requireImported(GrowingFiles.write(root, 0));
    // It answers a moment before the machine says so.
    boolean again =
        Patience.until(
            Duration.ofMinutes(3),
            () ->
                machine.tells("Elasticsearch runs again")
                    && truth.on("status").exit() == Exit.DONE);
    assertThat(again).as(machine.notes()).isTrue();
  }

  private void killAt(Moment moment, int after, MachineProcess machine, Path file)
      throws Exception {
    if (moment == Moment.IMPORT || moment == Moment.WRITER) {
      Process writer = startImport(file);
      pause(after);
      if (moment == Moment.WRITER) {
        MachineProcess.killAll(writer.toHandle());
      } else {
        MachineProcess.killAll(machine.handle(), writer.toHandle());
      }
      return;
    }
    if (moment != Moment.IDLING) {
      truth.requireImported(file);
    }
    if (moment != Moment.START) {
      pause(after);
      MachineProcess.killAll(machine.handle());
      return;
    }
    MachineProcess.killAll(machine.handle());
    Process starting = MachineProcess.launch(data, "up");
    pause(after);
    MachineProcess.killAll(starting.toHandle());
  }

  private Process startImport(Path file) throws IOException {
    return MachineProcess.command(List.of("import", "--data", data.toString(), file.toString()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void pause(int milliseconds) throws InterruptedException {
    boolean opened = new CountDownLatch(1).await(milliseconds, TimeUnit.MILLISECONDS);
    assertThat(opened).isFalse();
  }

  private static void say(String line) {
    System.out.println("KillIT: " + line);
  }
}
