package org.lantoa.stream.histories;

import java.util.List;
import java.util.stream.Collectors;

/** Fails, naming the records, where job and model differ. */
final class AgreedHistory {
  private static final int SHOWN = 12;

  private AgreedHistory() {}

  /** Checks a history as it is. */
  static void check(History history) {
    List<Difference> differences = HistoryRun.of(history).differences();
    if (!differences.isEmpty()) {
      throw new AssertionError(report(history, differences));
    }
  }

  /** Checks the history of a seed, and tells the smallest that goes wrong if it does. */
  static void check(long seed) {
    History history = RandomHistories.of(seed);
    if (!HistoryRun.of(history).differences().isEmpty()) {
      History smallest = Smallest.of(history, h -> !HistoryRun.of(h).differences().isEmpty());
      throw new AssertionError(
          "seed " + seed + ": " + report(smallest, HistoryRun.of(smallest).differences()));
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
        + "\nThe history; keep it as a file under src/test/resources/histories:\n"
        + history;
  }
}
