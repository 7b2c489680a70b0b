package org.lantoa.ingest.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.model.registry.Finding;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.RegistryReading;
import org.lantoa.model.reported.Indicators;
import org.lantoa.model.topic.Topic;

class RegistryWatcherTest {
  @TempDir private Path folder;
  private final List<String> heard = new ArrayList<>();
  private @Nullable AppendFailedException away;
  private RegistryWatcher watcher;

  @BeforeEach
  void prepare() throws IOException {
    Files.writeString(folder.resolve("units.yaml"), "good");
    watcher = new RegistryWatcher(folder, RegistryWatcherTest::read, this::publish, new Hearing());
  }

  @Test
  void handlesWhatTheFolderHoldsAtOnce() {
    watcher.handleNow();
    watcher.look();
    watcher.look();
    assertThat(heard).containsExactly("published new");
  }

  @Test
  void publishesAChangeOnceItStoodStill() throws IOException {
    watcher.handleNow();
    heard.clear();
    Files.writeString(folder.resolve("units.yaml"), "good, half");
    watcher.look();
    Files.writeString(folder.resolve("units.yaml"), "good, half, whole");
    watcher.look();
    assertThat(heard).isEmpty();
    watcher.look();
    watcher.look();
    assertThat(heard).containsExactly("published new");
  }

  @Test
  void noticesAbbreviations() throws IOException {
    watcher.handleNow();
    heard.clear();
    Files.writeString(folder.resolve("abbreviations.txt"), "UBND = Ủy ban nhân dân");
    watcher.look();
    watcher.look();
    assertThat(heard).hasSize(1);
  }

  @Test
  void noticesContentNotTimes() throws IOException {
    watcher.handleNow();
    heard.clear();
    Files.setLastModifiedTime(
        folder.resolve("units.yaml"), java.nio.file.attribute.FileTime.fromMillis(0));
    Files.writeString(folder.resolve("notes.txt"), "not a registry file");
    watcher.look();
    watcher.look();
    assertThat(heard).isEmpty();
    Files.writeString(folder.resolve("sources.yaml"), "good");
    watcher.look();
    watcher.look();
    assertThat(heard).containsExactly("published new");
  }

  @Test
  void refusesABrokenVersionOnceAndKeepsTheLastGoodOne() throws IOException {
    watcher.handleNow();
    heard.clear();
    Files.writeString(folder.resolve("units.yaml"), "broken");
    watcher.look();
    watcher.look();
    watcher.look();
    assertThat(heard).containsExactly("refused unit-cycle");
  }

  @Test
  void triesAgainAfterAFailureAndReportsItOnce() throws IOException {
    away = new AppendFailedException(Topic.REGISTRY, new IOException("the broker is away"));
    watcher.handleNow();
    watcher.look();
    watcher.look();
    assertThat(heard).containsExactly("failed");
    away = null;
    watcher.look();
    assertThat(heard).containsExactly("failed", "published new");
  }

  @Test
  void reportsAFolderThatCannotBeRead() throws IOException {
    Files.delete(folder.resolve("units.yaml"));
    Files.delete(folder);
    watcher.look();
    watcher.look();
    assertThat(heard).containsExactly("failed");
    Files.createDirectory(folder);
  }

  private static RegistryReading read(Path folder) {
    try {
      boolean broken = Files.readString(folder.resolve("units.yaml")).contains("broken");
      return broken
          ? new RegistryReading(
              Optional.empty(),
              List.of(
                  new Finding(Finding.Severity.ERROR, "units.yaml", 1, "unit-cycle", List.of("a"))))
          : new RegistryReading(Optional.of(Registry.empty()), List.of());
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private boolean publish(Registry registry, Indicators indicators) throws AppendFailedException {
    if (away != null) {
      throw away;
    }
    return registry.units().isEmpty() && indicators.list().isEmpty();
  }

  private final class Hearing implements RegistryWatcher.Listener {
    @Override
    public void published(RegistryReading reading, boolean isNew) {
      heard.add(isNew ? "published new" : "published same");
    }

    @Override
    public void refused(RegistryReading reading) {
      heard.add("refused " + reading.findings().get(0).code());
    }

    @Override
    public void failed(Exception cause) {
      heard.add("failed");
    }
  }
}
