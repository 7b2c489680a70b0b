package org.lantoa.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.local.message.Refusal;

class DataFolderTest {
  private final DataFolder folder;

  DataFolderTest(@TempDir Path root) {
    folder = new DataFolder(root.resolve("data")).create();
  }

  @Test
  void closesWhatHoldsSecretsToOthers() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.run())))
        .isEqualTo("rwx------");
  }

  @Test
  void refusesASecondMachineOnTheSameFolder() throws IOException {
    try (DataLock held = DataLock.take(folder)) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> DataLock.take(folder))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("Another machine runs");
    }
    DataLock.take(folder).close();
  }

  @Test
  void findsTheMachineThatRuns() {
    RunningMachine machine = machine(ProcessHandle.current().pid());
    machine.write(folder);
    assertThat(RunningMachine.find(folder)).contains(machine);
    assertThat(RunningMachine.require(folder).kafka()).isEqualTo("127.0.0.1:9092");
  }

  @Test
  void findsItOrNoneWhileItStartsAndStops() throws Exception {
    RunningMachine machine = machine(ProcessHandle.current().pid());
    Thread other =
        new Thread(
            () -> {
              for (int i = 0; i < 2_000; i++) {
                machine.write(folder);
                RunningMachine.erase(folder);
              }
            });
    other.start();
    while (other.isAlive()) {
      assertThat(RunningMachine.find(folder).orElse(machine)).isEqualTo(machine);
    }
    other.join();
    assertThat(RunningMachine.find(folder)).isEmpty();
  }

  @Test
  void takesAFileOfADeadProcessForNone() {
    // A live process that began at another time: its number was given anew.
    RunningMachine here = machine(ProcessHandle.current().pid());
    new RunningMachine(
            here.pid(),
            here.processStartedAt().minusSeconds(60),
            here.web(),
            here.kafka(),
            here.elasticsearch(),
            here.flink(),
            here.inbox(),
            here.job())
        .write(folder);
    assertThat(RunningMachine.find(folder)).isEmpty();
    assertThatThrownBy(() -> RunningMachine.require(folder))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("lantoa up");
  }

  @Test
  void refusesAnUnreadableRunFile() throws IOException {
    Files.writeString(folder.run().resolve("machine.json"), "{", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> RunningMachine.find(folder)).isInstanceOf(Refusal.class);
  }

  @Test
  void keepsASecretForItsOwnerOnly() throws IOException {
    String first = new Secrets(folder).keep("service");
    assertThat(first).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
    assertThat(new Secrets(folder).keep("service")).isEqualTo(first);
    assertThat(new Secrets(folder).keep("other")).isNotEqualTo(first);
    Path file = folder.run().resolve("service.secret");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  private static RunningMachine machine(long pid) {
    URI nowhere = URI.create("http://127.0.0.1:1");
    RunningMachine here =
        RunningMachine.here(nowhere, "127.0.0.1:9092", nowhere, nowhere, Path.of("inbox"), "job");
    assertThat(here.pid()).isEqualTo(pid);
    return here;
  }
}
