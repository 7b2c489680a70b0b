package org.lantoa.stream.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a history that goes wrong, and that it is kept. */
final class SmallestTest {
  @Test
  void leavesOutAllThatIsNotNeededToGoWrong() {
    History history = AskedHistories.history(seed());
    History smallest = Smallest.of(history, SmallestTest::checksTwice);
    assertThat(smallest.steps()).containsExactly(new Step.Check(), new Step.Check());
    assertThat(smallest.partitions()).isEqualTo(1);
    assertThat(smallest.tasks()).isEqualTo(1);
  }

  @Test
  void isKeptAsAFileThatIsTheSameHistory(@TempDir Path folder) throws IOException {
    History history = AskedHistories.history(seed());
    Path file = AgreedHistory.keep(history, folder, 7);
    assertThat(file).hasFileName("seed-7.txt");
    assertThat(HistoryText.read(Files.readAllLines(file))).isEqualTo(history);
  }

  private static long seed() {
    long seed = 1;
    while (!checksTwice(AskedHistories.history(seed))) {
      seed++;
    }
    return seed;
  }

  private static boolean checksTwice(History history) {
    return history.steps().stream().filter(Step.Check.class::isInstance).count() >= 2;
  }
}
