package org.lantoa.model.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DatedListTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final int DAYS = 24;

  @Test
  void findsSomethingExactlyWhenSomeDayHasNoneOrTwo() {
    Random random = new Random(20250630);
    int accepted = 0;
    for (int round = 0; round < 20_000; round++) {
      List<DatedList.Dated> chain = randomChain(random);
      FileFindings findings = new FileFindings("sources.yaml");

      DatedList.checkChain(
          chain, "facebook:1", Mistake.OWNERS_OVERLAP, Mistake.OWNERS_GAP, findings);

      List<Finding> found = findings.inFileOrder();
      assertThat(found.isEmpty()).as("%s", chain).isEqualTo(isOneAfterAnother(chain));
      accepted += found.isEmpty() ? 1 : 0;
    }
    assertThat(accepted).isBetween(1000, 19_000);
  }

  private static List<DatedList.Dated> randomChain(Random random) {
    List<DatedList.Dated> chain = new ArrayList<>();
    int day = random.nextInt(3);
    int length = 1 + random.nextInt(3);
    for (int i = 0; i < length; i++) {
      int to = day + random.nextInt(4);
      // In any order: a file need not list them by time.
      chain.add(
          random.nextInt(chain.size() + 1),
          new DatedList.Dated(new Period(FIRST.plusDays(day), FIRST.plusDays(to)), i + 1));
      day = to + 1 + (random.nextInt(4) == 0 ? random.nextInt(3) - 1 : 0);
    }
    return chain;
  }

  /** Counts the holders of each day from the first held to the last held. */
  private static boolean isOneAfterAnother(List<DatedList.Dated> chain) {
    int first = Integer.MAX_VALUE;
    int last = -1;
    int[] holders = new int[DAYS];
    for (DatedList.Dated dated : chain) {
      for (int day = 0; day < holders.length; day++) {
        LocalDate date = FIRST.plusDays(day);
        if (dated.days().contains(new Period(date, date))) {
          holders[day]++;
          first = Math.min(first, day);
          last = Math.max(last, day);
        }
      }
    }
    for (int day = first; day <= last; day++) {
      if (holders[day] != 1) {
        return false;
      }
    }
    return true;
  }
}
