package org.lantoa.ingest.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.ingest.testing.Eventually;
import org.lantoa.ingest.testing.TestingClock;
import org.lantoa.ingest.testing.TestingRecordLog;
import org.lantoa.model.topic.Topic;

final class OutboxTest {
  private static final long LIMIT = 8L << 20;

  /** The bytes of the record "damaged": head, flag, two lengths, topic, key, value. */
  private static final int FRAME =
      8 + 1 + 8 + Topic.POLLS.topicName().length() + "key".length() + "damaged".length();

  @TempDir private Path folder;
  private final TestingRecordLog kafka = new TestingRecordLog();
  private final TestingClock clock = new TestingClock(Instant.parse("2026-01-31T02:00:00Z"));
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void bringsRecordsToKafkaInTheirOrderAndLeavesNothingOnDisk() throws Exception {
    try (Outbox outbox = open(LIMIT)) {
      RecordLog writer = outbox.writer();
      for (int i = 0; i < 50; i++) {
        writer.append(Topic.OBSERVATIONS, "key-" + i % 7, bytes("value " + i));
      }
      writer.appendToEveryPartition(Topic.POLLS, "tick", bytes("tick"));
      writer.flush();
      assertThat(writer.confirmed()).isEqualTo(51);

      Eventually.holds(() -> assertThat(kafka.records()).hasSize(51));
      assertThat(kafka.records(Topic.OBSERVATIONS))
          .extracting(TestingRecordLog.Appended::json)
          .startsWith("value 0", "value 1", "value 2")
          .endsWith("value 49");
      assertThat(kafka.records(Topic.POLLS))
          .containsExactly(new TestingRecordLog.Appended(Topic.POLLS, "tick", "tick", true));
      Eventually.holds(() -> assertThat(outbox.bytes()).isZero());
      assertThat(files()).isEmpty();
    }
    assertThat(kafka.isClosed()).isTrue();
  }

  @Test
  void keepsWhatIsNotFlushedFromNobody() throws Exception {
    try (Outbox outbox = open(LIMIT)) {
      outbox.writer().append(Topic.POLLS, "a", bytes("never flushed"));
      RecordLog other = outbox.writer();
      other.append(Topic.POLLS, "b", bytes("flushed"));
      other.flush();
      Eventually.holds(() -> assertThat(kafka.records()).hasSize(1));
    }
    assertThat(kafka.records())
        .extracting(TestingRecordLog.Appended::json)
        .containsExactly("flushed");
  }

  @Test
  void keepsEverythingWhileKafkaIsAwayAcrossRestarts() throws Exception {
    kafka.goAway();
    try (Outbox outbox = open(LIMIT)) {
      flush(outbox, "first");
      clock.move(Duration.ofHours(3));
      assertThat(meters.get("lantoa.outbox.oldest.age").gauge().value()).isEqualTo(10_800);
      assertThat(meters.get("lantoa.outbox.bytes").gauge().value()).isPositive();
      Eventually.holds(
          () -> assertThat(outbox.problem().orElse("")).contains("Kafka does not take"));
    }
    assertThat(files()).hasSize(1);
    kafka.comeBack();
    try (Outbox outbox = open(LIMIT)) {
      flush(outbox, "second");
      Eventually.holds(() -> assertThat(kafka.records()).hasSize(2));
      Eventually.holds(() -> assertThat(outbox.problem()).isEmpty());
    }
    assertThat(kafka.records())
        .extracting(TestingRecordLog.Appended::json)
        .containsExactly("first", "second");
  }

  @Test
  void leavesOutTornEndsAtEveryByteAndNothingElse() throws Exception {
    kafka.goAway();
    long whole;
    try (Outbox outbox = open(LIMIT)) {
      flush(outbox, "first");
      whole = Files.size(files().get(0));
      flush(outbox, "second, torn");
    }
    byte[] all = Files.readAllBytes(files().get(0));
    Files.delete(files().get(0));
    for (int length = (int) whole; length < all.length; length++) {
      Path torn = folder.resolve("torn-" + length);
      Files.createDirectories(torn);
      Files.write(
          torn.resolve("00000000000000000000.outbox"), java.util.Arrays.copyOf(all, length));
      TestingRecordLog log = new TestingRecordLog();
      try (Outbox outbox = Outbox.open(torn, LIMIT, log, clock, new SimpleMeterRegistry())) {
        flush(outbox, "third");
        Eventually.holds(() -> assertThat(log.records()).hasSize(2));
      }
      assertThat(log.records())
          .extracting(TestingRecordLog.Appended::json)
          .containsExactly("first", "third");
    }
  }

  @Test
  void leavesOutWhatFollowsABrokenChecksum() throws Exception {
    kafka.goAway();
    try (Outbox outbox = open(LIMIT)) {
      flush(outbox, "first");
      flush(outbox, "second");
    }
    flipLastByte(files().get(0));
    kafka.comeBack();
    try (Outbox outbox = open(LIMIT)) {
      Eventually.holds(() -> assertThat(outbox.bytes()).isZero());
    }
    assertThat(kafka.records())
        .extracting(TestingRecordLog.Appended::json)
        .containsExactly("first");
  }

