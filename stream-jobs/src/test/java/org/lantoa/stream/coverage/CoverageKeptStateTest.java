package org.lantoa.stream.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.topic.Poll;
import org.lantoa.model.topic.PollOutcome;
import org.lantoa.stream.registry.RegistryVersion;
import org.lantoa.stream.testing.KeptCheckpoints;

final class CoverageKeptStateTest {
  private static final String LAYOUT_1 = "coverage-layout-1";
  private static final RegistryVersion API = TestingCoverage.registry(0, CountingOrigin.API, 60);

  @TempDir private Path folder;

  @Test
  void goesOnFromTheFirstLayout() throws Exception {
    try (TestingCoverage coverage =
        TestingCoverage.from(KeptCheckpoints.read(LAYOUT_1, folder), API)) {
      coverage.tick("2025-03-01T03:50:00Z");

      assertThat(coverage.hours()).containsExactly("02:00 45/60", "03:00 15/50");
      assertThat(coverage.state()).isEqualTo("late 2025-03-01T03:15:00Z");
      coverage.poll(poll("2025-03-01T01:00:00Z", 9)); // Read earlier on the day that is kept.
      assertThat(coverage.followers()).isEmpty();
    }
  }

  /** Keeps a checkpoint of the present layout in a folder. */
  public static void main(String[] folder) throws Exception {
    try (TestingCoverage coverage = TestingCoverage.open(API)) {
      coverage.poll(poll("2025-03-01T02:15:00Z", 7)).tick("2025-03-01T02:20:00Z");
      KeptCheckpoints.write(
          Path.of(folder[0]), "coverage-layout-" + SourceStanding.LAYOUT, coverage.checkpoint());
    }
  }

  private static Poll poll(String at, long followers) {
    return new Poll(
        TestingCoverage.SOURCE,
        Instant.parse(at),
        PollOutcome.COMPLETE,
        null,
        null,
        1,
        1,
        followers);
  }
}
