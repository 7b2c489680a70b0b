package org.lantoa.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSizeTest {
  private final Path folder;

  FolderSizeTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void addsUpWhatIsThere() throws IOException {
    Files.write(Files.createDirectories(folder.resolve("a/b")).resolve("c"), new byte[7]);
    Files.write(folder.resolve("d"), new byte[5]);

    assertThat(FolderSize.of(folder)).isEqualTo(12);
  }

  @Test
  void bearsFoldersThatVanishWhileItLooks() throws Exception {
    Files.write(folder.resolve("stays"), new byte[5]);
    AtomicBoolean ends = new AtomicBoolean();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    Thread server = new Thread(() -> comeAndGo(ends));
    server.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
    server.start();
    try {
      for (int look = 0; look < 2_000; look++) {
        assertThat(FolderSize.of(folder)).isEqualTo(5);
      }
    } finally {
      ends.set(true);
      server.join();
    }
    assertThat(failure.get()).isNull();
  }

  private void comeAndGo(AtomicBoolean ends) {
    try {
      while (!ends.get()) {
        Path deepest = Files.createDirectories(folder.resolve("comes/and/goes"));
        Files.delete(deepest);
        Files.delete(folder.resolve("comes/and"));
        Files.delete(folder.resolve("comes"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void tellsOfAFolderThatIsNotThere() {
    assertThatThrownBy(() -> FolderSize.of(folder.resolve("none"))).isInstanceOf(IOException.class);
  }
}
