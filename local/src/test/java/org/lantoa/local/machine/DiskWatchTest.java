package org.lantoa.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.local.message.Refusal;
import org.lantoa.local.message.Text;
import org.lantoa.model.registry.Finding;

class DiskWatchTest {
  /** In MiB, more than any disk has: about a petabyte. */
  private static final int TOO_MUCH = 1_000_000_000;

  private final List<String> said = new CopyOnWriteArrayList<>();
  private final Path folder;

  DiskWatchTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void hasTheMachineStoppedOnceWhenRoomRunsOut() {
    try (DiskWatch watch = DiskWatch.start(folder, TOO_MUCH, new Listener())) {
      assertThat(Patience.until(Duration.ofSeconds(20), () -> !said.isEmpty())).isTrue();
      assertThat(watch.problem()).get().asString().contains("1000000000 MiB needed");
    }
    assertThat(said).hasSize(1);
    assertThat(said.get(0)).contains(folder.toString()).contains("1,000,000,000 MiB");
  }

  @Test
  void tellsTheOperatorBeforeThat() throws IOException {
    int nearly = (int) (DiskSpace.of(folder).freeMebibytes() * 2 / 3);
    try (DiskWatch watch = DiskWatch.start(folder, nearly, new Listener())) {
      assertThat(Patience.until(Duration.ofSeconds(20), () -> !said.isEmpty())).isTrue();
      assertThat(watch.problem()).isEmpty();
    }
    assertThat(said).containsExactly("disk.near-full");
  }

  @Test
  void saysNothingWhileThereIsRoom() {
    try (DiskWatch watch = DiskWatch.start(folder, 0, new Listener())) {
      assertThat(watch.problem()).isEmpty();
    }
    assertThat(said).isEmpty();
  }

  @Test
  void measuresTheDiskOfAFolderThatIsStillMissing() throws IOException {
    DiskSpace missing = DiskSpace.of(folder.resolve("a/b"));
    assertThat(missing.folder()).isEqualTo(folder.resolve("a/b"));
    assertThat(missing.freeMebibytes()).isPositive();
  }

  @Test
  void refusesAStartWithoutRoomAndNamesTheRemedies() {
    assertThatThrownBy(() -> MachineSettings.requireRoom(new DataFolder(folder), TOO_MUCH))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("--min-free")
        .hasMessageContaining("--data");
  }

  private final class Listener implements MachineListener {
    @Override
    public void started(MachinePart part, Duration after, String where) {}

    @Override
    public void note(Text text) {
      said.add(text.key());
    }

    @Override
    public void mustStop(Refusal why) {
      said.add(Refusal.reason(why));
    }

    @Override
    public void registryRefused(List<Finding> findings) {}
  }
}
