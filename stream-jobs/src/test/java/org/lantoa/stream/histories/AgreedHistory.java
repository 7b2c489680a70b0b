package org.lantoa.stream.histories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Fails, naming the records, where job and model differ. */
final class AgreedHistory {
  /** Where {@link KeptHistoriesTest} finds what once went wrong. */
  static final Path KEPT = Path.of("src/test/resources/histories");

  private static final int SHOWN = 12;

  private AgreedHistory() {}

  /** Checks a history as it is. */
  static void check(History history) {
    List<Difference> differences = HistoryRun.of(history).differences();
    if (!differences.isEmpty()) {
      throw new AssertionError(report(history, differences));
    }
  }

  /**
   * Checks the history of a seed. If it goes wrong the smallest that does is told, and kept as a
   * file that is checked from then on.
   */
  static void check(long seed) {
    History history = RandomHistories.of(seed);
    if (!HistoryRun.of(history).differences().isEmpty()) {
      History smallest = Smallest.of(history, h -> !HistoryRun.of(h).differences().isEmpty());
      Path file = keep(smallest, KEPT, seed);
      throw new AssertionError(
          "seed "
              + seed
              + ": "
              + report(smallest, HistoryRun.of(smallest).differences())
              + "\nIt is kept as "
              + file
              + "; give the file a name that says what went wrong");
    }
  }

  /** Writes a history to a file, named by the seed that it came from. */
  static Path keep(History history, Path folder, long seed) {
    try {
      return Files.writeString(folder.resolve("seed-" + seed + ".txt"), history.toString());
    } catch (IOException failure) {
      throw new UncheckedIOException(history.toString(), failure);
    }
  }

  static String report(History history, List<Difference> differences) {
    String shown =
        differences.stream().limit(SHOWN).map(d -> "  " + d).collect(Collectors.joining("\n"));
    return "job and model differ in "
        + differences.size()
        + " records:\n"
        + shown
        + (differences.size() > SHOWN ? "\n  …" : "")
        + "\nThe history:\n"
        + history;
  }
}
