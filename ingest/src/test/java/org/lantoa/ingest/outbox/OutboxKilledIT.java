package org.lantoa.ingest.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.ingest.testing.Eventually;
import org.lantoa.ingest.testing.TestingRecordLog;
import org.lantoa.model.topic.Topic;

/** A process that keeps records while Kafka is away, killed in the middle of it. */
class OutboxKilledIT {
  private static final int KILLS = 5;

  @TempDir private Path folder;

  @Test
  void whatAKilledProcessAcknowledgedIsThereInItsOrder() throws Exception {
    for (int kill = 1; kill <= KILLS; kill++) {
      Path own = folder.resolve("kill-" + kill);
      long acknowledged = runAndKill(own, 40L * kill);
      TestingRecordLog kafka = new TestingRecordLog();
      try (Outbox outbox = open(own, kafka)) {
        Eventually.holds(() -> assertThat(outbox.bytes()).isZero());
      }
      List<Long> kept =
          kafka.records().stream().map(record -> Long.parseLong(record.json().strip())).toList();
      assertThat(kept.size()).isGreaterThanOrEqualTo((int) acknowledged);
      for (int i = 0; i < kept.size(); i++) {
        assertThat(kept.get(i)).isEqualTo(i + 1);
      }
    }
  }

  /** How many records the process had acknowledged before it was killed, at least. */
  private static long runAndKill(Path folder, long after) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                OutboxKilledIT.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      long acknowledged = 0;
      while (acknowledged < after) {
        String line = lines.readLine();
        assertThat(line).as("the process lives").isNotNull();
        acknowledged = Math.max(acknowledged, number(line));
      }
      // By its handle: the process itself would close the stream that still holds its last words.
      process.toHandle().destroyForcibly();
      process.waitFor();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        acknowledged = Math.max(acknowledged, number(line));
      }
      return acknowledged;
    } finally {
      process.destroyForcibly();
    }
  }

  /** The number that a line acknowledges; 0 if it is another line, or was cut short. */
  private static long number(String line) {
    boolean isWhole = line.startsWith("kept ") && line.endsWith(".");
    return isWhole ? Long.parseLong(line.substring(5, line.length() - 1)) : 0;
  }

  /** The process: keeps one number after another and tells each when it is acknowledged. */
  public static void main(String[] arguments) throws Exception {
    TestingRecordLog away = new TestingRecordLog();
    away.goAway();
    try (Outbox outbox = open(Path.of(arguments[0]), away);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8)) {
      RecordLog writer = outbox.writer();
      String padding = " ".repeat(30_000);
      for (long number = 1; number <= 5_000; number++) {
        byte[] value = (number + padding).getBytes(StandardCharsets.UTF_8);
        writer.append(Topic.OBSERVATIONS, "key", value);
        writer.flush();
        out.println("kept " + number + ".");
      }
    }
  }

  private static Outbox open(Path folder, RecordLog kafka) throws Exception {
    return Outbox.open(
        folder, 512L << 20, kafka, InstantSource.system(), new SimpleMeterRegistry());
  }
}
