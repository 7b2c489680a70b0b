package org.lantoa.stream.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.model.topic.Tick;
import org.lantoa.stream.testing.KeptCheckpoints;
import org.lantoa.stream.testing.TestingPosts;

final class SieveKeptStateTest {
  private static final String FIRST = "sieve-1";
  private static final Instant TICK = Instant.parse("2025-03-01T10:00:00Z");

  @TempDir private Path folder;

  @Test
  void goesOnFromTheFirstState() throws Exception {
    LogRecord content =
        LogRecord.of("t", 2, 1, TestingPosts.post("1", "2025-03-01T01:00:00Z").says("a"));
    try (SieveTask sieve = new SieveTask(1, 0, KeptCheckpoints.read(FIRST, folder))) {
      assertThat(sieve.process(content).get(0).getTimestamp()).isEqualTo(TICK.toEpochMilli());
    }
  }

  /** Keeps a checkpoint in a folder. */
  public static void main(String[] folder) throws Exception {
    try (SieveTask sieve = new SieveTask(1, 0, null)) {
      sieve.process(LogRecord.of("t", 2, 0, new Tick(TICK)));
      KeptCheckpoints.write(Path.of(folder[0]), FIRST, sieve.snapshot(1));
    }
  }
}
