package org.lantoa.ingest.watched;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.testing.TestingClock;
import org.lantoa.model.topic.Topic;

/** A watched folder that is looked at on demand, by a clock that stands still until it is moved. */
final class TestingFolder implements AutoCloseable {
  static final Duration QUIET = Duration.ofSeconds(10);
  static final String HEADER = "Mã kênh,Mã bài,Đăng lúc,Đo lúc,Lượt chia sẻ\n";
  static final String GOOD = "facebook:1,1001,2026-02-01 08:00,2026-02-02 08:00,5\n";
  static final String BAD = "facebook:1,1002,2026-02-01 08:00,2026-02-02 08:00,1.5\n";

  private final Path folder;
  private final TestingClock clock = new TestingClock(Instant.parse("2026-02-10T00:00:00Z"));
  private final TestingGround ground = new TestingGround();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<String> told = new ArrayList<>();
  private Locale locale = Locale.forLanguageTag("vi");
  private @Nullable FolderLooks looks;

  TestingFolder(Path folder) {
    this.folder = folder;
  }

  TestingFolder english() {
    locale = Locale.ENGLISH;
    return this;
  }

  TestingFolder open() throws IOException {
    return open(() -> {});
  }

  /** Opens the folder, as a process that starts does. */
  TestingFolder open(Runnable beforeStep) throws IOException {
    WatchedSettings settings = new WatchedSettings(folder, QUIET, locale);
    Workplace workplace = Workplace.open(folder, beforeStep);
    looks = new FolderLooks(settings, workplace, ground, told::add, clock, meters);
    return this;
  }

  FolderLooks looks() {
    if (looks == null) {
      throw new IllegalStateException("open it first");
    }
    return looks;
  }

  TestingGround ground() {
    return ground;
  }

  TestingClock clock() {
    return clock;
  }

  SimpleMeterRegistry meters() {
    return meters;
  }

  /** What the operator was told. */
  List<String> told() {
    return told;
  }

  Path drop(String name, String content) throws IOException {
    return drop(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Path drop(String name, byte[] content) throws IOException {
    Files.createDirectories(folder);
    return Files.write(folder.resolve(name), content);
  }

  /** Looks often enough that whatever stands still is taken. */
  void passQuietly() {
    looks().look();
    looks().look();
    clock.move(QUIET);
    looks().look();
  }

  /** The same without the last look. */
  void passQuietlyButLast() {
    looks().look();
    looks().look();
    clock.move(QUIET);
  }

  /** The names of what lies in one of the rooms, or in the folder itself if it is empty. */
  List<String> names(String room) throws IOException {
    try (Stream<Path> found = Files.list(folder.resolve(room))) {
      return found
          .map(path -> String.valueOf(path.getFileName()))
          .filter(name -> !List.of("done", "failed", ".taken").contains(name))
          .sorted()
          .toList();
    }
  }

  String text(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  /** How many observations stand on the log. */
  int observations() {
    return ground.records().records(Topic.OBSERVATIONS).size();
  }

  @Override
  public void close() throws IOException {
    looks().close();
  }
}