  @Test
  void goesOnBehindADamagedRecordAndKeepsTheFile() throws Exception {
    kafka.goAway();
    try (Outbox outbox = open(LIMIT)) {
      flush(outbox, "first");
      flush(outbox, "damaged");
      flush(outbox, "third");
    }
    byte[] all = Files.readAllBytes(files().get(0));
    int begin = new String(all, StandardCharsets.ISO_8859_1).indexOf("damaged") + 7 - FRAME;
    Files.delete(files().get(0));
    for (int place = begin; place < begin + FRAME; place++) {
      Path own = folder.resolve("damaged-" + place);
      Path file = own.resolve("00000000000000000000.outbox");
      Files.createDirectories(own);
      byte[] flipped = all.clone();
      flipped[place] ^= 0x40;
      Files.write(file, flipped);
      TestingRecordLog log = new TestingRecordLog();
      try (Outbox outbox = Outbox.open(own, LIMIT, log, clock, new SimpleMeterRegistry())) {
        flush(outbox, "fourth");
        Eventually.holds(() -> assertThat(log.records()).hasSize(3));
        Eventually.holds(() -> assertThat(outbox.bytes()).isZero());
      }
      assertThat(log.records())
          .extracting(TestingRecordLog.Appended::json)
          .containsExactly("first", "third", "fourth");
      assertThat(own.resolve(file.getFileName() + ".damaged")).hasBinaryContent(flipped);
    }
  }

  @Test
  void keepsADamagedEndOfAFileThatWasFollowedByAnother() throws Exception {
    kafka.goAway();
    for (String value : List.of("first", "second")) {
      try (Outbox outbox = open(LIMIT)) {
        flush(outbox, value);
      }
    }
    assertThat(files()).hasSize(2);
    flipLastByte(files().get(0));
    kafka.comeBack();
    try (Outbox outbox = open(LIMIT)) {
      Eventually.holds(() -> assertThat(outbox.bytes()).isZero());
    }
    assertThat(kafka.records())
        .extracting(TestingRecordLog.Appended::json)
        .containsExactly("second");
    assertThat(folder.resolve("00000000000000000000.outbox.damaged")).exists();
  }

  @Test
  void drainsWhatStandsBehindDamageThatHappensWhileItRuns() throws Exception {
    kafka.goAway();
    try (Outbox outbox = open(LIMIT)) {
      flush(outbox, "first");
      flush(outbox, "second");
      flipLastByte(files().get(0));
      flush(outbox, "third");
      kafka.comeBack();
      Eventually.holds(() -> assertThat(kafka.records()).hasSize(2));
      flush(outbox, "fourth");
      Eventually.holds(() -> assertThat(outbox.bytes()).isZero());
    }
    assertThat(kafka.records())
        .extracting(TestingRecordLog.Appended::json)
        .containsExactly("first", "third", "fourth");
    assertThat(folder.resolve("00000000000000000000.outbox.damaged")).exists();
  }

  @Test
  void refusesAtItsBoundSaysSoAndDropsNothing() throws Exception {
    kafka.goAway();
    byte[] large = new byte[500_000];
    long kept = 0;
    try (Outbox outbox = open(LIMIT)) {
      RecordLog writer = outbox.writer();
      assertThat(outbox.slowdown()).isEqualTo(1);
      try {
        while (true) {
          writer.append(Topic.OBSERVATIONS, "key", large);
          writer.flush();
          kept++;
        }
      } catch (OutboxException full) {
        assertThat(full.code()).isEqualTo("buffer-full");
        assertThat(full)
            .hasMessageContaining("8 MiB")
            .hasMessageContaining("check that the broker");
      }
      assertThat(outbox.bytes()).isLessThanOrEqualTo(LIMIT);
      assertThat(outbox.isFull()).isTrue();
      assertThat(outbox.slowdown()).isGreaterThan(4);
      assertThat(outbox.problem().orElse("")).contains("% full").contains("no source is read");
      assertThat(kept).isEqualTo(16);
      kafka.comeBack();
      Eventually.holds(() -> assertThat(outbox.bytes()).isZero());
      flush(outbox, "after");
      Eventually.holds(() -> assertThat(kafka.records()).hasSize(17));
    }
  }

  @Test
  void slowsDownFromHalfFullOn() throws Exception {
    kafka.goAway();
    try (Outbox outbox = open(LIMIT)) {
      RecordLog writer = outbox.writer();
      writer.append(Topic.OBSERVATIONS, "key", new byte[3 << 20]);
      writer.flush();
      assertThat(outbox.slowdown()).isEqualTo(1);
      writer.append(Topic.OBSERVATIONS, "key", new byte[3 << 20]);
      writer.flush();
      assertThat(outbox.slowdown()).isBetween(1.9, 2.1);
      assertThat(outbox.isFull()).isFalse();
    }
  }

  @Test
  void closesWithoutTakingMore() throws Exception {
    Outbox outbox = open(LIMIT);
    outbox.close();
    assertThatThrownBy(() -> flush(outbox, "late"))
        .isInstanceOf(OutboxException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void refusesAFolderOfAnotherVersionUntouched() throws Exception {
    Path foreign = folder.resolve("00000000000000000007.outbox");
    Files.writeString(foreign, "something else, longer than a head");
    assertThatThrownBy(() -> open(LIMIT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("was not written by this version");
    assertThat(foreign).hasContent("something else, longer than a head");
  }

  @Test
  void writesFromThreadsThatAreInterrupted() throws Exception {
    try (Outbox outbox = open(LIMIT)) {
      Thread.currentThread().interrupt();
      flush(outbox, "kept");
      flush(outbox, "kept too");
      assertThat(Thread.interrupted()).isTrue();
      Eventually.holds(() -> assertThat(kafka.records()).hasSize(2));
    }
  }

  private static void flipLastByte(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.seek(file.length() - 1);
      file.write('!');
    }
  }

  private Outbox open(long limit) throws IOException {
    return Outbox.open(folder, limit, kafka, clock, meters);
  }

  private static void flush(Outbox outbox, String value) throws Exception {
    RecordLog writer = outbox.writer();
    writer.append(Topic.POLLS, "key", bytes(value));
    writer.flush();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(files.filter(f -> f.toString().endsWith(".outbox")).sorted().toList());
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
