package org.lantoa.stream.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Bits per minute, against the definition of coverage with every poll at hand. */
final class WatchedMinutesTest {
  private static final long HOUR = 482_000;

  @Property
  void equalsTheDefinition(
      @ForAll @Size(max = 12) List<@LongRange(min = -10_800_000, max = 5_400_000) Long> offsets,
      @ForAll @IntRange(min = 0, max = 60) int minutes,
      @ForAll @IntRange(min = 1, max = 200) int bound) {
    List<Long> polls = offsets.stream().map(at -> HOUR * 3_600_000 + at).toList();
    Map<Long, Long> words = new HashMap<>();
    for (long poll : polls) {
      long minute = WatchedMinutes.firstCovered(poll);
      words.merge(Math.floorDiv(minute, 60L), WatchedMinutes.bit(minute), (a, b) -> a | b);
    }

    int covered =
        WatchedMinutes.covered(hour -> words.getOrDefault(hour, 0L), HOUR, minutes, bound);

    assertThat(covered).isEqualTo(byDefinition(polls, minutes, bound));
  }

  private static int byDefinition(List<Long> polls, int minutes, int bound) {
    int covered = 0;
    for (int minute = 0; minute < minutes; minute++) {
      long instant = HOUR * 3_600_000 + minute * 60_000L;
      long newest = Long.MIN_VALUE;
      for (long poll : polls) {
        if (poll <= instant && poll > newest) {
          newest = poll;
        }
      }
      if (newest != Long.MIN_VALUE && instant - newest < bound * 60_000L) {
        covered++;
      }
    }
    return covered;
  }
}
