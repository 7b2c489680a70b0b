package org.lantoa.stream.histories;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;

/**
 * Checks as many random histories as somebody asks for, with or without sabotage, up to the first
 * that goes wrong.
 */
final class AskedHistories {
  private static final int SHOWN = 20;

  private AskedHistories() {}

  /**
   * What came of it.
   *
   * @param checked how many histories were run
   * @param spoiled the record that was spoiled; absent if none was
   * @param seed of the history that went wrong, or the last
   * @param differences empty if none went wrong
   * @param history the smallest that goes wrong; absent if none did or one was spoiled
   */
  record Answer(
      int checked,
      @Nullable String spoiled,
      long seed,
      List<Difference> differences,
      @Nullable History history) {

    /** Whether the comparison named the spoiled record. */
    boolean namesTheSpoiledRecord() {
      return differences.stream().anyMatch(difference -> difference.record().equals(spoiled));
    }

    /** The answer in lines: what is spoiled stands first. */
    List<String> lines() {
      List<String> lines = new ArrayList<>();
      differences.stream()
          .sorted((a, b) -> Boolean.compare(b.record().equals(spoiled), a.record().equals(spoiled)))
          .limit(SHOWN)
          .forEach(difference -> lines.add("  " + difference));
      if (differences.size() > SHOWN) {
        lines.add("  … " + (differences.size() - SHOWN));
      }
      if (history != null) {
        lines.add(history.toString());
      }
      return lines;
    }
  }

  /** The history of a seed. */
  static History history(long seed) {
    JqwikSession.start();
    try {
      return RandomHistories.of(seed);
    } finally {
      JqwikSession.finish();
    }
  }

  /** Checks the histories of {@code count} seeds from {@code seed} on. */
  static Answer check(int count, long seed) {
    JqwikSession.start();
    try {
      return checked(count, seed);
    } finally {
      JqwikSession.finish();
    }
  }

  private static Answer checked(int count, long seed) {
    for (int at = 0; at < count; at++) {
      History history = RandomHistories.of(seed + at);
      if (!HistoryRun.of(history).differences().isEmpty()) {
        History smallest = Smallest.of(history, h -> !HistoryRun.of(h).differences().isEmpty());
        return new Answer(at + 1, null, seed + at, HistoryRun.of(smallest).differences(), smallest);
      }
    }
    return new Answer(count, null, seed + count - 1, List.of(), null);
  }

  /** The same, but the first history in which there is something to spoil is spoiled. */
  static Answer spoil(int count, long seed, Sabotage sabotage) {
    JqwikSession.start();
    try {
      return spoiled(count, seed, sabotage);
    } finally {
      JqwikSession.finish();
    }
  }

  private static Answer spoiled(int count, long seed, Sabotage sabotage) {
    for (int at = 0; at < count; at++) {
      History history = RandomHistories.of(seed + at);
      HistoryRun.Result result =
          HistoryRun.spoiled(history, sabotage, (int) Math.floorMod(seed + at, 7L));
      if (result.spoiled() != null) {
        return new Answer(at + 1, result.spoiled(), seed + at, result.differences(), null);
      }
    }
    return new Answer(count, null, seed + count - 1, List.of(), null);
  }
}
