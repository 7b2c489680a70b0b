package org.lantoa.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lantoa.local.machine.Patience;

/** Starts that do not come to their end. */
class MachineStartIT {
  private static final List<String> PARTS = List.of("web", "kafka", "elasticsearch", "flink");

  private final Path data;
  private @Nullable Process started;

  MachineStartIT(@TempDir Path root) {
    data = root.resolve("dữ liệu");
  }

  /** Also of a test that failed, nothing goes on running. */
  @AfterEach
  void end() throws Exception {
    if (started != null && started.isAlive()) {
      MachineProcess.killAll(started.toHandle());
    }
  }

  @ParameterizedTest
  @CsvSource({"up,web", "up,kafka", "up,elasticsearch", "up,flink", "demo,web", "demo,kafka"})
  void namesATakenPortBeforeAnythingStarts(String command, String taken) throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      List<String> words = new ArrayList<>(List.of(command, "--lang", "en"));
      words.addAll(List.of("--data", data.toString()));
      for (String part : PARTS) {
        words.add("--" + part + "-port");
        words.add(part.equals(taken) ? Integer.toString(other.getLocalPort()) : "0");
      }
      Command refused = Command.run(words.toArray(String[]::new));
      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.notes())
          .contains(Integer.toString(other.getLocalPort()))
          .contains("--" + taken + "-port")
          .doesNotContain("Kafka runs");
    }
  }

  @Test
  void stopsInOrderOnCtrlCBeforeItIsReady() throws Exception {
    Process starting = started(MachineProcess.launch(data, "up"));
    List<ProcessHandle> children = new ArrayList<>();
    boolean under =
        Patience.until(
            Duration.ofMinutes(2),
            () -> {
              starting.descendants().filter(c -> !children.contains(c)).forEach(children::add);
              return !children.isEmpty() && notes().contains("Clock");
            });
    assertThat(under).as(notes()).isTrue();
    new ProcessBuilder("kill", "-INT", Long.toString(starting.pid())).start().waitFor();
    assertThat(starting.waitFor(2, TimeUnit.MINUTES)).as(notes()).isTrue();
    assertThat(starting.exitValue()).as(notes()).isZero();
    assertThat(notes()).contains("Stopped; the data is in");
    for (ProcessHandle child : children) {
      child.onExit().get(1, TimeUnit.MINUTES);
    }
  }

  @Test
  void endsWhatItBeganBeforeTheProcessEnds() throws Exception {
    Process starting =
        started(
            MachineProcess.program(SlowToClose.class, List.of(data.toString()))
                .redirectError(MachineProcess.notesOf(data).toFile())
                .start());
    assertThat(starting.inputReader(StandardCharsets.UTF_8).readLine())
        .as(notes())
        .isEqualTo(SlowToClose.BEGUN);
    starting.destroy();
    assertThat(starting.waitFor(2, TimeUnit.MINUTES)).as(notes()).isTrue();
    assertThat(starting.exitValue()).as(notes()).isZero();
    assertThat(SlowToClose.closedMark(data)).exists();
  }

  private Process started(Process process) {
    started = process;
    return process;
  }

  private String notes() {
    try {
      return Files.readString(MachineProcess.notesOf(data));
    } catch (IOException notYet) {
      return "";
    }
  }
}
