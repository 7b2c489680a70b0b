package org.lantoa.ingest.watched;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.registry.RegistryPublisher;
import org.lantoa.ingest.testing.Eventually;
import org.lantoa.ingest.testing.RealBroker;
import org.lantoa.ingest.topics.TopicSetup;
import org.lantoa.model.topic.Topic;

/** A watched folder on a real broker, with its own timer. */
class WatchedFolderIT {
  private static final int ROWS = 2000;
  private static final int KILLS = Integer.getInteger("lantoa.kills", 4);

  @TempDir private Path root;

  @Test
  void importsWhatIsDroppedOnceTheRegistryIsThereAndGoesOnAfterARestart() throws Exception {
    List<String> told = Collections.synchronizedList(new ArrayList<>());
    Path inbox = root.resolve("hộp");
    try (RealBroker broker = RealBroker.start(root.resolve("kafka"))) {
      TopicSetup.create(broker.bootstrap(), 3);
      try (WatchedFolder watched = start(inbox, broker, told)) {
        drop(inbox, "a.csv", 0);
        Eventually.holds(
            () -> assertThat(watched.problem()).contains("no registry was published yet"));
        assertThat(RegistryPublisher.publishIfChanged(broker.bootstrap(), TestingGround.registry()))
            .isTrue();
        assertThat(
                RegistryPublisher.publishIfChanged(broker.bootstrap(), TestingGround.indicators()))
            .isTrue();
        Eventually.holds(() -> assertThat(inbox.resolve("done/a.csv.bao-cao.json")).exists());
        Eventually.holds(() -> assertThat(watched.problem()).isEmpty());
        // Taken by a process that then ends: its records stand, and nothing was decided.
      }
      try (Workplace ended = Workplace.open(inbox, () -> {})) {
        Path again = Files.copy(inbox.resolve("done/a.csv"), inbox.resolve("a.csv"));
        assertThat(ended.take(again).file()).exists();
      }
      try (WatchedFolder watched = start(inbox, broker, told)) {
        Files.writeString(
            inbox.resolve("r.csv"),
            "Mã đơn vị,Kỳ báo cáo,Mã chỉ tiêu,Số liệu\nxa-a,2026-01,buoi,12\n");
        Eventually.holds(() -> assertThat(inbox.resolve("done/a-2.csv.bao-cao.json")).exists());
        Eventually.holds(() -> assertThat(inbox.resolve("done/r.csv.bao-cao.json")).exists());
        Eventually.holds(() -> assertThat(watched.problem()).isEmpty());
      }
      Set<String> distinct =
          broker.records(Topic.OBSERVATIONS).stream()
              .map(record -> new String(record.value(), StandardCharsets.UTF_8))
              .collect(Collectors.toSet());
      assertThat(broker.records(Topic.OBSERVATIONS)).hasSize(2 * ROWS);
      assertThat(distinct).hasSize(ROWS);
      assertThat(broker.records(Topic.REPORTED)).hasSize(1);
    }
    assertThat(told).anyMatch(text -> text.contains("a.csv was imported"));
  }

  @Test
  void losesNothingHoweverOftenItIsKilled() throws Exception {
    Path inbox = root.resolve("hộp");
    long seed = System.nanoTime() % 1_000_000;
    Random random = new Random(seed);
    try (RealBroker broker = RealBroker.start(root.resolve("kafka"))) {
      TopicSetup.create(broker.bootstrap(), 3);
      assertThat(RegistryPublisher.publishIfChanged(broker.bootstrap(), TestingGround.registry()))
          .isTrue();
      for (int kill = 0; kill < KILLS; kill++) {
        try (WatchingProcess process = WatchingProcess.start(inbox, broker.bootstrap())) {
          drop(inbox, "k" + kill + ".csv", kill * ROWS);
          // Most of what happens to a file happens 3 to 6 seconds after it was dropped.
          int millis = 2_000 + random.nextInt(4_000);
          assertThat(new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS)).isFalse();
          process.kill();
        }
      }
      try (WatchingProcess process = WatchingProcess.start(inbox, broker.bootstrap())) {
        assertThat(process).isNotNull();
        Eventually.holds(
            () -> {
              FolderStanding standing = FolderStanding.of(inbox);
              assertThat(standing.waiting()).as("seed " + seed).isZero();
              assertThat(standing.done()).as("seed " + seed).isEqualTo(KILLS);
              assertThat(standing.failed()).as("seed " + seed).isZero();
            });
      }
      Set<String> distinct =
          broker.records(Topic.OBSERVATIONS).stream()
              .map(record -> new String(record.value(), StandardCharsets.UTF_8))
              .collect(Collectors.toSet());
      assertThat(distinct).as("seed " + seed).hasSize(KILLS * ROWS);
    }
    for (int kill = 0; kill < KILLS; kill++) {
      String name = "k" + kill + ".csv";
      assertThat(inbox.resolve("done/" + name)).hasContent(content(kill * ROWS));
      assertThat(inbox.resolve("done/" + name + DroppedName.REPORT)).exists();
      assertThat(Files.readString(inbox.resolve("done/" + name + DroppedName.RECORD)))
          .contains("\"accepted\" : " + ROWS);
    }
  }

  private static WatchedFolder start(Path inbox, RealBroker broker, List<String> told)
      throws Exception {
    return WatchedFolder.start(
        new WatchedSettings(inbox, WatchedSettings.LEAST_QUIET, Locale.ENGLISH),
        broker.bootstrap(),
        told::add,
        InstantSource.system(),
        new SimpleMeterRegistry());
  }

  private static void drop(Path inbox, String name, int from) throws Exception {
    // As one should drop a file: under another name, until it is whole.
    Path part = inbox.resolve(name + ".part");
    Files.writeString(part, content(from));
    Files.move(part, inbox.resolve(name));
  }

  private static String content(int from) {
    return TestingFolder.HEADER
        + IntStream.range(from, from + ROWS)
            .mapToObj(i -> TestingFolder.GOOD.replace("1001", Integer.toString(5000 + i)))
            .collect(Collectors.joining());
  }
}
