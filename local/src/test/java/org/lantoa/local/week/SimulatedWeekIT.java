package org.lantoa.local.week;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Days of made-up pages with all kinds of faults; a week of 60 pages and 5,000 posts with {@code
 * -Dlantoa.long=true}.
 */
class SimulatedWeekIT {
  @TempDir private Path folder;

  @Test
  void figuresEqualTheTruthWhateverGoesWrong() throws Exception {
    WeekPlan plan =
        Boolean.getBoolean("lantoa.long")
            ? new WeekPlan(5, 60, 3, 2, 5_000, Duration.ofDays(7), Duration.ofMinutes(30))
            : new WeekPlan(5, 8, 1, 1, 400, Duration.ofHours(54), Duration.ofMinutes(30));
    try (SimulatedWeek week = new SimulatedWeek(plan, folder);
        WeekLog log = week.run()) {
      WeekJudge judge = new WeekJudge(week, log);
      judge.everyObservationIsTrue();
      judge.nothingIsMissing();
      judge.totalsAreTheTruth();
      judge.figuresAreFresh();
      judge.removalsAreProven();
      judge.coverageIsHonest();
      judge.statesTellWhatIsWrong();
      judge.followersAreTrue();
      WeekCalls calls = new WeekCalls(week, log);
      calls.keepTheRules();
      calls.stayWithinBudgets();
      calls.askForNothingElse();
    }
  }
}
