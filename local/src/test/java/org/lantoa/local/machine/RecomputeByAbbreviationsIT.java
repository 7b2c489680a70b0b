package org.lantoa.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.local.machine.TestingOffice.CAMPAIGN;
import static org.lantoa.local.machine.TestingOffice.counts;
import static org.lantoa.local.machine.TestingOffice.says;
import static org.lantoa.local.machine.TestingOffice.shown;
import static org.lantoa.local.machine.TestingOffice.total;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.model.Measure;
import org.lantoa.model.Scope;
import org.lantoa.model.topic.Generation;
import org.lantoa.model.topic.Total;
import org.lantoa.search.index.ShownGeneration;

/**
 * An office explains an abbreviation of its own. The campaign that asks for it then means other
 * posts, so everything is computed anew without anybody asking for it.
 */
final class RecomputeByAbbreviationsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir private Path folder;

  @Test
  void aCampaignCountsWhatItsQueryMeansByTheNewAbbreviations() throws Exception {
    DataFolder data = new DataFolder(folder.resolve("máy"));
    TestingOffice office = TestingOffice.create(data, "THXM");
    try (Machine machine = office.start()) {
      TestingOffice.append(machine, says(1, "Hội thi tìm hiểu xã mới"));
      TestingOffice.append(machine, counts(1, 3, false));
      TestingOffice.append(machine, says(2, "Kết quả THXM"));
      TestingOffice.append(machine, counts(2, 4, false));
      await("both posts", () -> shares(machine, Scope.ALL) == 7 && shares(machine, CAMPAIGN) == 4);
      await("the second post", () -> shown(machine, 2).isPresent());

      office.write("abbreviations.txt", "THXM = tìm hiểu xã mới\n");
      await("g2 is shown", () -> isShown(data, new Generation("g2")));
      await("the campaign's total", () -> shares(machine, CAMPAIGN) == 7);
      assertThat(total(machine, CAMPAIGN).orElseThrow().posts()).isEqualTo(2);
      assertThat(shares(machine, Scope.ALL)).isEqualTo(7);
      assertThat(shown(machine, 1).orElseThrow().campaigns()).containsExactly("thi-dua");
      assertThat(machine.problems()).isEmpty();
    }
  }

  private static boolean isShown(DataFolder data, Generation generation) {
    try (MachineAccess access = MachineAccess.open(data)) {
      return new ShownGeneration(access.elasticsearch())
          .now()
          .filter(generation::equals)
          .isPresent();
    } catch (IOException away) {
      throw new AssertionError(away);
    }
  }

  private static long shares(Machine machine, Scope scope) {
    return total(machine, scope).map(Total::gains).map(g -> g.of(Measure.SHARES)).orElse(0L);
  }

  private static void await(String what, BooleanSupplier condition) {
    assertThat(Patience.until(PATIENCE, condition)).as(what).isTrue();
  }
}
